import type { Block } from '../../knowledge/document/document-model.ts';
import type { Article, Fact } from '../../knowledge/knowledge.ts';

/** Returns the block that a passage is in, by its paragraph's number; `undefined` in an article or beyond its end. */
export const blockAt = ({ paragraphs }: Article, paragraph: number): Block | undefined =>
  paragraphs[paragraph - 1]?.block;

/** Returns the headings above a fact's source passage, the outermost first; empty if there are none. */
export const headingsOf = ({ article, paragraph }: Fact): readonly string[] =>
  blockAt(article, paragraph)?.section?.path ?? [];

/** Returns the text that a fact rests on: its quote, or all of its passages, one a line. */
export function sourceTextOf({ quote, furtherPassages }: Fact): string {
  if (furtherPassages === undefined) return quote;
  return [quote, ...furtherPassages.map(({ text }) => text)].join('\n');
}
