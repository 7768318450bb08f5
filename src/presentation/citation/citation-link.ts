/** The address of a passage: of its document, with what lets a browser open it on the very sentence. */
import type { Article, Sentence } from '../../knowledge/knowledge.ts';
import { blockOf } from '../../knowledge/place.ts';
import { chooseDirective } from './choose-directive.ts';
import { readPage } from './page-text.ts';
import { writeDirective } from './text-directive.ts';

/**
 * The most characters of an address that is made longer. Discord takes no more for a button's address, and states no
 * limit for those in text: https://discord.com/developers/docs/components/reference#button
 */
export const ADDRESS_LIMIT = 512;

/** Files that are shown by no page, so that there is no text to find. */
const FILES = /\.(?:pdf|docx?|odt|rtf|xlsx?|ods|pptx?|odp|epub|zip)$/i;

/**
 * Returns the address of a passage, with a text fragment that opens it on the passage; `null` if the article has no
 * address. Where the site's headings have known anchors, the address leads to the passage's heading in browsers that do
 * not know text fragments.
 */
export function citePassage(
  article: Article,
  place: Pick<Sentence, 'paragraph' | 'sentence'>,
): string | null {
  const url = article.url === null ? null : URL.parse(article.url);
  if (url === null) return article.url;
  if (FILES.test(url.pathname)) return article.url;
  const address = `${withoutFragment(url)}#${anchorOf(url, article, place.paragraph)}`;
  const page = readPage(article);
  const passage = page.find(place);
  const limit = ADDRESS_LIMIT - address.length - DELIMITER.length;
  const directive = passage === null ? null : chooseDirective(page, passage, limit);
  if (directive !== null) return `${address}${DELIMITER}${writeDirective(directive)}`;
  return address.endsWith('#') ? withoutFragment(url) : address;
}

/** Separates directives from the rest of a fragment: https://wicg.github.io/scroll-to-text-fragment/#the-fragment-directive */
const DELIMITER = ':~:';

function withoutFragment(url: URL): string {
  const bare = new URL(url);
  bare.hash = '';
  return bare.href;
}

/** Returns the anchor that an address has, or else that of the heading above a paragraph; empty if none is known. */
function anchorOf(url: URL, article: Article, paragraph: number): string {
  const [own = ''] = url.hash.slice(1).split(DELIMITER);
  if (own !== '') return own;
  const section = blockOf(article, paragraph)?.section ?? null;
  return section !== null && isGitHubMarkdown(url) ? encodeURIComponent(section.anchor) : '';
}

/**
 * Whether a page is Markdown on GitHub: a repository's readme, a file or a wiki. Anchors of sections are made as GitHub
 * makes them, and other sites make their own or none:
 * https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links
 */
function isGitHubMarkdown({ hostname, pathname }: URL): boolean {
  const markdown =
    /^\/[^/]+\/[^/]+(?:\/?|\/tree\/.*|\/wiki(?:\/.*)?|\/blob\/.*\.(?:md|markdown))$/i;
  return hostname === 'github.com' && markdown.test(pathname);
}
