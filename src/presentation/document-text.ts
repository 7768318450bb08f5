/** What a document's front matter says about it, in words. */
import type { Article } from '../knowledge/knowledge.ts';
import type { DocumentProperty, DocumentValue } from '../matching/api/verdict.ts';
import { agree, capitalize, nameDocument, nameDocuments, type Subject } from './noun.ts';
import { formatDate } from './validity-text.ts';

/** A property of a document in words. */
export interface DocumentStatement {
  /** "The publisher of the handbook is …", or that the handbook does not say who published it. */
  statement: string;
  /** The field as it is in the front matter, "publisher: …"; `null` if it has no value. */
  source: string | null;
}

/** The words for a property. */
interface PropertyWords {
  /** The field's name in the front matter. */
  field: string;
  /** A sentence that states the value. */
  state(subject: Subject, value: string): string;
  /** What is not said: "who published it". */
  unknown(it: string, subject: Subject): string;
}

const nounOf =
  (noun: string, show = (value: string) => value) =>
  ({ name }: Subject, value: string): string =>
    `The ${noun} of ${name} is ${show(value)}.`;
const verb =
  (singular: string, plural: string, rest: string) =>
  (subject: Subject, value: string): string =>
    `${capitalize(subject.name)} ${agree(subject, singular, plural)} ${rest} ${formatDate(value)}.`;

const PROPERTIES: Record<DocumentProperty, PropertyWords> = {
  title: {
    field: 'title',
    state: nounOf('title', (title) => `“${title}”`),
    unknown: (it, subject) => `what ${it} ${agree(subject, 'is', 'are')} called`,
  },
  author: { field: 'author', state: nounOf('author'), unknown: (it) => `who wrote ${it}` },
  publisher: {
    field: 'publisher',
    state: nounOf('publisher'),
    unknown: (it) => `who published ${it}`,
  },
  url: {
    field: 'url',
    // The address itself is in the source, where it can be a link.
    state: ({ name }) => `The original of ${name} is at this address.`,
    unknown: (_, subject) => `where ${agree(subject, 'its', 'their')} original is`,
  },
  published: {
    field: 'published',
    state: verb('was', 'were', 'published on'),
    unknown: (_, subject) => `when ${agree(subject, 'it was', 'they were')} published`,
  },
  accessed: {
    field: 'accessed',
    state: verb('was', 'were', 'last read on'),
    unknown: (_, subject) => `when ${agree(subject, 'it was', 'they were')} last read`,
  },
  validFrom: {
    field: 'valid_from',
    state: verb('is', 'are', 'valid from'),
    unknown: (_, subject) => `from when ${agree(subject, 'it is', 'they are')} valid`,
  },
  expires: {
    field: 'expires',
    state: nounOf('expiry date', formatDate),
    unknown: (_, subject) => `when ${agree(subject, 'it expires', 'they expire')}`,
  },
  reviewBy: {
    field: 'review_by',
    state: verb('is', 'are', 'to be reviewed by'),
    unknown: (_, subject) => `when ${agree(subject, 'it is', 'they are')} to be reviewed`,
  },
};

/** Describes one property of a document. */
export function describeDocumentValue({
  article,
  property,
  value,
}: DocumentValue): DocumentStatement {
  const { field, state } = PROPERTIES[property];
  return value === null
    ? { statement: describeUnknown(property, [article]), source: null }
    : { statement: state(nameDocument(article), value), source: `${field}: ${value}` };
}

/** Says that the front matter of documents does not have a property: "The handbook does not say who wrote it." */
export function describeUnknownValues([first, ...others]: readonly DocumentValue[]): string[] {
  if (first === undefined) return [];
  return [
    describeUnknown(
      first.property,
      [first, ...others].map(({ article }) => article),
    ),
  ];
}

function describeUnknown(property: DocumentProperty, articles: readonly Article[]): string {
  const subject = nameDocuments(articles);
  const what = PROPERTIES[property].unknown(agree(subject, 'it', 'them'), subject);
  return `${capitalize(subject.name)} ${agree(subject, 'does', 'do')} not say ${what}.`;
}

/** Names the place of a property: the title and "front matter". */
export function locateFrontMatter({ title }: Article): string {
  return `${title}, front matter`;
}
