/**
 * Escapes text so that Discord shows it exactly as it is.
 *
 * Discord shows a backslash before any punctuation as that punctuation, so this covers emphasis,
 * code, spoilers, masked links, mentions, timestamps, custom emoji (`<`), bare links (`://`), invitations, and
 * what has a meaning only at the start of a line: headings, lists, quotations, small print.
 * discord.js' `escapeMarkdown` leaves out mentions, links and, by default, lists and headings.
 */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\\*_~`|[\]<>@]/g, '\\$&')
      // Discord's parser takes a bracket for the end of a link's words although it is escaped, if `(` follows.
      .replace(/(^|\])\(/g, '$1\\(')
      .replace(/:\/\//g, '\\://')
      // An invitation without a scheme is shown as a card, too.
      .replace(/(discord(?:\.gg|(?:app)?\.com\/invite))\//gi, '$1\\/')
      .replace(/^(\s*)([#+-])/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
  );
}

/** Reverses {@link escapeText}. */
export function unescapeText(escaped: string): string {
  return escaped.replace(/\\(.)/gs, '$1');
}
