import { joinNorms } from '../analysis/bag-of-words.ts';
import type { Doc } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Ranked } from '../ranking/ranker.ts';
import weights from '../weights.json' with { type: 'json' };

/** The features of an exact match: all 1. */
export const EXACT_FEATURES = mapValues(weights.features, () => 1);

/** Creates a lookup of candidates by exact ask; the first wins if several have it. Indexed on first use. */
export function createExactLookup(index: SearchIndex): (question: string) => Ranked | null {
  let found: ReadonlyMap<string, Doc> | undefined;
  return (question) => {
    found ??= indexAsks(index);
    const doc = found.get(question);
    return doc === undefined
      ? null
      : {
          doc,
          features: EXACT_FEATURES,
          sentence: null,
          factFeatures: null,
          score: 1,
          evidence: 0,
        };
  };
}

/** Maps asks, in normalised words, to their documents. */
export function indexAsks({ docs }: SearchIndex): ReadonlyMap<string, Doc> {
  const found = new Map<string, Doc>();
  for (const doc of docs) {
    for (const { tokens } of doc.asks) {
      const key = joinNorms(tokens);
      if (!found.has(key)) found.set(key, doc);
    }
  }
  return found;
}

/** Applies a function to each value of a record. */
export function mapValues<K extends string>(
  values: Record<K, number>,
  change: (value: number) => number,
): Record<K, number> {
  const entries = Object.entries<number>(values).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<K, number>;
}
