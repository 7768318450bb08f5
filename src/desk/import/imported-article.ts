/** Largest text or page that is imported, in bytes. */
export const TEXT_LIMIT = 5_000_000;

/** Largest PDF or DOCX file that is imported, in bytes: most of one is images and fonts. */
export const BINARY_LIMIT = 20_000_000;

/** An article's metadata fields, in the order in which they are written. */
export const FRONT_MATTER_FIELDS = [
  'title',
  'noun',
  'publisher',
  'author',
  'url',
  'published',
  'accessed',
  'language',
] as const;

/** Dates that few documents have, and that are only written where a source has them. */
export const TERM_FIELDS = ['valid_from', 'expires', 'review_by'] as const;

/** Something of the source that is not in the article. */
export interface LeftOut {
  /** In the singular: `image`, `page header`. */
  kind: string;
  /** As it reads; of an image its description. May be empty. */
  text: string;
}

/** An article extracted from a page or a file. */
export interface ImportedArticle {
  title: string | null;
  /** What it is called, as its front matter says. */
  noun: string | null;
  /** Whether the page declares itself a news article. */
  isNews: boolean;
  publisher: string | null;
  author: string | null;
  url: string | null;
  /** ISO date. */
  published: string | null;
  /** ISO date. */
  accessed: string | null;
  /** BCP 47 tag. */
  language: string | null;
  /** ISO dates. */
  term: Partial<Record<(typeof TERM_FIELDS)[number], string>>;
  /** As they read, each on one line. */
  paragraphs: string[];
  /** The Markdown that they are read from, to be kept unchanged; `null` for plain paragraphs. */
  markdown: string | null;
  /** In the order of the source, as far as it has one. */
  leftOut: LeftOut[];
  /** Why the text may be incomplete; `null` if it seems complete. */
  truncation: string | null;
}

/** An imported article that has a title. */
export type TitledArticle = ImportedArticle & { title: string };

/** An article without metadata or text. */
export const EMPTY_ARTICLE: Readonly<ImportedArticle> = {
  title: null,
  noun: null,
  isNews: false,
  publisher: null,
  author: null,
  url: null,
  published: null,
  accessed: null,
  language: null,
  term: {},
  paragraphs: [],
  markdown: null,
  leftOut: [],
  truncation: null,
};

/** Puts a text on one line, without invisible characters: controls, soft hyphens, zero-width spaces. */
export function normalizeLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u00ad\u200b\ufeff\u2060]/gu, '')
    .trim();
}

/** Parses the ISO date that a text starts with; `null` if there is no valid one. */
export function parseIsoDate(text: string | null | undefined): string | null {
  const date = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text ?? '')?.[1];
  if (date === undefined) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(date) ? null : date;
}
