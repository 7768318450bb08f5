import type { Article, Fact } from '../knowledge/knowledge.ts';
import { blockOf, passagesOf } from '../knowledge/place.ts';
import {
  type Candidate,
  type DocumentValue,
  type Evidence,
  type Explanation,
  listOffers,
  type Match,
  type MetadataAnswer,
  type Verdict,
} from '../matching/index.ts';
import { citePassage } from '../presentation/citation/citation-link.ts';
import { describeDocumentValue } from '../presentation/document-text.ts';
import { formatExplanation } from '../presentation/explanation/explanation-text.ts';
import { translatorFor } from '../presentation/messages/translator.ts';
import { judgeValidity } from '../presentation/validity-text.ts';
import type { VerdictContext } from './text-output.ts';

/**
 * Formats a verdict as one line of JSON. This is a public interface: fields are added, never changed.
 *
 * @param explanation `null` to leave it out.
 * @param context for a posted message, only the candidates of the explanation are included.
 */
export function formatVerdictJson(
  question: string,
  verdict: Verdict,
  explanation: Explanation | null,
  { message, knowledge: { articles }, now }: VerdictContext,
): string {
  return JSON.stringify({
    question,
    ...toVerdictFields(verdict, now),
    ...(explanation === null
      ? {}
      : {
          candidates: toCandidateList(explanation.candidates),
          explanation: message ? null : toExplanationFields(explanation, articles),
        }),
  });
}

function toVerdictFields(verdict: Verdict, now: number): object {
  if (verdict.outcome === 'metadata') return toMetadataFields(verdict, now);
  return verdict.outcome === 'answer' ? toAnswerFields(verdict, now) : toNoAnswerFields(verdict);
}

/** An answer as to a reader who knows nothing of front matter: it rests on no fact. */
function toMetadataFields({ confidence, values }: MetadataAnswer, now: number): object {
  const metadata = values.map((value) => ({
    ...toValueFields(value),
    validity: judgeValidity(value.article, now),
  }));
  return {
    outcome: 'answer',
    confidence,
    facts: [],
    suggestions: [],
    contradictions: [],
    metadata,
  };
}

const toValueFields = (value: DocumentValue) => ({
  article: value.article.slug,
  property: value.property,
  value: value.value,
  ...describeDocumentValue(value, translatorFor('en')),
});

function toAnswerFields(verdict: Extract<Verdict, { outcome: 'answer' }>, now: number): object {
  return {
    outcome: verdict.outcome,
    confidence: round(verdict.confidence),
    facts: verdict.facts.map((match) => toMatchFields(match, now)),
    suggestions: [],
    offers: listOffers(verdict).map(toOffer),
    contradictions: verdict.contradictions,
    ...(verdict.plain === undefined ? {} : { plain: verdict.plain }),
  };
}

/** A fact that is one click away. */
const toOffer = ({ id, statement, quote }: Fact) => ({ id, statement, quote });

function toNoAnswerFields(verdict: Extract<Verdict, { outcome: 'no-answer' }>): object {
  const { outcome, reason, missing, confidence, gap, suggestions, values, talk } = verdict;
  return {
    outcome,
    reason,
    ...(talk === undefined ? {} : { talk }),
    missing,
    confidence: round(confidence),
    facts: [],
    suggestions: suggestions.map((suggestion) => suggestion.question),
    offers: listOffers(verdict).map(toOffer),
    gap: gap === null ? null : { id: gap.id, statement: gap.statement },
    ...(values === undefined ? {} : { metadata: values.map(toValueFields) }),
  };
}

const toMatchFields = ({ fact, score }: Match, now: number) => ({
  ...toFactFields(fact),
  validity: judgeValidity(fact.article, now),
  score: round(score),
});

function toFactFields(fact: Fact): object {
  const { id, statement, quote, article, paragraph, sentence, certainty, attribution } = fact;
  const { kind = null, furtherPassages } = fact;
  const { slug } = article;
  const section = blockOf(article, paragraph)?.section?.path ?? [];
  const place = { article: slug, section, paragraph, sentence };
  const link = citePassage(article, { paragraph, sentence });
  const quotes = furtherPassages && passagesOf(fact).map(({ text }) => text);
  return {
    id,
    statement,
    quote,
    ...(quotes && { quotes }),
    ...place,
    link,
    kind,
    certainty,
    attribution,
  };
}

function toCandidateList(candidates: readonly Candidate[]): object[] {
  return candidates
    .filter(({ kind }) => kind === 'fact')
    .slice(0, 10)
    .map(({ facts, score, parts }) => ({
      ...toFactFields(facts[0] as Fact),
      score: round(score),
      parts: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, round(part)])),
    }));
}

function toExplanationFields(explanation: Explanation, articles: readonly Article[]): object {
  const { best, next, gap, ...decision } = explanation.decision;
  return roundAll({
    ...decision,
    best: toEvidenceFields(best),
    next: toEvidenceFields(next),
    gap: toEvidenceFields(gap),
    text: formatExplanation(explanation, articles, translatorFor('en')),
  });
}

function toEvidenceFields(evidence: Evidence | null): object | null {
  if (evidence === null) return null;
  const { subject, ...rest } = evidence;
  return { kind: subject.kind, ...rest };
}

/** Rounds every number in a value, recursively. */
function roundAll(value: object): object {
  return JSON.parse(
    JSON.stringify(value, (_key, item) => (typeof item === 'number' ? round(item) : item)),
  );
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
