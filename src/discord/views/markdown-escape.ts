/**
 * Makes text show up in a message exactly as it is, whatever it contains.
 *
 * Discord shows a backslash before any punctuation as that punctuation, so this covers emphasis,
 * code, spoilers, masked links, mentions, timestamps, custom emoji (`<`), bare links (`://`), invitations, and
 * what has a meaning at the start of a line only: headings, lists, quotations, small print.
 * discord.js' `escapeMarkdown` leaves out mentions, links and, by default, lists and headings.
 */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\\*_~`|[\]<>@]/g, '\\$&')
      .replace(/:\/\//g, '\\://')
      // An invitation needs no scheme to be shown as a card.
      .replace(/(discord(?:\.gg|(?:app)?\.com\/invite))\//gi, '$1\\/')
      .replace(/^(\s*)([#+-])/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
  );
}

/** The text that {@link escapeText} was given. */
export function unescapeText(escaped: string): string {
  return escaped.replace(/\\(.)/gs, '$1');
}
