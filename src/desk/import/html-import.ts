import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { DeskError } from '../desk-errors.ts';
import { count } from '../output.ts';
import { type PageNode, readBlocks } from './html-blocks.ts';
import { EMPTY_ARTICLE, type ImportedArticle, readDate, tidyLine } from './imported-article.ts';

/** As much of a page as is read here. */
interface Page {
  documentElement: PageNode | null;
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode & { remove(): void }>;
}

/** Marks of encyclopedias that stand in the text and are not of it. */
const MARKS = 'sup.reference, .mw-editsection, .noprint, .mw-cite-backlink, sup.noexcerpt';

const STUB =
  /\b(?:subscribe|sign in|log in|register|become a member)\b[^.]{0,60}\b(?:to (?:continue|read|keep|unlock)|for full access)|already a (?:subscriber|member)|this (?:article|content|story) is for (?:subscribers|members)/i;

/** Text shorter than this that asks for a subscription is a stub, in UTF-16 units. */
const STUB_LIMIT = 3000;

/**
 * Takes the article from a page: its main text as Readability finds it, and what the page says of
 * itself.
 *
 * @param address where the page is from; `null` for a file.
 * @throws DeskError where the page holds no article.
 */
export function importHtml(html: string, address: string | null): ImportedArticle {
  const page = parse(html);
  const about = readAbout(page, address);
  for (const mark of page.querySelectorAll(MARKS)) mark.remove();
  const found = findMain(page);
  if (found === null) {
    throw new DeskError('holds no article text; save its text to a file, and add that');
  }
  const { paragraphs, leftOut } = readBlocks(found.content);
  return {
    ...EMPTY_ARTICLE,
    title: textOr(about.title ?? about.heading, found.title),
    publisher: textOr(about.publisher, found.siteName),
    author: textOr(about.author, found.byline?.replace(/^\s*by\s+/i, '')),
    url: about.url,
    published: about.published ?? readDate(found.publishedTime),
    language: textOr(about.language, found.lang),
    paragraphs,
    leftOut: [...leftOut].map(([kind, number]) => count(number, kind)),
    doubt: findDoubt(about.isFree, paragraphs, html),
  };
}

interface Main {
  title?: string | null | undefined;
  byline?: string | null | undefined;
  siteName?: string | null | undefined;
  lang?: string | null | undefined;
  publishedTime?: string | null | undefined;
  content: PageNode;
}

function parse(html: string): Page {
  // Without it the library puts everything into a document without a body.
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
  try {
    return parseHTML(whole).document as unknown as Page;
  } catch (error) {
    throw new DeskError(`cannot be read as HTML: ${(error as Error).message}`);
  }
}

function findMain(page: Page): Main | null {
  try {
    const options = { charThreshold: 200, keepClasses: true, serializer: (node: unknown) => node };
    const found = new Readability(
      page as never,
      options as never,
    ).parse() as unknown as Main | null;
    return found?.content === undefined || found.content === null ? null : found;
  } catch (error) {
    // The library walks the page by recursion; thousands of nested elements exhaust the stack.
    if (error instanceof RangeError) throw new DeskError(`is nested too deeply: ${error.message}`);
    throw error;
  }
}

/** What a page says of itself, where it does. */
interface About {
  title: string | null;
  publisher: string | null;
  author: string | null;
  published: string | null;
  /** The heading that the page's title opens with: the title without the site's name. */
  heading: string | null;
  url: string | null;
  language: string | null;
  isFree: boolean;
}

function readAbout(page: Page, address: string | null): About {
  const data = readLinkedData(page);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const node =
        page.querySelector(`meta[property="${name}"]`) ??
        page.querySelector(`meta[name="${name}"]`);
      const content = node?.getAttribute?.('content');
      if (content) return tidyLine(content);
    }
    return null;
  };
  const attribute = (selector: string, name: string) =>
    page.querySelector(selector)?.getAttribute?.(name) ?? null;
  return {
    title: textOr(data('headline'), meta('og:title', 'citation_title', 'dcterms.title')),
    publisher: textOr(
      data('publisher'),
      meta('og:site_name', 'citation_publisher', 'dcterms.publisher'),
    ),
    author: textOr(data('author'), meta('author', 'citation_author', 'dcterms.creator')),
    published:
      readDate(data('datePublished')) ??
      readDate(
        meta('article:published_time', 'date', 'dcterms.date', 'citation_publication_date'),
      ) ??
      readDate(
        attribute('article time[datetime], main time[datetime], time[datetime]', 'datetime'),
      ),
    heading: findHeading(page),
    url: resolveAddress(attribute('link[rel="canonical"]', 'href') ?? meta('og:url'), address),
    language: page.documentElement?.getAttribute?.('lang') ?? null,
    isFree: !/^false$/i.test(data('isAccessibleForFree') ?? ''),
  };
}

function findHeading(page: Page): string | null {
  const title = tidyLine(page.querySelector('title')?.textContent ?? '');
  const headings = [...page.querySelectorAll('h1, h2')].map((node) =>
    tidyLine(node.textContent ?? ''),
  );
  return headings.find((heading) => heading !== '' && title.startsWith(heading)) ?? null;
}

/** Reads a field of the page's JSON-LD, as text: that of an object is its name, that of a list its first. */
function readLinkedData(page: Page): (field: string) => string | null {
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
      // Many pages carry JSON-LD that is no JSON; the page is as good without it.
    }
  }
  const articles = nodes.filter((node) => /Article|Posting|Report/.test(String(node?.['@type'])));
  return (field) => {
    for (const node of articles) {
      const [value] = [node[field]].flat() as unknown[];
      const named =
        typeof value === 'object' && value !== null ? (value as { name?: unknown }).name : value;
      if (typeof named === 'string' || typeof named === 'boolean') return tidyLine(String(named));
    }
    return null;
  };
}

function resolveAddress(found: string | null, address: string | null): string | null {
  const url = found === null ? null : URL.parse(found, address ?? undefined);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : address;
}

function findDoubt(isFree: boolean, paragraphs: readonly string[], html: string): string | null {
  if (!isFree) return 'the page says of itself that it is not free to read';
  const length = paragraphs.join('').length;
  const stub = length < STUB_LIMIT ? STUB.exec(html.replace(/<[^>]+>/g, ' ')) : null;
  return stub === null ? null : `the page asks: "${tidyLine(stub[0])}"`;
}

function textOr(first: string | null, second: string | null | undefined): string | null {
  return (first === null ? '' : tidyLine(first)) || tidyLine(second ?? '') || null;
}
