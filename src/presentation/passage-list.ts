import type { Block } from '../knowledge/document/document-model.ts';
import type { Article, Sentence } from '../knowledge/knowledge.ts';
import { blockOf } from '../knowledge/place.ts';
import { quotePassage } from './citation/passage-text.ts';
import { joinTexts, type RichText } from './rich-text.ts';

/** An em space: ordinary ones at the start of a line are not shown. */
const INDENT = '\u2003';

/**
 * Writes passages of an article, a line each. Where there are several, items are marked as in their list: with their number
 * or a bullet, and indented where they are nested. Rows stand below the heads of their columns.
 */
export function listPassages(article: Article, passages: readonly Sentence[]): RichText[] {
  const blocks = passages.map(({ paragraph }) => blockOf(article, paragraph));
  const head = blocks.find((block) => block?.kind === 'row')?.heads.join(' | ') ?? '';
  const listed = listBlocks(article, passages, blocks);
  return head === '' ? listed : [joinTexts(head), ...listed];
}

function listBlocks(
  article: Article,
  passages: readonly Sentence[],
  blocks: readonly (Block | undefined)[],
): RichText[] {
  if (passages.length === 1) return passages.map((passage) => quotePassage(article, passage));
  const depths = blocks.flatMap((block) => (block?.kind === 'item' ? block.depth : []));
  const outermost = Math.min(...depths);
  const numbers = new Set<string>();
  return passages.map((passage, at) => {
    const text = quotePassage(article, passage);
    const block = blocks[at];
    if (block?.kind !== 'item') return text;
    const { label, depth } = block;
    const indent = INDENT.repeat(depth - outermost);
    if (passage.sentence > 1) return joinTexts(indent, text);
    // An item without a number has that of the item around it.
    const isNumbered = label !== null && !numbers.has(label);
    if (isNumbered) numbers.add(label);
    return joinTexts(`${indent}${isNumbered ? `${label.split('.').at(-1)}.` : '•'} `, text);
  });
}
