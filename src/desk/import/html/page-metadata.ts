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

const AUTHORS = new Intl.ListFormat('en-GB');

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
  const heading = findHeading(page);
  // An encyclopaedia's headline describes what its name names.
  const [name] = linkedData('name');
  const title = name !== undefined && name === heading ? name : linkedData('headline')[0];
  return {
    title: firstText(title ?? null, meta('og:title', 'citation_title', 'dcterms.title')),
    publisher: firstText(
      linkedData('publisher')[0] ?? null,
      meta('og:site_name', 'citation_publisher', 'dcterms.publisher'),
    ),
    author: firstText(
      AUTHORS.format(linkedData('author')),
      meta('author', 'citation_author', 'dcterms.creator'),
    ),
    published:
      parseIsoDate(linkedData('datePublished')[0] ?? null) ??
      parseIsoDate(
        meta('article:published_time', 'date', 'dcterms.date', 'citation_publication_date'),
      ) ??
      parseIsoDate(
        attribute('article time[datetime], main time[datetime], time[datetime]', 'datetime'),
      ),
    heading,
    url: resolveUrl(attribute('link[rel="canonical"]', 'href') ?? meta('og:url'), pageUrl),
    language: page.documentElement?.getAttribute('lang') ?? null,
    isFree: !/^false$/i.test(linkedData('isAccessibleForFree')[0] ?? ''),
    isNews: meta('og:type') === 'article' || linkedData('@type').includes('NewsArticle'),
  };
}

function findHeading(page: PageDocument): string | null {
  const title = normalizeLine(page.querySelector('title')?.textContent ?? '');
  const headings = [...page.querySelectorAll('h1, h2')].map((node) =>
    normalizeLine(node.textContent ?? ''),
  );
  return headings.find((heading) => heading !== '' && title.startsWith(heading)) ?? null;
}

/**
 * Returns a reader of the page's JSON-LD fields as texts, an object by its name; empty if there is none. Many pages
 * escape them as HTML.
 */
function readLinkedData(page: PageDocument): (field: string) => string[] {
  const nodes: Record<string, unknown>[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const value: unknown = JSON.parse(script.textContent ?? '');
      for (const node of [value].flat()) {
        if (typeof node !== 'object' || node === null) continue;
        const graph = (node as Record<string, unknown>)['@graph'];
        for (const one of [graph ?? node].flat() as Record<string, unknown>[]) nodes.push(one);
      }
    } catch {
      // Many pages have invalid JSON-LD; it is optional.
    }
  }
  const articles = nodes.filter((node) =>
    [node?.['@type']]
      .flat()
      .some((type) => typeof type === 'string' && /Article|Posting|Report/.test(type)),
  );
  return (field) => {
    for (const node of articles) {
      const texts = ([node[field]].flat() as unknown[]).flatMap((value) => {
        const named =
          typeof value === 'object' && value !== null ? (value as { name?: unknown }).name : value;
        const isText = typeof named === 'string' || typeof named === 'boolean';
        return isText ? readHtmlText(String(named), page) : [];
      });
      if (texts.length > 0) return texts;
    }
    return [];
  };
}

/** Reads a text as HTML, without its tags. */
function readHtmlText(text: string, page: PageDocument): string {
  const holder = page.createElement('p');
  holder.innerHTML = text;
  return normalizeLine(holder.textContent ?? '');
}

function resolveUrl(href: string | null, pageUrl: string | null): string | null {
  const url = href === null ? null : URL.parse(href, pageUrl ?? undefined);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : pageUrl;
}

/** Returns the first of two texts that is not empty. */
export function firstText(first: string | null, second: string | null | undefined): string | null {
  return (first === null ? '' : normalizeLine(first)) || normalizeLine(second ?? '') || null;
}
