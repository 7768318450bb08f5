/**
 * "Find the source": finds the statement that a posted message repeats, and where the message
 * departs from it. A post asserts, so it is compared with statements and sentences, not with asks.
 */
import type { Fact } from '../../knowledge/knowledge.ts';
import { groupBySentence, readWords, type WordForm } from '../../language/tokenizer.ts';
import { matchStrength } from '../analysis/bag-of-words.ts';
import type { Match, Verdict } from '../api/verdict.ts';
import type { Doc } from '../corpus/document.ts';
import { noAnswer } from '../decision/decide.ts';
import { MAX_FURTHER, SOURCE_MIN } from '../decision/thresholds.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';
import { MAX_QUESTION_LENGTH, parseWords } from '../query/question-parser.ts';
import { type RankingWeights, rankCandidates } from '../ranking/ranker.ts';
import { findContradictions, restate } from './contradictions.ts';

/** A reading of a message, with the words it was made of. */
interface MessageReading {
  words: readonly WordForm[];
  question: Question;
}

interface Traced {
  doc: Doc;
  fact: Fact;
  reading: MessageReading;
  /** How well its asks fit, as for a question; `null` where nobody has curated it. */
  told: number | null;
  score: number;
}

/** Words of a message, or of a sentence of it, that are compared. */
const MOST_WORDS = 150;

/** The statement nearest to a posted message, or silence. */
export function findSource(
  message: string,
  index: KnowledgeIndex,
  weights: RankingWeights,
): Verdict {
  const words = readWords(withoutHashtags(message.slice(0, MAX_QUESTION_LENGTH)));
  const readings = [words, ...severalSentences(words)].map((part) =>
    readPart(message, part.slice(0, MOST_WORDS), index),
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

/** Hashtags label a message and assert nothing; a message of nothing else is kept. */
function withoutHashtags(message: string): string {
  const rest = message.replace(/#[\p{L}\p{N}_]+/gu, ' ');
  return /\p{L}/u.test(rest) ? rest : message;
}

function distinct(found: readonly Traced[]): Match[] {
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
): Traced[] {
  const { question } = reading;
  if (question.terms.filter(({ content }) => content).length < 2) return [];
  return rankCandidates(question, search, weights).flatMap(({ doc, score, features }) => {
    if (doc.subject.kind !== 'fact') return [];
    const told = features === null ? null : score;
    const alike = likeness(question, doc, search);
    return [{ doc, fact: doc.subject.fact, reading, told, score: combine(alike, told) }];
  });
}

/** A sentence that nobody has curated repeats the message from a higher likeness on, as nothing else speaks for it. */
const UNCURATED = 0.63;

/** How alike a message and a statement are, with how well its asks fit where there are any. */
function combine(alike: number, told: number | null): number {
  return told === null ? UNCURATED * alike : (alike + Math.max(0, told)) / 2;
}

/** How many of the nearest statements are compared once more with the message restated. */
const RESTATED = 8;
/** Statements less alike than this are about something else, whatever their values. */
const NEAR = 0.2;
/** What the likeness counts that rests on the article's values in the place of the message's. */
const DISCOUNT = 0.9;

/**
 * A message that gets a number or a name wrong is less alike for it, and is the one whose source
 * matters most: the nearest statements are compared once more as if it had them right. Best first.
 */
function withRestated(found: Traced[], index: KnowledgeIndex): Traced[] {
  const byScore = (a: Traced, b: Traced) => b.score - a.score;
  found.sort(byScore);
  const restated = found.slice(0, RESTATED).map((traced) => {
    const { doc, fact, reading, told, score } = traced;
    const words = score < NEAR ? null : restate(reading.words, fact, index);
    if (words === null) return traced;
    const { question } = readPart(reading.question.text, words, index);
    return {
      ...traced,
      score: Math.max(score, combine(DISCOUNT * likeness(question, doc, index.search), told)),
    };
  });
  return [...restated, ...found.slice(RESTATED)].sort(byScore);
}

/** Weighted harmonic mean (F-measure) of how much of the message the fact holds and how much of the statement it repeats. */
function likeness(question: Question, doc: Doc, index: SearchIndex): number {
  let held = 0;
  let weight = 0;
  for (const term of question.terms) {
    if (!term.content) continue;
    weight += term.weight;
    held +=
      term.weight *
      Math.max(
        matchStrength(doc.statement, term.token),
        ELSEWHERE * matchStrength(doc.quote, term.token),
      );
  }
  let repeated = 0;
  let whole = 0;
  for (const token of doc.statementTokens) {
    const idf = index.idf(token);
    whole += idf;
    repeated += idf * matchStrength(question, token);
  }
  const precision = weight === 0 ? 0 : held / weight;
  const recall = whole === 0 ? 0 : repeated / whole;
  const sum = BETA * precision + recall;
  return sum === 0 ? 0 : ((1 + BETA) * precision * recall) / sum;
}

/** What a word counts that only the rest of the source sentence has. */
const ELSEWHERE = 0.7;
/** Square of the F-measure's beta: below 1, covering the message counts for more. */
const BETA = 0.4;

/** At most so many sentences of a message are compared on their own. */
const MOST_SENTENCES = 20;

/** The sentences of a message, where it has several; hashtags and headlines have none. */
function severalSentences(words: readonly WordForm[]): WordForm[][] {
  const sentences = groupBySentence(words);
  return sentences.length > 1 ? sentences.slice(0, MOST_SENTENCES) : [];
}
