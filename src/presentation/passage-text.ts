import type { Fact } from '../knowledge/knowledge.ts';
import { blockOf, passagesOf } from '../knowledge/place.ts';

/** An em space: ordinary ones at the start of a line are not shown. */
const INDENT = '\u2003';

/**
 * Returns the passages that a fact rests on, a line each. Where there are several, items are marked as in their list: with
 * their number or a bullet, and indented where they are nested.
 */
export function listPassages(fact: Fact): string[] {
  const passages = passagesOf(fact);
  if (passages.length === 1) return passages.map(({ text }) => text);
  const blocks = passages.map(({ paragraph }) => blockOf(fact.article, paragraph));
  const depths = blocks.flatMap((block) => (block?.kind === 'item' ? block.depth : []));
  const outermost = Math.min(...depths);
  const numbers = new Set<string>();
  return passages.map(({ text, sentence }, at) => {
    const block = blocks[at];
    if (block?.kind !== 'item') return text;
    const { label, depth } = block;
    const indent = INDENT.repeat(depth - outermost);
    if (sentence > 1) return `${indent}${text}`;
    // An item without a number has that of the item around it.
    const isNumbered = label !== null && !numbers.has(label);
    if (isNumbered) numbers.add(label);
    return `${indent}${isNumbered ? `${label.split('.').at(-1)}.` : '•'} ${text}`;
  });
}
