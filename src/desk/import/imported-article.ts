/** Largest text or page that is taken in, in bytes. */
export const TEXT_LIMIT = 5_000_000;

/** What was taken from a page or a file. */
export interface ImportedArticle {
  title: string | null;
  publisher: string | null;
  author: string | null;
  url: string | null;
  /** ISO date. */
  published: string | null;
  /** ISO date. */
  accessed: string | null;
  /** BCP 47 tag. */
  language: string | null;
  /** Each on one line. */
  paragraphs: string[];
  /** What was left out, as in `3 headings`. */
  leftOut: string[];
  /** Why the text may not be whole; `null` where nothing speaks for that. */
  doubt: string | null;
}

/** Nothing known, nothing taken. */
export const EMPTY_ARTICLE: Readonly<ImportedArticle> = {
  title: null,
  publisher: null,
  author: null,
  url: null,
  published: null,
  accessed: null,
  language: null,
  paragraphs: [],
  leftOut: [],
  doubt: null,
};

/** A text on one line, without what cannot be seen: control characters, soft hyphens, zero-width spaces. */
export function tidyLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u00ad\u200b\ufeff\u2060]/gu, '')
    .trim();
}

/** The ISO date that a text opens with, or that it is; `null` where it is none. */
export function readDate(text: string | null | undefined): string | null {
  const found = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text ?? '')?.[1];
  if (found === undefined) return null;
  const time = Date.parse(`${found}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(found) ? null : found;
}
