import { state } from './state.ts';

/** People by name, the longest name first, so that "Ada Lovelace" is not taken for "Ada". */
function listUsersByNameLength() {
  return [...(state.context?.users ?? [])].sort((a, b) => b.name.length - a.name.length);
}

/** What is sent for what was typed: `@Ada` becomes Discord's `<@1>`. */
export function encodeMentions(text: string): string {
  return listUsersByNameLength().reduce((written, { id, name }) => {
    const mention = new RegExp(`(?<![\\w<])@${RegExp.escape(name)}(?!\\w)`, 'giu');
    return written.replace(mention, `<@${id}>`);
  }, text);
}

/** What is shown to be changed: `<@1>` becomes `@Ada`. */
export function decodeMentions(content: string): string {
  return listUsersByNameLength().reduce(
    (read, { id, name }) => read.replaceAll(new RegExp(`<@!?${id}>`, 'g'), `@${name}`),
    content,
  );
}
