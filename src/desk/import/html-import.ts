import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { DeskError } from '../desk-errors.ts';
import { extractText, type PageNode } from './html-blocks.ts';
import {
  EMPTY_ARTICLE,
  type ImportedArticle,
  normalizeLine,
  parseIsoDate,
} from './imported-article.ts';

/** The part of a DOM document that is read here. */
interface HtmlDocument {
  documentElement: PageNode | null;
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode & { remove(): void }>;
}

/** Reference marks and edit links of encyclopedias, which are not part of the text. */
const REFERENCE_MARKS =
  'sup.reference, .mw-editsection, .noprint, .mw-cite-backlink, sup.noexcerpt';

const PAYWALL_PROMPT =
  /\b(?:subscribe|sign in|log in|register|become a member)\b[^.]{0,60}\b(?:to (?:continue|read|keep|unlock)|for full access)|already a (?:subscriber|member)|this (?:article|content|story) is for (?:subscribers|members)/i;

/** Text shorter than this that asks for a subscription is considered cut off, in UTF-16 units. */
const PAYWALL_TEXT_LIMIT = 3000;

/**
 * Imports the article of a page: its main text as found by Readability, and its metadata.
 *
 * @param pageUrl where the page was fetched from; `null` for a file.
 * @throws DeskError if the page contains no article.
 */
export function importHtml(html: string, pageUrl: string | null): ImportedArticle {
  const page = parseDocument(html);
  const metadata = readMetadata(page, pageUrl);
  for (const mark of page.querySelectorAll(REFERENCE_MARKS)) mark.remove();
  const main = extractMainContent(page);
  if (main === null) {
    throw new DeskError('contains no article text; save its text to a file and add that');
  }
  const { paragraphs, omitted } = extractText(main.content);
  return {
    ...EMPTY_ARTICLE,
    title: firstText(metadata.title ?? metadata.heading, main.title),
    isNews: metadata.isNews,
    publisher: firstText(metadata.publisher, main.siteName),
    author: firstText(metadata.author, main.byline?.replace(/^\s*by\s+/i, '')),
    url: metadata.url,
    published: metadata.published ?? parseIsoDate(main.publishedTime),
    language: firstText(metadata.language, main.lang),
    paragraphs,
    omitted,
    truncation: detectTruncation(metadata.isFree, paragraphs, html),
  };
}

interface MainContent {
  title?: string | null | undefined;
  byline?: string | null | undefined;
  siteName?: string | null | undefined;
  lang?: string | null | undefined;
  publishedTime?: string | null | undefined;
  content: PageNode;
}

function parseDocument(html: string): HtmlDocument {
  // linkedom creates no body for a fragment.
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
  try {
    return parseHTML(whole).document as unknown as HtmlDocument;
  } catch (error) {
    throw new DeskError(`cannot be read as HTML: ${(error as Error).message}`);
  }
}

function extractMainContent(page: HtmlDocument): MainContent | null {
  try {
    const options = { charThreshold: 200, keepClasses: true, serializer: (node: unknown) => node };
    const found = new Readability(
      page as never,
      options as never,
    ).parse() as unknown as MainContent | null;
    return found?.content === undefined || found.content === null ? null : found;
  } catch (error) {
    // Readability recurses, so thousands of nested elements overflow the stack.
    if (error instanceof RangeError) throw new DeskError(`is nested too deeply: ${error.message}`);
    throw error;
  }
}

/** A page's metadata. */
interface PageMetadata {
  title: string | null;
  publisher: string | null;
  author: string | null;
  published: string | null;
  /** The heading that the page's title starts with: the title without the site's name. */
  heading: string | null;
  url: string | null;
  language: string | null;
  isFree: boolean;
  isNews: boolean;
}

function readMetadata(page: HtmlDocument, pageUrl: string | null): PageMetadata {
  const linkedData = readLinkedData(page);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const node =
        page.querySelector(`meta[property="${name}"]`) ??
        page.querySelector(`meta[name="${name}"]`);
      const content = node?.getAttribute?.('content');
      if (content) return normalizeLine(content);
    }
    return null;
  };
  const attribute = (selector: string, name: string) =>
    page.querySelector(selector)?.getAttribute?.(name) ?? null;
  return {
    title: firstText(linkedData('headline'), meta('og:title', 'citation_title', 'dcterms.title')),
    publisher: firstText(
      linkedData('publisher'),
      meta('og:site_name', 'citation_publisher', 'dcterms.publisher'),
    ),
    author: firstText(linkedData('author'), meta('author', 'citation_author', 'dcterms.creator')),
    published:
      parseIsoDate(linkedData('datePublished')) ??
      parseIsoDate(
        meta('article:published_time', 'date', 'dcterms.date', 'citation_publication_date'),
      ) ??
      parseIsoDate(
        attribute('article time[datetime], main time[datetime], time[datetime]', 'datetime'),
      ),
    heading: findHeading(page),
    url: resolveUrl(attribute('link[rel="canonical"]', 'href') ?? meta('og:url'), pageUrl),
    language: page.documentElement?.getAttribute?.('lang') ?? null,
    isFree: !/^false$/i.test(linkedData('isAccessibleForFree') ?? ''),
    isNews: meta('og:type') === 'article' || linkedData('@type') === 'NewsArticle',
  };
}

function findHeading(page: HtmlDocument): string | null {
  const title = normalizeLine(page.querySelector('title')?.textContent ?? '');
  const headings = [...page.querySelectorAll('h1, h2')].map((node) =>
    normalizeLine(node.textContent ?? ''),
  );
  return headings.find((heading) => heading !== '' && title.startsWith(heading)) ?? null;
}

/** Returns a reader of the page's JSON-LD fields as text: an object's name, a list's first item. */
function readLinkedData(page: HtmlDocument): (field: string) => string | null {
  const nodes: Record<string, unknown>[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const value: unknown = JSON.parse(script.textContent ?? '');
      for (const node of [value].flat()) {
        if (typeof node !== 'object' || node === null) continue;
        const graph = (node as Record<string, unknown>)['@graph'];
        nodes.push(...([graph ?? node].flat() as Record<string, unknown>[]));
      }
    } catch {
      // Many pages have invalid JSON-LD; it is optional.
    }
  }
  const articles = nodes.filter((node) => /Article|Posting|Report/.test(String(node?.['@type'])));
  return (field) => {
    for (const node of articles) {
      const [value] = [node[field]].flat() as unknown[];
      const named =
        typeof value === 'object' && value !== null ? (value as { name?: unknown }).name : value;
      if (typeof named === 'string' || typeof named === 'boolean')
        return normalizeLine(String(named));
    }
    return null;
  };
}

function resolveUrl(href: string | null, pageUrl: string | null): string | null {
  const url = href === null ? null : URL.parse(href, pageUrl ?? undefined);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : pageUrl;
}

function detectTruncation(
  isFree: boolean,
  paragraphs: readonly string[],
  html: string,
): string | null {
  if (!isFree) return 'the page declares that it is not free to read';
  const length = paragraphs.join('').length;
  const prompt =
    length < PAYWALL_TEXT_LIMIT ? PAYWALL_PROMPT.exec(html.replace(/<[^>]+>/g, ' ')) : null;
  return prompt === null ? null : `the page says: "${normalizeLine(prompt[0])}"`;
}

function firstText(first: string | null, second: string | null | undefined): string | null {
  return (first === null ? '' : normalizeLine(first)) || normalizeLine(second ?? '') || null;
}
