import type { Block } from './document/document-model.ts';
import type { Article, Fact, Sentence } from './knowledge.ts';

/** Returns the block that a paragraph, from 1, was read from; `undefined` for an `article.md`. */
export const blockOf = ({ paragraphs }: Article, paragraph: number): Block | undefined =>
  paragraphs[paragraph - 1]?.block;

/** Where a sentence is: the numbers of its paragraph and in it, from 1. */
type Place = Pick<Sentence, 'paragraph' | 'sentence'>;

/** Compares two places of one document, for sorting in its order. */
export const compareByPlace = (a: Place, b: Place): number =>
  a.paragraph - b.paragraph || a.sentence - b.sentence;

/**
 * Describes where a sentence is: "Loans › Late fees › item 2" in a document, "paragraph 2, sentence 1" in an article.
 *
 * @param last the last of several passages: "Loans › Late fees › paragraph 1 to item 3".
 */
export function describePlace(
  article: Article,
  { paragraph, sentence }: Place,
  last: Place | null = null,
): string {
  if (last !== null && (last.paragraph !== paragraph || last.sentence !== sentence)) {
    const end = describePlace(article, last).split(last.paragraph === paragraph ? ', ' : ' › ');
    return `${describePlace(article, { paragraph, sentence })} to ${end.at(-1)}`;
  }
  const block = blockOf(article, paragraph);
  if (block === undefined) return `paragraph ${paragraph}, sentence ${sentence}`;
  const within = block.passages.length > 1 ? `, sentence ${sentence}` : '';
  return [...sectionPath(article, paragraph), `${describeBlock(block)}${within}`].join(' › ');
}

/** Returns the headings above a paragraph, from the outermost; one that only repeats the title is left out. */
export function sectionPath(article: Article, paragraph: number): string[] {
  const path = blockOf(article, paragraph)?.section?.path ?? [];
  return path.filter((heading) => heading.toLowerCase() !== article.title.toLowerCase());
}

/** Names a block as a reader would: "item 3", "row 2", "footnote 1". */
const describeBlock = ({ kind, label, position }: Block): string => `${kind} ${label ?? position}`;

/** Returns all passages that a fact rests on, in order. */
export function passagesOf({ quote, paragraph, sentence, furtherPassages = [] }: Fact): Sentence[] {
  return [{ text: quote, paragraph, sentence }, ...furtherPassages];
}
