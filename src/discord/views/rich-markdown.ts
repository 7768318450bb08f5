/** Writes texts with links and dates as Discord Markdown: https://discord.com/developers/docs/reference#message-formatting */
import { ADDRESS_LIMIT } from '../../presentation/citation/citation-link.ts';
import type { Mark, RichText } from '../../presentation/rich-text.ts';
import { escapeText } from './markdown-escape.ts';

type LinkMark = Extract<Mark, { kind: 'link' }>;

/** Formats a text: a reader sees exactly its words, and beside a foreign link in brackets where it leads. */
export function formatRichText({ text, marks }: RichText): string {
  const parts: string[] = [];
  let from = 0;
  for (const mark of marks) {
    parts.push(escapeText(text.slice(from, mark.start)));
    parts.push(formatMark(text.slice(mark.start, mark.end), mark));
    from = mark.end;
  }
  parts.push(escapeText(text.slice(from)));
  return parts.join('');
}

function formatMark(words: string, mark: Mark): string {
  if (mark.kind === 'link') return formatLink(words, mark);
  const [time, style] =
    mark.kind === 'day' ? [Date.parse(`${mark.day}${WORLDWIDE}`), 'D'] : [mark.time, 'f'];
  return `<t:${Math.floor(time / 1000)}:${style}>`;
}

/**
 * The time of day at which most people have the same date: Discord shows a time in its reader's zone. It is so from
 * Hawaii (-10) to New Zealand in summer and Tonga (+13); noon would be the next day in New Zealand. No time is the same
 * day everywhere, since zones are up to 26 hours apart.
 */
const WORLDWIDE = 'T10:00:00Z';

function formatLink(words: string, { url, isForeign }: LinkMark): string {
  const target = URL.parse(url);
  const address = target === null ? null : writeAddress(target);
  if (address !== null && words === url) return `<${BARE.test(words) ? words : address}>`;
  // Discord makes no link of words that look like an address, nor should they hide another.
  const isAddress = words.includes('://');
  const linked = address === null || isAddress ? escapeText(words) : linkWords(words, address);
  if (address !== null && isAddress) return `${linked} \\[<${address}>\\]`;
  const place = isForeign || address === null ? namePlace(target, words) : null;
  return place === null ? linked : `${linked} ${escapeText(`[${place}]`)}`;
}

/** Names where a link leads: the site, or whom it writes to; `null` where the words do. */
function namePlace(target: URL | null, words: string): string | null {
  const place = target?.protocol === 'mailto:' ? target.pathname : target?.host;
  return place === undefined || place === '' || words.includes(place) ? null : place;
}

/**
 * Makes words a link. Discord's parsers differ in brackets inside of one, escaped or not, so that it is only the longest
 * piece without any: https://github.com/ariabuckles/simple-markdown
 */
function linkWords(words: string, address: string): string {
  const pieces = [...words.matchAll(/[^[\]]+/g)].filter(([piece]) => piece.trim() !== '');
  const [first, ...others] = pieces;
  if (first === undefined) return escapeText(words);
  const { 0: longest, index } = others.reduce(
    (best, piece) => (piece[0].length > best[0].length ? piece : best),
    first,
  );
  const before = words.slice(0, index);
  const after = words.slice(index + longest.length);
  return `${escapeText(before)}[${escapeText(longest)}](<${address}>)${escapeText(after)}`;
}

/** What has a meaning in Markdown, and `@`, which mentions; all of it may be percent-encoded (RFC 3986, 2.2). */
const MEANINGFUL = /[\\()[\]<>{}^*`|@]|~(?=~)/g;

/** An address that Markdown shows as it is between angle brackets: visible ASCII without meaning there. */
const BARE = /^(?:(?!~~)[\w!"#$%&'()+,./:;=?~-])+$/;

/** Invitations, gifts and templates are shown as cards, whatever the Markdown around them. */
const CARD =
  /^(?:[\w-]+\.)?discord(?:\.(?:gg|gift|new)|(?:app)?\.com\/(?:invite|template|gifts|billing\/promotions))\//i;

/**
 * Writes the address of a link; `null` for one that is only named: no web address (Discord links to no other), an
 * invitation, one with a user name, which can pass for a site, or one longer than any that Footnote makes.
 */
function writeAddress(target: URL): string | null {
  const { protocol, username, password, host, pathname, href } = target;
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return null;
  if (CARD.test(host + pathname)) return null;
  const address = href.replace(
    MEANINGFUL,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return address.length <= ADDRESS_LIMIT ? address : null;
}
