import type { Block, BlockKind } from './document/document-model.ts';
import type { Article, Fact, Sentence } from './knowledge.ts';

/** Returns the block that a paragraph, from 1, was read from; `undefined` for an `article.md`. */
export const blockOf = ({ paragraphs }: Article, paragraph: number): Block | undefined =>
  paragraphs[paragraph - 1]?.block;

/** Where a sentence is: the numbers of its paragraph and in it, from 1. */
type Place = Pick<Sentence, 'paragraph' | 'sentence'>;

/** Compares two places of one document, for sorting in its order. */
export const compareByPlace = (a: Place, b: Place): number =>
  a.paragraph - b.paragraph || a.sentence - b.sentence;

/** How a place is worded. */
export interface PlaceWords {
  /** "paragraph 2, sentence 1". */
  inParagraph(paragraph: number, sentence: number): string;
  /** A block as a reader would name it: "item 3", "row 2", "footnote 1". */
  block(kind: BlockKind, label: string | number): string;
  sentence(sentence: number): string;
  /** "paragraph 1 to item 3". */
  range(from: string, to: string): string;
}

const ENGLISH: PlaceWords = {
  inParagraph: (paragraph, sentence) => `paragraph ${paragraph}, sentence ${sentence}`,
  block: (kind, label) => `${kind} ${label}`,
  sentence: (sentence) => `sentence ${sentence}`,
  range: (from, to) => `${from} to ${to}`,
};

/**
 * Describes where a sentence is: "Loans › Late fees › item 2" in a document, "paragraph 2, sentence 1" in an article.
 *
 * @param last the last of several passages: "Loans › Late fees › paragraph 1 to item 3".
 * @param words those of the curators' tools where left out.
 */
export function describePlace(
  article: Article,
  first: Place,
  last: Place = first,
  words: PlaceWords = ENGLISH,
): string {
  const path = sectionPath(article, first.paragraph);
  const start = describeWithin(article, first, words);
  if (compareByPlace(first, last) === 0) return [...path, start].join(' › ');
  const end =
    first.paragraph === last.paragraph
      ? words.sentence(last.sentence)
      : describeWithin(article, last, words);
  return [...path, words.range(start, end)].join(' › ');
}

/** Describes where a sentence is within its section. */
function describeWithin(
  article: Article,
  { paragraph, sentence }: Place,
  words: PlaceWords,
): string {
  const block = blockOf(article, paragraph);
  if (block === undefined) return words.inParagraph(paragraph, sentence);
  const own = words.block(block.kind, block.label ?? block.position);
  return block.passages.length > 1 ? `${own}, ${words.sentence(sentence)}` : own;
}

/** Returns the headings above a paragraph, from the outermost; one that only repeats the title is left out. */
export function sectionPath(article: Article, paragraph: number): string[] {
  const path = blockOf(article, paragraph)?.section?.path ?? [];
  return path.filter((heading) => heading.toLowerCase() !== article.title.toLowerCase());
}

/** Returns all passages that a fact rests on, in order. */
export function passagesOf({ quote, paragraph, sentence, furtherPassages = [] }: Fact): Sentence[] {
  return [{ text: quote, paragraph, sentence }, ...furtherPassages];
}
