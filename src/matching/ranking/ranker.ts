/** Ranks what the knowledge holds by how well it answers a question. */

import { type Doc, hasFewAsks } from '../corpus/document.ts';
import type { Passage } from '../corpus/passage.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';
import {
  type CuratedFeatures,
  compareInFull,
  type FirstPassFeatures,
  firstPassRank,
} from './curated-features.ts';
import { comparePassages, type PassageFeatures } from './passage-features.ts';
import { buildPassageQuery } from './passage-query.ts';

/** A candidate with what made its score: curated ones are compared by their asks, others by their sentence. */
export type Ranked = {
  doc: Doc;
  /** The weighted mean of the features, between 0 and 1. */
  score: number;
  /** Their weighted sum: its exponential is to those of the others as this is probable against them. */
  evidence: number;
  /** A follow-up is not likely to ask for it: it was just shown, or is about something else. */
  demoted?: boolean;
} & ({ features: CuratedFeatures; sentence: null } | { features: null; sentence: PassageFeatures });

/** The weight of each feature, for curated facts and for bare sentences. */
export interface RankingWeights {
  features: Record<keyof CuratedFeatures, number>;
  /** The same for facts with so few asks that the statement tells more: see `isThin`. */
  fewAsksFeatures: Record<keyof CuratedFeatures, number>;
  passageFeatures: Record<keyof PassageFeatures, number>;
}

/** How many candidates are compared in full. */
const CANDIDATES = 60;

/** The candidates for a question, best first; ties are in the order of the knowledge. */
export function rankCandidates(
  question: Question,
  index: SearchIndex,
  weights: RankingWeights,
  accepts: (doc: Doc) => boolean = () => true,
  close: CloseCandidates = CLOSE_CANDIDATES,
): Ranked[] {
  const docs = index.candidates(question.terms, CANDIDATES).filter(accepts);
  const curated = rankCurated(
    question,
    docs.filter(({ passage }) => passage === null),
    index,
    weights,
    close,
  );
  const bare = rankPassages(
    question,
    docs.filter(isPassageDoc).slice(0, CLOSE_PASSAGES),
    index,
    weights,
  );
  return [...curated, ...bare].sort((a, b) => b.score - a.score);
}

/** How many sentences are compared in full: with 60, of 1,815 questions one more finds its sentence first. */
const CLOSE_PASSAGES = 25;

/** How many facts and topics, and how many gaps, are compared ask by ask. */
export interface CloseCandidates {
  facts: number;
  gaps: number;
}

/** With 8 and 5, one of 2,574 questions comes out otherwise. */
const CLOSE_CANDIDATES: CloseCandidates = { facts: 6, gaps: 4 };

/**
 * Compares curated candidates at a glance first, as nine tenths of the cost lie in their asks, and only
 * the nearest of them ask by ask.
 */
function rankCurated(
  question: Question,
  docs: readonly Doc[],
  index: SearchIndex,
  weights: RankingWeights,
  near: CloseCandidates,
): Ranked[] {
  const glimpses = firstPassRank(question, docs, index);
  const seen = docs.map((doc, i) => {
    const glimpse = glimpses[i] as FirstPassFeatures;
    return {
      doc,
      glimpse,
      worth: weightedSum<keyof FirstPassFeatures>(glimpse, featureWeights(doc, weights)),
    };
  });
  seen.sort((a, b) => b.worth - a.worth);
  const isGap = ({ doc }: { doc: Doc }) => doc.subject.kind === 'gap';
  const close = [
    ...seen.filter((one) => !isGap(one)).slice(0, near.facts),
    ...seen.filter(isGap).slice(0, near.gaps),
  ];
  return close.map(({ doc, glimpse }) => {
    const features = compareInFull(question, doc, glimpse, index);
    return { doc, features, sentence: null, ...score(features, featureWeights(doc, weights)) };
  });
}

/** The weights that hold for a curated fact, gap or topic. */
export function featureWeights(
  doc: Doc,
  { features, fewAsksFeatures }: RankingWeights,
): Record<keyof CuratedFeatures, number> {
  return hasFewAsks(doc) ? fewAsksFeatures : features;
}

type PassageDoc = Doc & { passage: Passage };
const isPassageDoc = (doc: Doc): doc is PassageDoc => doc.passage !== null;

function rankPassages(
  question: Question,
  docs: readonly PassageDoc[],
  index: SearchIndex,
  weights: RankingWeights,
): Ranked[] {
  if (docs.length === 0) return [];
  const passages = docs.map(({ passage }) => passage);
  const all = comparePassages(buildPassageQuery(question, index), passages, index);
  return docs.map((doc, i) => {
    const sentence = all[i] as PassageFeatures;
    return { doc, features: null, sentence, ...score(sentence, weights.passageFeatures) };
  });
}

/** The weighted sum of features, and the same on a scale where all of what speaks for a candidate makes 1. */
function score<K extends string>(
  features: Record<K, number>,
  weights: Record<K, number>,
): Pick<Ranked, 'score' | 'evidence'> {
  const evidence = weightedSum(features, weights);
  return { score: evidence / maxSum(weights), evidence };
}

const maxSums = new WeakMap<object, number>();

/** What all that speaks for a candidate adds up to. */
function maxSum(weights: Record<string, number>): number {
  let sum = maxSums.get(weights);
  if (sum === undefined) {
    sum = Object.values(weights).reduce((whole, weight) => whole + Math.max(0, weight), 0) || 1;
    maxSums.set(weights, sum);
  }
  return sum;
}

/** The weighted sum of features. */
export function weightedSum<K extends string>(
  features: Record<K, number>,
  weights: Record<K, number>,
): number {
  let sum = 0;
  for (const name of Object.keys(features) as K[]) sum += features[name] * weights[name];
  return sum;
}

/** How probable it is that one of `some` is the right one among `all`, from 0 to 1. */
export function softmaxShare(some: readonly Ranked[], all: readonly Ranked[]): number {
  const top = Math.max(...all.map(({ evidence }) => evidence));
  const sum = (ranked: readonly Ranked[]) =>
    ranked.reduce((whole, { evidence }) => whole + Math.exp(evidence - top), 0);
  return some.length === 0 ? 0 : sum(some) / sum(all);
}
