/** Ranks what the knowledge holds by how well it answers a question. */

import { type Doc, isThin } from '../corpus/document.ts';
import type { Sentence } from '../corpus/passage.ts';
import type { DocIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';
import { compare, type Features, type Glimpse, glimpseAt } from './curated-features.ts';
import { compareSentences, type SentenceFeatures } from './passage-features.ts';
import { readQuery } from './passage-query.ts';

/** A candidate with what made its score: curated ones are compared by their asks, others by their sentence. */
export type Ranked = {
  doc: Doc;
  /** The weighted mean of the features, between 0 and 1. */
  score: number;
  /** Their weighted sum: its exponential is to those of the others as this is probable against them. */
  evidence: number;
  /** A follow-up is not likely to ask for it: it was just shown, or is about something else. */
  demoted?: boolean;
} & ({ features: Features; sentence: null } | { features: null; sentence: SentenceFeatures });

/** The weight of each feature, for curated facts and for bare sentences. */
export interface Weights {
  features: Record<keyof Features, number>;
  /** The same for facts with so few asks that the statement tells more: see `isThin`. */
  thinFeatures: Record<keyof Features, number>;
  sentence: Record<keyof SentenceFeatures, number>;
}

/** How many candidates are compared in full. */
const CANDIDATES = 60;

/** The candidates for a question, best first; ties are in the order of the knowledge. */
export function rank(
  question: Question,
  index: DocIndex,
  weights: Weights,
  accepts: (doc: Doc) => boolean = () => true,
  close: Close = CLOSE,
): Ranked[] {
  const docs = index.candidates(question.terms, CANDIDATES).filter(accepts);
  const curated = glance(
    question,
    docs.filter(({ sentence }) => sentence === null),
    index,
    weights,
    close,
  );
  const bare = rankBare(
    question,
    docs.filter(isUncurated).slice(0, CLOSE_SENTENCES),
    index,
    weights,
  );
  return [...curated, ...bare].sort((a, b) => b.score - a.score);
}

/** How many sentences are compared in full: with 60, of 1,815 questions one more finds its sentence first. */
const CLOSE_SENTENCES = 25;

/** How many facts and topics, and how many gaps, are compared ask by ask. */
export interface Close {
  facts: number;
  gaps: number;
}

/** With 8 and 5, one of 2,574 questions comes out otherwise. */
const CLOSE: Close = { facts: 6, gaps: 4 };

/**
 * Compares curated candidates at a glance first, as nine tenths of the cost lie in their asks, and only
 * the nearest of them ask by ask.
 */
function glance(
  question: Question,
  docs: readonly Doc[],
  index: DocIndex,
  weights: Weights,
  near: Close,
): Ranked[] {
  const glimpses = glimpseAt(question, docs, index);
  const seen = docs.map((doc, i) => {
    const glimpse = glimpses[i] as Glimpse;
    return { doc, glimpse, worth: total<keyof Glimpse>(glimpse, featureWeights(doc, weights)) };
  });
  seen.sort((a, b) => b.worth - a.worth);
  const isGap = ({ doc }: { doc: Doc }) => doc.subject.kind === 'gap';
  const close = [
    ...seen.filter((one) => !isGap(one)).slice(0, near.facts),
    ...seen.filter(isGap).slice(0, near.gaps),
  ];
  return close.map(({ doc, glimpse }) => {
    const features = compare(question, doc, glimpse, index);
    return { doc, features, sentence: null, ...score(features, featureWeights(doc, weights)) };
  });
}

/** The weights that hold for a curated fact, gap or topic. */
export function featureWeights(
  doc: Doc,
  { features, thinFeatures }: Weights,
): Record<keyof Features, number> {
  return isThin(doc) ? thinFeatures : features;
}

type Uncurated = Doc & { sentence: Sentence };
const isUncurated = (doc: Doc): doc is Uncurated => doc.sentence !== null;

function rankBare(
  question: Question,
  docs: readonly Uncurated[],
  index: DocIndex,
  weights: Weights,
): Ranked[] {
  if (docs.length === 0) return [];
  const sentences = docs.map(({ sentence }) => sentence);
  const all = compareSentences(readQuery(question, index), sentences, index);
  return docs.map((doc, i) => {
    const sentence = all[i] as SentenceFeatures;
    return { doc, features: null, sentence, ...score(sentence, weights.sentence) };
  });
}

/** The weighted sum of features, and the same on a scale where all of what speaks for a candidate makes 1. */
function score<K extends string>(
  features: Record<K, number>,
  weights: Record<K, number>,
): Pick<Ranked, 'score' | 'evidence'> {
  const evidence = total(features, weights);
  return { score: evidence / mostOf(weights), evidence };
}

const most = new WeakMap<object, number>();

/** What all that speaks for a candidate adds up to. */
function mostOf(weights: Record<string, number>): number {
  let sum = most.get(weights);
  if (sum === undefined) {
    sum = Object.values(weights).reduce((whole, weight) => whole + Math.max(0, weight), 0) || 1;
    most.set(weights, sum);
  }
  return sum;
}

/** The weighted sum of features. */
export function total<K extends string>(
  features: Record<K, number>,
  weights: Record<K, number>,
): number {
  let sum = 0;
  for (const name of Object.keys(features) as K[]) sum += features[name] * weights[name];
  return sum;
}

/** How probable it is that one of `some` is the right one among `all`, from 0 to 1. */
export function shareOf(some: readonly Ranked[], all: readonly Ranked[]): number {
  const top = Math.max(...all.map(({ evidence }) => evidence));
  const sum = (ranked: readonly Ranked[]) =>
    ranked.reduce((whole, { evidence }) => whole + Math.exp(evidence - top), 0);
  return some.length === 0 ? 0 : sum(some) / sum(all);
}
