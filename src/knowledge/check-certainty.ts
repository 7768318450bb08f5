import type { ArticleIndex } from './article-index.ts';
import type { FieldProblem } from './check-names.ts';
import { exampleHedges, type HedgeKind, keepsHedge } from './hedges.ts';
import type { Certainty, Sentence } from './knowledge.ts';
import { findLostHedge } from './lost-hedges.ts';

/** Finds hedges that a statement should have and has not: by its own certainty, and by its quote. */
export function checkCertainty(
  fact: { statement: string; certainty: Certainty; attribution: string | null },
  sentence: Sentence | undefined,
  index: ArticleIndex | null,
): FieldProblem[] {
  const { statement, certainty, attribution } = fact;
  if (certainty !== 'stated' && !keepsHedge(statement, certainty)) {
    if (certainty !== 'attributed') {
      return [
        {
          field: 'statement',
          message: `reads as plain fact, but is "${certainty}"; say ${exampleHedges(certainty)}`,
        },
      ];
    }
    if (attribution === null) {
      return [
        {
          field: 'attribution',
          message: `is missing: the fact is "attributed", so name who says so here, or say ${exampleHedges(certainty)} in the statement`,
        },
      ];
    }
  }
  if (sentence === undefined || index === null || sentence.text === statement) return [];
  const lost = findLostHedge(
    statement,
    index.wordsOf(sentence).hedged,
    hedgesToKeep(certainty, attribution),
  );
  if (lost === null) return [];
  return [
    {
      field: certainty === 'stated' ? 'certainty' : 'statement',
      message: `the quote says "${lost.text}" of this, and the statement does not; keep the hedge with ${exampleHedges(lost.kind)}${certainty === 'stated' ? `, and make the certainty "${lost.kind}"` : ''}`,
    },
  ];
}

/** The hedges of a quote that a statement of this certainty may not lose. */
function hedgesToKeep(certainty: Certainty, attribution: string | null): HedgeKind[] {
  // The certainty, shown beside the statement, tells of any other hedge; of "reported" only the statement can.
  if (certainty !== 'stated') return ['reported'];
  const kinds: HedgeKind[] = ['reported', 'scheduled', 'expected'];
  return attribution === null ? [...kinds, 'attributed'] : kinds;
}
