import { explainInText } from '../discord/render/explanation-text.ts';
import type { Fact } from '../knowledge/knowledge.ts';
import type { Candidate, Evidence, Explanation, Match, Verdict } from '../matching/index.ts';

/**
 * One verdict as one line of JSON. This is a public interface: fields are added, never changed.
 *
 * @param explanation how the verdict on a question came about, or `null` where nobody asked for it.
 * @param message whether a posted message was looked up: there are candidates then, but no such decision.
 */
export function toJson(
  question: string,
  verdict: Verdict,
  explanation: Explanation | null,
  message: boolean,
): string {
  return JSON.stringify({
    question,
    ...(verdict.outcome === 'answer' ? describeAnswer(verdict) : describeNoAnswer(verdict)),
    ...(explanation === null
      ? {}
      : {
          candidates: describeCandidates(explanation.candidates),
          explanation: message ? null : describeExplanation(explanation),
        }),
  });
}

function describeAnswer(verdict: Extract<Verdict, { outcome: 'answer' }>): object {
  return {
    outcome: verdict.outcome,
    confidence: round(verdict.confidence),
    facts: verdict.facts.map(describeMatch),
    suggestions: [],
    contradictions: verdict.contradictions,
  };
}

function describeNoAnswer(verdict: Extract<Verdict, { outcome: 'no-answer' }>): object {
  const { outcome, reason, missing, confidence, gap, suggestions } = verdict;
  return {
    outcome,
    reason,
    missing,
    confidence: round(confidence),
    facts: [],
    suggestions: suggestions.map((suggestion) => suggestion.question),
    gap: gap === null ? null : { id: gap.id, statement: gap.statement },
  };
}

const describeMatch = ({ fact, score }: Match) => ({ ...describeFact(fact), score: round(score) });

function describeFact(fact: Fact): object {
  const { id, statement, quote, article, paragraph, sentence, certainty, attribution } = fact;
  const { slug } = article;
  return { id, statement, quote, article: slug, paragraph, sentence, certainty, attribution };
}

function describeCandidates(candidates: readonly Candidate[]): object[] {
  return candidates
    .filter(({ kind }) => kind === 'fact')
    .slice(0, 10)
    .map(({ facts, score, parts }) => ({
      ...describeFact(facts[0] as Fact),
      score: round(score),
      parts: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, round(part)])),
    }));
}

function describeExplanation(explanation: Explanation): object {
  const { best, next, gap, ...decision } = explanation.decision;
  return roundAll({
    ...decision,
    best: describeEvidence(best),
    next: describeEvidence(next),
    gap: describeEvidence(gap),
    text: explainInText(explanation),
  });
}

function describeEvidence(evidence: Evidence | null): object | null {
  if (evidence === null) return null;
  const { subject, ...rest } = evidence;
  return { kind: subject.kind, ...rest };
}

/** Rounds every number, however deep. */
function roundAll(value: object): object {
  return JSON.parse(
    JSON.stringify(value, (_, one) => (typeof one === 'number' ? round(one) : one)),
  );
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
