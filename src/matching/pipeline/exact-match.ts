import { joinNorms } from '../analysis/bag-of-words.ts';
import type { Doc } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Ranked } from '../ranking/ranker.ts';
import weights from '../weights.json' with { type: 'json' };

/** What an ask has in common with itself. */
export const EXACT_FEATURES = mapValues(weights.features, () => 1);

/** Which fact, gap or topic has an ask of just these words; the first where several have. Read on first use. */
export function createExactLookup(index: SearchIndex): (question: string) => Ranked | null {
  let found: ReadonlyMap<string, Doc> | undefined;
  return (question) => {
    found ??= indexAsks(index);
    const doc = found.get(question);
    return doc === undefined
      ? null
      : { doc, features: EXACT_FEATURES, sentence: null, score: 1, evidence: 0 };
  };
}

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

export function mapValues<K extends string>(
  values: Record<K, number>,
  change: (value: number) => number,
): Record<K, number> {
  const entries = Object.entries<number>(values).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<K, number>;
}
