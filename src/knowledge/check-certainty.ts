import type { ArticleIndex } from './article-index.ts';
import type { FieldProblem } from './check-names.ts';
import { exampleHedges, type HedgeKind, keepsHedge } from './hedges.ts';
import type { Certainty, Sentence } from './knowledge.ts';
import { findLostHedge } from './lost-hedges.ts';

/** Checks that a statement has the hedges that its certainty and its quote require. */
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
          message: `reads as plain fact, but its certainty is "${certainty}"; hedge it with ${exampleHedges(certainty)}`,
        },
      ];
    }
    if (attribution === null) {
      return [
        {
          field: 'attribution',
          message: `is missing, but the certainty is "attributed"; name the source here, or write ${exampleHedges(certainty)} in the statement`,
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
      message: `the quote hedges this with "${lost.text}", but the statement does not; add ${exampleHedges(lost.kind)}${certainty === 'stated' ? `, and set the certainty to "${lost.kind}"` : ''}`,
    },
  ];
}

/** Returns the kinds of hedges that a statement of this certainty must keep from its quote. */
function hedgesToKeep(certainty: Certainty, attribution: string | null): HedgeKind[] {
  // Other hedges are evident from the certainty, which is shown with the statement; "reported" is not.
  if (certainty !== 'stated') return ['reported'];
  const kinds: HedgeKind[] = ['reported', 'scheduled', 'expected'];
  return attribution === null ? [...kinds, 'attributed'] : kinds;
}
