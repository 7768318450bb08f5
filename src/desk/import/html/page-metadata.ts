import { normalizeLine, parseIsoDate } from '../imported-article.ts';
import type { PageDocument } from './page-node.ts';

/** A page's metadata. */
export interface PageMetadata {
  title: string | null;
  publisher: string | null;
  author: string | null;
  published: string | null;
  /** The heading that the page's title starts with: the title without the site's name. */
  heading: string | null;
  url: string | null;
  language: string | null;
  isFree: boolean;
  /** Whether the page declares itself a news article. */
  isNews: boolean;
}

/** Reads JSON-LD, Open Graph, Dublin Core and citation metadata, in this order. */
export function readMetadata(page: PageDocument, pageUrl: string | null): PageMetadata {
  const linkedData = readLinkedData(page);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const node =
        page.querySelector(`meta[property="${name}"]`) ??
        page.querySelector(`meta[name="${name}"]`);
      const content = node?.getAttribute('content');
      if (content) return normalizeLine(content);
    }
    return null;
  };
  const attribute = (selector: string, name: string) =>
    page.querySelector(selector)?.getAttribute(name) ?? null;
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
    language: page.documentElement?.getAttribute('lang') ?? null,
    isFree: !/^false$/i.test(linkedData('isAccessibleForFree') ?? ''),
    isNews: meta('og:type') === 'article' || linkedData('@type') === 'NewsArticle',
  };
}

function findHeading(page: PageDocument): string | null {
  const title = normalizeLine(page.querySelector('title')?.textContent ?? '');
  const headings = [...page.querySelectorAll('h1, h2')].map((node) =>
    normalizeLine(node.textContent ?? ''),
  );
  return headings.find((heading) => heading !== '' && title.startsWith(heading)) ?? null;
}

/** Returns a reader of the page's JSON-LD fields as text: an object's name, a list's first item. */
function readLinkedData(page: PageDocument): (field: string) => string | null {
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

/** Returns the first of two texts that is not empty. */
export function firstText(first: string | null, second: string | null | undefined): string | null {
  return (first === null ? '' : normalizeLine(first)) || normalizeLine(second ?? '') || null;
}
