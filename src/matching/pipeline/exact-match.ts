import { joinNorms } from '../analysis/bag-of-words.ts';
import type { Doc } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import { joinTerms, type Question } from '../query/question.ts';
import type { Ranked } from '../ranking/ranker.ts';
import weights from '../weights.json' with { type: 'json' };

/** The features of an exact match: all 1. */
const EXACT_FEATURES = mapValues(weights.features, () => 1);

/** Finds the candidate with exactly an ask, in normalised words; the first that is accepted if several have it. */
export type ExactLookup = (question: string, accepts?: (doc: Doc) => boolean) => Ranked | null;

/** Creates a lookup of candidates by exact ask. Indexed on first use. */
export function createExactLookup(index: SearchIndex): ExactLookup {
  let found: ReadonlyMap<string, readonly Doc[]> | undefined;
  return (question, accepts = () => true) => {
    found ??= indexAsks(index);
    const doc = found.get(question)?.find(accepts);
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

/** Finds the candidate with a question, corrected and in normalised words, as an ask; `null` if there is none. */
export function findCuratedAsk(
  [whole]: readonly Question[],
  { exact }: { exact: ExactLookup },
): Ranked | null {
  return whole === undefined ? null : exact(joinTerms(whole));
}

/** Maps asks, in normalised words, to their documents. Most have one: these share its array. */
function indexAsks({ docs }: SearchIndex): ReadonlyMap<string, readonly Doc[]> {
  const found = new Map<string, readonly Doc[]>();
  for (const doc of docs) {
    const own = [doc];
    for (const { tokens } of doc.asks) {
      const key = joinNorms(tokens);
      const earlier = found.get(key);
      if (earlier === undefined) found.set(key, own);
      else if (!earlier.includes(doc)) found.set(key, [...earlier, doc]);
    }
  }
  return found;
}

/** Applies a function to each value of a record. */
function mapValues<K extends string>(
  values: Record<K, number>,
  change: (value: number) => number,
): Record<K, number> {
  const entries = Object.entries<number>(values).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<K, number>;
}
