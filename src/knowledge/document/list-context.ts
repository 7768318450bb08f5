import type { Paragraph } from '../knowledge.ts';

/** The list or table that a block belongs to. */
export interface ListContext {
  /** `null` if nothing introduces it. */
  leadIn: string | null;
  /** The items or rows before and after the block, in order; empty if it is in no list. */
  before: readonly Paragraph[];
  after: readonly Paragraph[];
}

/**
 * Finds what a block cannot be understood without: the other items of its list, or rows of its table, and its lead-in.
 *
 * @param at the block's position among the paragraphs, from 0.
 */
export function findListContext(paragraphs: readonly Paragraph[], at: number): ListContext {
  const { list = null, leadIn = null } = paragraphs[at]?.block ?? {};
  if (list === null) return { leadIn, before: [], after: [] };
  return {
    leadIn: paragraphs[list.first]?.block?.leadIn ?? null,
    before: paragraphs.slice(list.first, at),
    after: paragraphs.slice(at + 1, list.last + 1),
  };
}
