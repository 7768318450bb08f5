import type { Block } from './document/document-model.ts';
import type { Article } from './knowledge.ts';

/** Where a sentence is in its article: its paragraph and its position there, both from 1. */
export interface SentencePosition {
  paragraph: number;
  sentence: number;
}

/** Describes where a sentence is: "Loans › Late fees › item 2" in a document, "paragraph 2, sentence 1" in an article. */
export function describePlace(article: Article, position: SentencePosition): string {
  const { paragraph, sentence } = position;
  const block = article.paragraphs[paragraph - 1]?.block;
  if (block === undefined) return `paragraph ${paragraph}, sentence ${sentence}`;
  const within = block.passages.length > 1 ? `, sentence ${sentence}` : '';
  return [...sectionPath(article, paragraph), `${describeBlock(block)}${within}`].join(' › ');
}

/** Returns the headings above a paragraph, from the outermost; one that only repeats the title is left out. */
export function sectionPath({ title, paragraphs }: Article, paragraph: number): string[] {
  const path = paragraphs[paragraph - 1]?.block?.section?.path ?? [];
  return path.filter((heading) => heading.toLowerCase() !== title.toLowerCase());
}

/** Names a block as a reader would: "item 3", "row 2", "footnote 1". */
const describeBlock = ({ kind, label, position }: Block): string => `${kind} ${label ?? position}`;
