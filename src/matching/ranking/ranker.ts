import { type Doc, hasFewAsks } from '../corpus/document.ts';
import type { AnalyzedPassage } from '../corpus/passage.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { MeaningComparison } from '../meaning/meaning-index.ts';
import type { Question } from '../query/question.ts';
import {
  type CuratedFeatures,
  compareInFull,
  type FirstPassFeatures,
  firstPassRank,
} from './curated-features.ts';
import { compareFact, type FactFeatures } from './fact-features.ts';
import { comparePassages, type PassageFeatures } from './passage-features.ts';
import { buildPassageQuery } from './passage-query.ts';
import type { TurnFeatures } from './turn-features.ts';

/**
 * A scored candidate. Curated ones have `features`, uncurated ones the passage features in `sentence`; where the
 * question's meaning is known, all with few asks or none have `factFeatures` instead.
 */
export type Ranked = {
  doc: Doc;
  /** The evidence divided by its maximum, so at most 1. */
  score: number;
  /** The weighted sum of the features, which a softmax over candidates turns into probabilities. */
  evidence: number;
  /** Unlikely for a follow-up: just shown, or about something else. */
  demoted?: boolean;
  /** What made the evidence of a candidate for a follow-up whose meaning is known. */
  turn?: TurnFeatures;
} & (
  | { features: CuratedFeatures; sentence: null; factFeatures: null }
  | { features: null; sentence: PassageFeatures; factFeatures: null }
  | { features: null; sentence: null; factFeatures: FactFeatures }
);

/** Feature weights. */
export interface RankingWeights {
  /** For curated documents with many asks. */
  features: Record<keyof CuratedFeatures, number>;
  /** For curated documents with few asks; see `hasFewAsks`. */
  fewAsksFeatures: Record<keyof CuratedFeatures, number>;
  /** For uncurated facts. */
  passageFeatures: Record<keyof PassageFeatures, number>;
  /** For all with few asks or none, where the question's meaning is known. */
  factFeatures: Record<keyof FactFeatures, number>;
  /** … for a follow-up in a thread. */
  turnFeatures: Record<keyof TurnFeatures, number>;
}

/** Facts and topics, and gaps, that the inverted index proposes. */
const CANDIDATES = 60;

/**
 * Ranks candidates for a question, best first; ties keep the order of the knowledge.
 *
 * @param accepts Filters candidates before they are compared.
 * @param close How many curated candidates the second pass compares.
 */
export function rankCandidates(
  question: Question,
  index: SearchIndex,
  weights: RankingWeights,
  accepts: (doc: Doc) => boolean = () => true,
  close: CloseCandidates = CLOSE_CANDIDATES,
): Ranked[] {
  const docs = index.candidates(question.terms, CANDIDATES).filter(accepts);
  if (question.meaning !== undefined) {
    const near = question.meaning.nearest(NEAREST).filter(accepts);
    const few = new Set([...docs.filter(hasFewAsks), ...near]);
    const many = docs.filter((doc) => !hasFewAsks(doc));
    return [
      ...rankCurated(question, many, index, weights, close),
      ...rankFacts(question, [...few], question.meaning, index, weights),
    ].sort((a, b) => b.score - a.score);
  }
  const curated = rankCurated(
    question,
    docs.filter(({ passage }) => passage === null),
    index,
    weights,
    close,
  );
  const uncurated = rankPassages(
    question,
    docs.filter(isPassageDoc).slice(0, CLOSE_PASSAGES),
    index,
    weights,
  );
  return [...curated, ...uncurated].sort((a, b) => b.score - a.score);
}

/** Candidates with few asks that meaning proposes besides those of the inverted index. */
const NEAREST = 30;

/** Sentences that are compared: with 60, one more of 1,815 questions finds its sentence first. */
const CLOSE_PASSAGES = 25;

/** How many facts and topics, and how many gaps, the second pass compares ask by ask. */
export interface CloseCandidates {
  facts: number;
  gaps: number;
}

/** With 8 and 5, one of 2,574 questions gets another verdict. */
const CLOSE_CANDIDATES: CloseCandidates = { facts: 6, gaps: 4 };

/**
 * Ranks curated candidates in two passes: cheap features first, then ask by ask for the best,
 * which is nine tenths of the cost.
 */
function rankCurated(
  question: Question,
  docs: readonly Doc[],
  index: SearchIndex,
  weights: RankingWeights,
  limits: CloseCandidates,
): Ranked[] {
  const allFirstPass = firstPassRank(question, docs, index);
  const candidates = docs.map((doc, i) => {
    const firstPass = allFirstPass[i] as FirstPassFeatures;
    return {
      doc,
      firstPass,
      evidence: weightedSum<keyof FirstPassFeatures>(firstPass, featureWeights(doc, weights)),
    };
  });
  candidates.sort((a, b) => b.evidence - a.evidence);
  const isGap = ({ doc }: { doc: Doc }) => doc.subject.kind === 'gap';
  const close = [
    ...candidates.filter((candidate) => !isGap(candidate)).slice(0, limits.facts),
    ...candidates.filter(isGap).slice(0, limits.gaps),
  ];
  return close.map(({ doc, firstPass }) => {
    const features = compareInFull(question, doc, firstPass, index);
    return {
      doc,
      features,
      sentence: null,
      factFeatures: null,
      ...score(features, featureWeights(doc, weights)),
    };
  });
}

/** Returns the feature weights of a curated document. */
export function featureWeights(
  doc: Doc,
  { features, fewAsksFeatures }: RankingWeights,
): Record<keyof CuratedFeatures, number> {
  return hasFewAsks(doc) ? fewAsksFeatures : features;
}

type PassageDoc = Doc & { passage: AnalyzedPassage };
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
    const scored = score(sentence, weights.passageFeatures);
    return { doc, features: null, sentence, factFeatures: null, ...scored };
  });
}

function rankFacts(
  question: Question,
  docs: readonly Doc[],
  meaning: MeaningComparison,
  index: SearchIndex,
  weights: RankingWeights,
): Ranked[] {
  return docs.map((doc) => {
    const factFeatures = compareFact(question, doc, meaning, index);
    const scored = score(factFeatures, weights.factFeatures);
    return { doc, features: null, sentence: null, factFeatures, ...scored };
  });
}

/** Returns the weighted sum of features, and the score: that sum divided by its maximum. */
function score<K extends string>(
  features: Record<K, number>,
  weights: Record<K, number>,
): Pick<Ranked, 'score' | 'evidence'> {
  const evidence = weightedSum(features, weights);
  return { score: evidence / maxSum(weights), evidence };
}

const maxSums = new WeakMap<object, number>();

/** Returns the highest possible weighted sum: the sum of the positive weights. */
function maxSum(weights: Record<string, number>): number {
  let sum = maxSums.get(weights);
  if (sum === undefined) {
    sum = Object.values(weights).reduce((total, weight) => total + Math.max(0, weight), 0) || 1;
    maxSums.set(weights, sum);
  }
  return sum;
}

/** Returns the weighted sum of features. */
export function weightedSum<K extends string>(
  features: Record<K, number>,
  weights: Record<K, number>,
): number {
  let sum = 0;
  for (const name of Object.keys(features) as K[]) sum += features[name] * weights[name];
  return sum;
}

/** Proposes candidates with few asks or none: those nearest to each reading by meaning, and those by letters. */
export function proposeCandidates(
  question: Question,
  readings: readonly MeaningComparison[],
  index: SearchIndex,
): Doc[] {
  const [first] = readings;
  const byLetters = index.candidates(question.terms, NEAREST).filter((doc) => first?.has(doc));
  return [...new Set([...readings.flatMap((reading) => reading.nearest(NEAREST)), ...byLetters])];
}

/** Returns the logistic function of log-odds: a probability from 0 to 1. */
export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Turns evidence into probabilities, at the same positions. */
export function softmaxOf(evidence: readonly number[]): number[] {
  const top = Math.max(...evidence);
  const powers = evidence.map((value) => Math.exp(value - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Nats that count as 1 in a spread. */
const SPREAD_SCALE = 5;

/**
 * Returns how evenly the candidates' probabilities are spread over source sentences: their entropy, in units of 5 nats.
 * Facts of one sentence are no rivals.
 */
export function spreadOf(ranked: readonly Ranked[]): number {
  const shares = softmaxOf(ranked.map(({ evidence }) => evidence));
  const bySource = new Map<unknown, number>();
  for (const [i, { doc }] of ranked.entries()) {
    const source = doc.source ?? doc;
    bySource.set(source, (bySource.get(source) ?? 0) + (shares[i] as number));
  }
  const entropy = bySource.values().reduce((sum, p) => sum - p * Math.log(p + Number.EPSILON), 0);
  return entropy / SPREAD_SCALE;
}

/** Returns the softmax probability of a group among all candidates, by evidence, from 0 to 1. */
export function softmaxShare(group: readonly Ranked[], all: readonly Ranked[]): number {
  const top = Math.max(...all.map(({ evidence }) => evidence));
  const sum = (ranked: readonly Ranked[]) =>
    ranked.reduce((total, { evidence }) => total + Math.exp(evidence - top), 0);
  return group.length === 0 ? 0 : sum(group) / sum(all);
}
