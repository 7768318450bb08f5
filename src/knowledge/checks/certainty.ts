import type { Certainty, FactKind } from '../knowledge.ts';
import type { ArticleIndex, FactSource } from './article-index.ts';
import { exampleHedges, type HedgeKind, keepsHedge } from './hedges.ts';
import { findLostHedge } from './lost-hedges.ts';
import type { FieldProblem } from './names.ts';

/** Checks that a statement has the hedges that its certainty and its passages require. */
export function checkCertainty(
  fact: {
    statement: string;
    kind: FactKind | null;
    certainty: Certainty;
    attribution: string | null;
  },
  source: FactSource | null,
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
  if (source === null || index === null || source.text === statement) return [];
  const kinds = hedgesToKeep(fact);
  const lost = source.passages
    .map((passage) => findLostHedge(statement, index.wordsOf(passage).hedged, kinds))
    .find((hedge) => hedge !== null);
  if (lost === undefined) return [];
  return [
    {
      field: certainty === 'stated' ? 'certainty' : 'statement',
      message: `the quote hedges this with "${lost.text}", but the statement does not; add ${exampleHedges(lost.kind)}${certainty === 'stated' ? `, and set the certainty to "${lost.kind}"` : ''}`,
    },
  ];
}

/** Returns the kinds of hedges that a statement must keep from its passages. */
function hedgesToKeep({
  kind,
  certainty,
  attribution,
}: {
  kind: FactKind | null;
  certainty: Certainty;
  attribution: string | null;
}): HedgeKind[] {
  // Other hedges are evident from the certainty, which is shown with the statement; "reported" is not.
  if (certainty !== 'stated') return ['reported'];
  // A policy permits, promises and sets out conditions with "may" and "would"; its kind keeps them apart.
  const kinds: HedgeKind[] =
    kind === null ? ['reported', 'scheduled', 'expected'] : ['reported', 'scheduled'];
  return attribution === null ? [...kinds, 'attributed'] : kinds;
}
