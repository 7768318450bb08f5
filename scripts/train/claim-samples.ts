/** Training samples for posted messages, from documents with claims. */
import type { Fact } from '../../src/knowledge/knowledge.ts';
import {
  type ClaimFeatures,
  type ClaimReading,
  type ClaimSignals,
  listClaimTexts,
  type Model,
  rankClaim,
  readClaim,
  readClaimSignals,
} from '../../src/matching/training.ts';
import { isWantedPassage, type JudgedClaim } from '../evaluate/policies.ts';
import type { IndexedPolicy } from './policy-samples.ts';
import { type DecisionSample, type RankingSample, sampleRanking } from './samples.ts';

/** A document with claims about it. */
export interface ClaimedPolicy extends IndexedPolicy {
  claims: readonly ReadClaim[];
}

interface ReadClaim {
  readings: readonly ClaimReading[];
  /** The facts that it repeats or contradicts; empty if there are none. */
  right: ReadonlySet<Fact>;
}

/** Prepares the claims about a document. */
export async function prepareClaims(
  policy: IndexedPolicy,
  claims: readonly JudgedClaim[],
): Promise<ClaimedPolicy> {
  const { knowledge, index, meaning, encoder } = policy;
  const read: ReadClaim[] = [];
  for (const claim of claims) {
    const { message } = claim;
    const vectors = await encoder.encode(listClaimTexts(message));
    const right = knowledge.facts.filter(({ quote }) => isWantedPassage(quote, claim));
    read.push({
      readings: readClaim(message, vectors, index, meaning) ?? [],
      right: new Set(right),
    });
  }
  return { ...policy, claims: read };
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
