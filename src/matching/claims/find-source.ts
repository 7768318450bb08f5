import type { Fact } from '../../knowledge/knowledge.ts';
import { groupBySentence, readWords, type WordForm } from '../../language/tokenizer.ts';
import type { FactVerdict, Match } from '../api/verdict.ts';
import { type Doc, hasFewAsks } from '../corpus/document.ts';
import { FURTHER_SHARE, MAX_FURTHER, SOURCE_MIN } from '../decision/thresholds.ts';
import { noAnswer } from '../decision/verdict-builder.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import type { Question } from '../query/question.ts';
import { parseWords } from '../query/question-parser.ts';
import { type RankingWeights, rankCandidates, softmaxOf } from '../ranking/ranker.ts';
import {
  type ClaimCandidate,
  type ClaimReading,
  type ClaimWeights,
  claimProbability,
  rankClaim,
  readClaimSignals,
} from './claim-features.ts';
import { stripMessage } from './claim-readings.ts';
import { findContradictions, restate } from './contradictions.ts';
import { findDifferences } from './differences.ts';
import { measureSimilarity } from './similarity.ts';

/** A message or one of its sentences, parsed like a question. */
interface MessageReading {
  words: readonly WordForm[];
  question: Question;
}

/** A candidate source. */
interface SourceCandidate {
  doc: Doc;
  fact: Fact;
  reading: MessageReading;
  /** The score it would have for a question; `null` for uncurated facts. */
  askScore: number | null;
  score: number;
}

/** Words of a message or sentence that are compared. */
const MAX_WORDS = 150;

/**
 * Finds the statement that a posted message repeats, and where the message contradicts it. A message
 * asserts, so it is mainly compared with statements and source sentences.
 *
 * @param claim The message as it is read by meaning; `null` to compare by letters alone.
 */
export function findSource(
  message: string,
  index: KnowledgeIndex,
  model: RankingWeights & ClaimWeights,
  claim: readonly ClaimReading[] | null = null,
): FactVerdict {
  const isManyAsked = (doc: Doc | undefined) => doc !== undefined && !hasFewAsks(doc);
  if (claim !== null && !index.search.docs.some(isManyAsked))
    return findSourceByMeaning(message, claim, index, model);
  const byLetters = findSourceByLetters(message, index, model);
  const [first] = byLetters.outcome === 'answer' ? byLetters.facts : [];
  // Facts with many asks are compared by letters alone.
  if (claim === null || isManyAsked(first && index.search.docOf(first.fact))) return byLetters;
  return findSourceByMeaning(message, claim, index, model);
}

/** Probability from which the closest fact is shown as the source of a message. */
const CLAIM_MIN = 0.5;

function findSourceByMeaning(
  message: string,
  readings: readonly ClaimReading[],
  index: KnowledgeIndex,
  model: ClaimWeights,
): FactVerdict {
  const whole = (readings[0] as ClaimReading).question;
  if (!whole.terms.some(({ content }) => content)) return noAnswer('empty', 0, whole, []);
  const ranked = rankClaim(readings, index, model);
  const signals = readClaimSignals(ranked);
  const confidence = signals === null ? 0 : claimProbability(signals, model);
  if (confidence < CLAIM_MIN) {
    const reason = whole.missing.length > 0 ? 'not-mentioned' : 'off-topic';
    return noAnswer(reason, confidence, whole, []);
  }
  const shares = softmaxOf(ranked.map(({ evidence }) => evidence));
  const facts = ranked.flatMap(({ doc: { subject } }, i) =>
    subject.kind === 'fact' && (shares[i] ?? 0) >= FURTHER_SHARE * (shares[0] ?? 0)
      ? [{ fact: subject.fact, score: confidence }]
      : [],
  );
  const best = (facts[0] as Match).fact;
  return {
    outcome: 'answer',
    confidence,
    facts: facts.slice(0, 1),
    further: facts.slice(1, MAX_FURTHER),
    contradictions: findDifferences(
      { message, part: (ranked[0] as ClaimCandidate).reading.text, confidence },
      best,
      index,
    ),
  };
}

function findSourceByLetters(
  message: string,
  index: KnowledgeIndex,
  weights: RankingWeights,
): FactVerdict {
  const words = readWords(stripMessage(message));
  const readings = [words, ...splitSentences(words)].map((part) =>
    readPart(message, part.slice(0, MAX_WORDS), index),
  );
  const whole = (readings[0] as MessageReading).question;
  const found = withRestated(
    readings.flatMap((reading) => compareAll(reading, index, weights)),
    index,
  );
  const best = found[0];
  if (!whole.terms.some(({ content }) => content)) return noAnswer('empty', 0, whole, []);
  if (best === undefined || best.score < SOURCE_MIN) {
    const reason = whole.missing.length > 0 ? 'not-mentioned' : 'off-topic';
    return noAnswer(reason, best?.score ?? 0, whole, []);
  }
  const facts = distinct(found.filter(({ score }) => score >= best.score * 0.8));
  return {
    outcome: 'answer',
    confidence: best.score,
    facts: facts.slice(0, 1),
    further: facts.slice(1, MAX_FURTHER),
    contradictions: findContradictions(words, best.fact, index),
  };
}

/** Returns each fact once, with its best score. */
function distinct(found: readonly SourceCandidate[]): Match[] {
  const matches = new Map<Fact, Match>();
  for (const { fact, score } of found) if (!matches.has(fact)) matches.set(fact, { fact, score });
  return [...matches.values()];
}

function readPart(
  message: string,
  words: readonly WordForm[],
  index: KnowledgeIndex,
): MessageReading {
  return { words, question: parseWords(message, words, index) };
}

function compareAll(
  reading: MessageReading,
  { search }: KnowledgeIndex,
  weights: RankingWeights,
): SourceCandidate[] {
  const { question } = reading;
  if (question.terms.filter(({ content }) => content).length < 2) return [];
  return rankCandidates(question, search, weights).flatMap(({ doc, score, features }) => {
    if (doc.subject.kind !== 'fact') return [];
    const askScore = features === null ? null : score;
    const similarity = measureSimilarity(question, doc, search);
    return [
      { doc, fact: doc.subject.fact, reading, askScore, score: combine(similarity, askScore) },
    ];
  });
}

/** Multiplies the similarity of uncurated sentences, which have no other evidence. */
const UNCURATED_FACTOR = 0.63;

/** Averages the similarity of a message and a statement with the score of the asks, if there are any. */
function combine(similarity: number, askScore: number | null): number {
  return askScore === null
    ? UNCURATED_FACTOR * similarity
    : (similarity + Math.max(0, askScore)) / 2;
}

/** Best candidates that are compared again with the message restated. */
const MAX_RESTATED = 8;
/** Candidates with a lower score are about something else. */
const RESTATE_MIN = 0.2;
/** Multiplies the similarity of a restated message. */
const RESTATED_FACTOR = 0.9;

/**
 * Compares the best candidates again as if the message had the article's values: a wrong number or name
 * lowers the similarity, yet such messages need their source most. Returns all candidates, best first.
 */
function withRestated(found: SourceCandidate[], index: KnowledgeIndex): SourceCandidate[] {
  const byScore = (a: SourceCandidate, b: SourceCandidate) => b.score - a.score;
  found.sort(byScore);
  const restated = found.slice(0, MAX_RESTATED).map((candidate) => {
    const { doc, fact, reading, askScore, score } = candidate;
    const words = score < RESTATE_MIN ? null : restate(reading.words, fact, index);
    if (words === null) return candidate;
    const { question } = readPart(reading.question.text, words, index);
    const similarity = measureSimilarity(question, doc, index.search);
    return {
      ...candidate,
      score: Math.max(score, combine(RESTATED_FACTOR * similarity, askScore)),
    };
  });
  return [...restated, ...found.slice(MAX_RESTATED)].sort(byScore);
}

/** Sentences of a message that are compared individually, at most. */
const MAX_SENTENCES = 20;

/** Splits a message into sentences; empty if there is only one. */
function splitSentences(words: readonly WordForm[]): WordForm[][] {
  const sentences = groupBySentence(words);
  return sentences.length > 1 ? sentences.slice(0, MAX_SENTENCES) : [];
}
