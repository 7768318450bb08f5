/** What a document's front matter says about it, in words. */
import type { Article } from '../knowledge/knowledge.ts';
import type { DocumentProperty, DocumentValue } from '../matching/api/verdict.ts';
import type { Translator } from './messages/translator.ts';
import { nameDocument, nameDocuments } from './noun.ts';

/** A property of a document in words. */
export interface DocumentStatement {
  /** "The publisher of the handbook is …", or that the handbook does not say who published it. */
  statement: string;
  /** The field as it is in the front matter, "publisher: …"; `null` if it has no value. */
  source: string | null;
}

/** The names of the properties in the front matter. */
const FIELDS: Record<DocumentProperty, string> = {
  title: 'title',
  author: 'author',
  publisher: 'publisher',
  url: 'url',
  published: 'published',
  accessed: 'accessed',
  validFrom: 'valid_from',
  expires: 'expires',
  reviewBy: 'review_by',
};

const DATES: readonly DocumentProperty[] = [
  'published',
  'accessed',
  'validFrom',
  'expires',
  'reviewBy',
];

/** Describes one property of a document. */
export function describeDocumentValue(
  { article, property, value }: DocumentValue,
  t: Translator,
): DocumentStatement {
  if (value === null) return { statement: describeUnknown(property, [article], t), source: null };
  const shown = DATES.includes(property) ? t.date(value) : value;
  return {
    statement: t.text(`document.${property}`, { ...nameDocument(article), value: shown }),
    source: `${FIELDS[property]}: ${value}`,
  };
}

/** Says that the front matter of documents does not have a property: "The handbook does not say who wrote it." */
export function describeUnknownValues(
  [first, ...others]: readonly DocumentValue[],
  t: Translator,
): string[] {
  if (first === undefined) return [];
  const articles = [first, ...others].map(({ article }) => article);
  return [describeUnknown(first.property, articles, t)];
}

function describeUnknown(
  property: DocumentProperty,
  articles: readonly Article[],
  t: Translator,
): string {
  return t.text(`document.unknown.${property}`, nameDocuments(articles));
}

/** Names the place of a property: the title and "front matter". */
export function locateFrontMatter({ title }: Article, t: Translator): string {
  return t.text('place.frontMatter', { title });
}
