import type { Bag } from '../analysis/bag-of-words.ts';
import { matchStrength } from '../analysis/bag-of-words.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import type { Token, WeightedTokens } from '../analysis/token.ts';
import type { Doc } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';

/**
 * Features of a curated fact, gap or topic as the answer to a question, from 0 to 1; `odds` from
 * -1 to 1.
 */
export interface CuratedFeatures {
  /** Similarity of the question and the nearest ask: F-measure over weights. */
  ask: number;
  /** Mean of the same over the three nearest asks. */
  asks: number;
  /** Share of the question's weight that the best-covering ask has. */
  askCover: number;
  /** … that the statement has. */
  statement: number;
  /** … that the source sentence has. */
  quote: number;
  /** … that any text of the fact has. */
  all: number;
  /** Scaled log-odds of the question's features among its asks against all asks. */
  odds: number;
  /** Square root of the share of asks with the question's type. */
  typeShare: number;
  /** 1 if any ask has the question's type. */
  type: number;
  /** Share of the question's bigrams that any ask has. */
  pairs: number;
  /** Share of the statement's weight that the question has. */
  named: number;
}

/** The weight of the question type, in units of the highest idf. */
const TYPE_WEIGHT = 0.55;
/** Number of nearest asks in the mean. */
const NEAREST_ASKS = 3;

/** The cheap features of the first pass, which treat a fact's asks as a whole. */
export type FirstPassFeatures = Pick<CuratedFeatures, 'all' | 'odds'>;

/** Computes the first-pass features of candidates, at the same positions. */
export function firstPassRank(
  question: Question,
  docs: readonly Doc[],
  index: SearchIndex,
): FirstPassFeatures[] {
  const odds = index.classifier.compare(question.classifierFeatures, docs);
  const covered = index.cover(question.terms, docs);
  const total = question.weight || 1;
  return docs.map((_, i) => ({ all: (covered[i] as number) / total, odds: odds[i] as number }));
}

/** Computes all features of a candidate of the first pass. */
export function compareInFull(
  question: Question,
  doc: Doc,
  firstPass: FirstPassFeatures,
  index: SearchIndex,
): CuratedFeatures {
  const { nearest, cover: askCover } = compareAsks(question, doc, index);
  const ofType = doc.typeCounts.get(question.type) ?? 0;
  return {
    ask: nearest[0] ?? 0,
    asks: nearest.reduce((sum, f) => sum + f, 0) / NEAREST_ASKS,
    askCover,
    statement: cover(question, doc.statement),
    quote: cover(question, doc.quote),
    ...firstPass,
    typeShare: Math.sqrt(ofType / Math.max(1, doc.asks.length)),
    type: ofType > 0 ? 1 : 0,
    pairs: bigramShare(question, doc, index),
    named: namedShare(question, index.weigh(doc.statementTokens)),
  };
}

/** Returns the share of a question's weight that a bag has. */
export function cover(question: Question, bag: Bag): number {
  if (question.weight === 0) return 0;
  let covered = 0;
  for (const { token, weight } of question.terms) covered += weight * matchStrength(bag, token);
  return covered / question.weight;
}

/**
 * Returns the similarities of the nearest asks, best first, and the highest coverage of the
 * question by an ask.
 */
export function compareAsks(
  question: Question,
  doc: Doc,
  index: SearchIndex,
): { nearest: number[]; cover: number } {
  const asks = index.asksOf(doc);
  const { weights, types } = asks;
  const { covered, found } = asks.overlap(index.queryWords(question));
  const typeWeight = index.highestIdf * TYPE_WEIGHT;
  const nearest: number[] = [];
  let best = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const type = types[i] as QuestionType;
    const isSame = question.type === type;
    best = Math.max(best, covered[i] as number);
    if (!isSame && covered[i] === 0) continue;
    const sameType = isSame ? typeWeight : 0;
    // If neither is in question form, neither lacks a type.
    const questionWeight = question.weight + (question.type === 'none' ? sameType : typeWeight);
    const askWeight = (weights[i] as number) + (type === 'none' ? sameType : typeWeight);
    const precision =
      questionWeight === 0 ? 0 : ((covered[i] as number) + sameType) / questionWeight;
    const recall = askWeight === 0 ? 0 : ((found[i] as number) + sameType) / askWeight;
    const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if (nearest.length < NEAREST_ASKS || f > (nearest[NEAREST_ASKS - 1] as number))
      insert(nearest, f);
  }
  return { nearest, cover: question.weight === 0 ? 0 : best / question.weight };
}

/** Inserts a value into a descending list of at most `NEAREST_ASKS`. */
function insert(highest: number[], value: number): void {
  const at = highest.findIndex((other) => other < value);
  if (at < 0) highest.push(value);
  else highest.splice(at, 0, value);
  if (highest.length > NEAREST_ASKS) highest.pop();
}

/** Returns the share of the question's bigrams that any ask has. */
function bigramShare({ bigrams }: Question, doc: Doc, { classifier }: SearchIndex): number {
  if (bigrams.length === 0) return 0;
  return bigrams.filter((bigram) => classifier.has(bigram, doc)).length / bigrams.length;
}

function namedShare(question: Question, weighed: WeightedTokens): number {
  return weighed.weight === 0 ? 0 : foundIn(question, weighed) / weighed.weight;
}

/** Returns the weight of a text's words that the question has. */
function foundIn(question: Question, { tokens, weights }: WeightedTokens): number {
  let found = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    found += (weights[i] as number) * matchStrength(question, tokens[i] as Token);
  }
  return found;
}
