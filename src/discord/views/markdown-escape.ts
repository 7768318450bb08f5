/** Addresses that Discord shows as a card, also without a scheme: invitations, gifts and templates. */
const CARD_ADDRESS =
  /(discord(?:\.(?:gg|gift|new)|(?:app)?\.com\/(?:invite|template|gifts|billing\/promotions)))\//gi;

/** Characters that show all that follows in another order, so that an address can pass for another. */
const DIRECTION_OVERRIDES = /[\u202A\u202B\u202D\u202E]/g;

/** What makes a heading or a list at the start of a line, behind blanks that are no line breaks. */
const LINE_SIGN = /^([^\S\n\r\u2028\u2029]*)([#+-])/gm;
const LINE_NUMBER = /^([^\S\n\r\u2028\u2029]*\d+)([.)])/gm;

/**
 * Escapes text so that Discord shows it exactly as it is, without characters that override its direction.
 *
 * Discord shows a backslash before any punctuation as that punctuation, so this covers emphasis,
 * code, spoilers, masked links, mentions, timestamps, custom emoji (`<`), bare links (`://`), invitations, and
 * what has a meaning only at the start of a line: headings, lists, quotations, small print.
 * discord.js' `escapeMarkdown` leaves out mentions, links and, by default, lists and headings.
 */
export function escapeText(text: string): string {
  return (
    text
      .replace(DIRECTION_OVERRIDES, '')
      .replace(/[\\*_~`|[\]<>@]/g, '\\$&')
      // Discord's parser takes a bracket for the end of a link's words although it is escaped, if `(` follows.
      .replace(/(^|\])\(/g, '$1\\(')
      .replace(/:\/\//g, '\\://')
      // An invitation without a scheme is shown as a card, too.
      .replace(CARD_ADDRESS, '$1\\/')
      .replace(LINE_SIGN, '$1\\$2')
      .replace(LINE_NUMBER, '$1\\$2')
  );
}

/** Reverses {@link escapeText}. */
export function unescapeText(escaped: string): string {
  return escaped.replace(/\\(.)/gs, '$1');
}
