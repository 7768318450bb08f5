import type { Doc } from '../corpus/document.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import type { MeaningComparison } from '../meaning/meaning-index.ts';
import type { Question } from '../query/question.ts';
import { logistic, proposeCandidates, softmaxOf, weightedSum } from '../ranking/ranker.ts';
import { measureSimilarity } from './similarity.ts';

/** A posted message or one of its sentences, parsed like a question and compared with everything by meaning. */
export interface ClaimReading {
  text: string;
  question: Question;
  meaning: MeaningComparison;
}

/** How close a posted message is to a fact with few asks or none. Cosines from -1 to 1, the others from 0 to 1. */
export interface ClaimFeatures {
  /** Cosine with the source passage in its context. */
  context: number;
  /** Cosine with its paragraph, item or row. */
  block: number;
  /** How far the passage stands out from all of its document, in a sixth of standard deviations. */
  outstanding: number;
  /** By letters: F-measure of what both share. */
  similarity: number;
}

/** Signals of whether the closest fact is what a message is about. */
export interface ClaimSignals extends ClaimFeatures {
  /** Always 1: its weight is the bias term. */
  bias: number;
  /** Softmax probability among all candidates. */
  share: number;
  /** Lead of its cosine in context over the next of another passage. */
  lead: number;
  /** Share of the message's content words that the knowledge lacks. */
  unknown: number;
}

/** A fact that a message may be about. */
export interface ClaimCandidate {
  doc: Doc;
  reading: ClaimReading;
  features: ClaimFeatures;
  /** The weighted sum of the features. */
  evidence: number;
}

/** Weights for posted messages. */
export interface ClaimWeights {
  claimFeatures: Record<keyof ClaimFeatures, number>;
  claimSignals: Record<keyof ClaimSignals, number>;
}

/** Ranks the facts that a message may be about by its best reading, best first. */
export function rankClaim(
  readings: readonly ClaimReading[],
  { search }: KnowledgeIndex,
  { claimFeatures }: ClaimWeights,
): ClaimCandidate[] {
  const best = new Map<Doc, ClaimCandidate>();
  for (const reading of readings) {
    const { question, meaning } = reading;
    for (const doc of proposeCandidates(question, [meaning], search)) {
      if (doc.subject.kind !== 'fact') continue;
      const { block, outstanding } = meaning.featuresOf(doc);
      const features: ClaimFeatures = {
        context: meaning.contextOf(doc),
        block,
        outstanding,
        similarity: measureSimilarity(question, doc, search),
      };
      const evidence = weightedSum(features, claimFeatures);
      if (evidence > (best.get(doc)?.evidence ?? Number.NEGATIVE_INFINITY))
        best.set(doc, { doc, reading, features, evidence });
    }
  }
  return [...best.values()].sort((a, b) => b.evidence - a.evidence);
}

/** Computes the signals of a ranking; `null` if it is empty. */
export function readClaimSignals(ranked: readonly ClaimCandidate[]): ClaimSignals | null {
  const [first] = ranked;
  if (first === undefined) return null;
  const next = ranked.find(({ doc }) => doc.source !== first.doc.source);
  const content = first.reading.question.terms.filter((term) => term.content);
  const unknown = content.filter(({ known }) => !known).length;
  const shares = softmaxOf(ranked.map(({ evidence }) => evidence));
  return {
    ...first.features,
    bias: 1,
    share: shares[0] ?? 0,
    lead: first.features.context - (next?.features.context ?? 0),
    unknown: content.length === 0 ? 1 : unknown / content.length,
  };
}

/** Computes the probability that a message is about the closest fact, from 0 to 1. */
export function claimProbability(signals: ClaimSignals, { claimSignals }: ClaimWeights): number {
  return logistic(weightedSum(signals, claimSignals));
}
