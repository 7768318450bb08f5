/** Training samples for posted messages, from documents with claims. */
import type { Fact, Knowledge } from '../../src/knowledge/knowledge.ts';
import {
  buildKnowledgeIndex,
  type ClaimFeatures,
  type ClaimReading,
  type ClaimSignals,
  type KnowledgeIndex,
  listClaimTexts,
  MeaningIndex,
  type Model,
  rankClaim,
  readClaim,
  readClaimSignals,
} from '../../src/matching/training.ts';
import { isSamePassage, type JudgedClaim } from '../evaluate/policies.ts';
import type { CachingEncoder } from '../harness/fold-encoders.ts';
import { type DecisionSample, type RankingSample, sampleRanking } from './samples.ts';

/** A document with claims about it. */
export interface ClaimedPolicy {
  fold: number;
  index: KnowledgeIndex;
  claims: readonly ReadClaim[];
}

interface ReadClaim {
  readings: readonly ClaimReading[];
  /** The facts that it repeats or contradicts; empty if there are none. */
  right: ReadonlySet<Fact>;
}

/** Prepares a document and the claims about it. */
export async function prepareClaims(
  fold: number,
  knowledge: Knowledge,
  claims: readonly JudgedClaim[],
  encoder: CachingEncoder,
): Promise<ClaimedPolicy> {
  const index = buildKnowledgeIndex(knowledge);
  const meaning = new MeaningIndex(index.search.docs, await encoder.vectorsOf(knowledge));
  const read: ReadClaim[] = [];
  for (const { message, gold, also } of claims) {
    const vectors = await encoder.encode(listClaimTexts(message));
    const isRight = ({ quote }: Fact) =>
      [...gold, ...also].some((passage) => isSamePassage(quote, passage));
    read.push({
      readings: readClaim(message, vectors, index, meaning) ?? [],
      right: new Set(knowledge.facts.filter(isRight)),
    });
  }
  return { fold, index, claims: read };
}

/** Makes a sample of each claim with a right fact among its candidates. */
export function makeClaimRankingSamples(
  policies: readonly ClaimedPolicy[],
  model: Model,
): RankingSample<ClaimFeatures>[] {
  return policies.flatMap(({ index, claims }) =>
    claims.flatMap((claim) => {
      const ranked = rankClaim(claim.readings, index, model);
      return sampleRanking(
        ranked.map(({ features }) => features),
        ranked.map(({ doc }) => isRight(claim, doc.subject)),
      );
    }),
  );
}

/** Makes a sample of each claim: whether the closest fact is what it is about. */
export function makeClaimDecisionSamples(
  policies: readonly ClaimedPolicy[],
  model: Model,
): DecisionSample<ClaimSignals>[] {
  return policies.flatMap(({ index, claims }) =>
    claims.flatMap((claim) => {
      const ranked = rankClaim(claim.readings, index, model);
      const signals = readClaimSignals(ranked);
      if (signals === null) return [];
      const answered = ranked[0] !== undefined && isRight(claim, ranked[0].doc.subject);
      return [{ signals, answered, weight: 1 }];
    }),
  );
}

type Subject = ReturnType<typeof rankClaim>[number]['doc']['subject'];

const isRight = ({ right }: ReadClaim, subject: Subject) =>
  subject.kind === 'fact' && right.has(subject.fact);
