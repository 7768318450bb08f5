import type { Paragraph } from '../knowledge.ts';

/** The list or table that a block belongs to. */
export interface ListContext {
  /** `null` if nothing introduces it. */
  leadIn: string | null;
  /** The items or rows before and after the block, in order; empty if it is neither. */
  before: readonly Paragraph[];
  after: readonly Paragraph[];
}

/**
 * Finds what a block cannot be understood without: the other items of its list, or rows of its table, and its lead-in.
 *
 * @param at the block's position among the paragraphs, from 0.
 */
export function findListContext(paragraphs: readonly Paragraph[], at: number): ListContext {
  const block = paragraphs[at]?.block;
  if (block === undefined) return { leadIn: null, before: [], after: [] };
  const isSibling = (other: Paragraph | undefined) =>
    (block.kind === 'item' || block.kind === 'row') &&
    other?.block?.kind === block.kind &&
    other.block.section === block.section &&
    // What is nested in the other items belongs to the list, too.
    (other.block.depth > block.depth ||
      (other.block.depth === block.depth && other.block.leadIn === block.leadIn));
  let from = at;
  while (isSibling(paragraphs[from - 1])) from -= 1;
  let to = at + 1;
  while (isSibling(paragraphs[to])) to += 1;
  return {
    leadIn: block.leadIn,
    before: paragraphs.slice(from, at),
    after: paragraphs.slice(at + 1, to),
  };
}
