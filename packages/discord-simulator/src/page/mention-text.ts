import { state } from './state.ts';

/** Returns users with longer names first, so "Ada Lovelace" is matched before "Ada". */
function listUsersByNameLength() {
  return [...(state.context?.users ?? [])].sort((a, b) => b.name.length - a.name.length);
}

/** Encodes mentions for sending: `@Ada` becomes `<@1>`. */
export function encodeMentions(text: string): string {
  return listUsersByNameLength().reduce((written, { id, name }) => {
    const mention = new RegExp(`(?<![\\w<])@${RegExp.escape(name)}(?!\\w)`, 'giu');
    return written.replace(mention, `<@${id}>`);
  }, text);
}

/** Decodes mentions for editing: `<@1>` becomes `@Ada`. */
export function decodeMentions(content: string): string {
  return listUsersByNameLength().reduce(
    (read, { id, name }) => read.replaceAll(new RegExp(`<@!?${id}>`, 'g'), `@${name}`),
    content,
  );
}
