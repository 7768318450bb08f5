/**
 * What speaks for a fact as the answer to a question, as numbers that a person can read. Each lies
 * between 0 and 1, `odds` between -1 and 1.
 */

import type { Bag } from '../analysis/bag-of-words.ts';
import { matchStrength } from '../analysis/bag-of-words.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import type { Token, WeightedTokens } from '../analysis/token.ts';
import type { Doc } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';

export interface CuratedFeatures {
  /** How alike the question and the nearest ask are, both ways (F-measure over weights). */
  ask: number;
  /** The same for the three nearest asks on average: several agree. */
  asks: number;
  /** The share of the question's weight found in the best-covering ask. */
  askCover: number;
  /** … in the statement. */
  statement: number;
  /** … in the source sentence. */
  quote: number;
  /** … in anything of the fact. */
  all: number;
  /** How much more usual the question's marks are among its asks than among all asks. */
  odds: number;
  /** The share of asks that are of the question's type, by its square root. */
  typeShare: number;
  /** Some ask has the question's type. */
  type: number;
  /** The share of neighbouring content words that are neighbours in some ask. */
  pairs: number;
  /** The share of the statement's words that the question names. */
  named: number;
}

/** What a type of question counts, in units of the highest idf. */
const TYPE_WEIGHT = 0.55;
/** How many of the nearest asks are averaged. */
const NEAREST_ASKS = 3;

/** What tells most at the least cost: the words of a fact as a whole, without a look at each ask. */
export type FirstPassFeatures = Pick<CuratedFeatures, 'all' | 'odds'>;

/** Compares a question with facts and gaps at a glance. */
export function firstPassRank(
  question: Question,
  docs: readonly Doc[],
  index: SearchIndex,
): FirstPassFeatures[] {
  const odds = index.classifier.compare(question.classifierFeatures, docs);
  const covered = index.cover(question.terms, docs);
  const whole = question.weight || 1;
  return docs.map((_, i) => ({ all: (covered[i] as number) / whole, odds: odds[i] as number }));
}

/** Compares a question with one fact or gap that has been glimpsed at. */
export function compareInFull(
  question: Question,
  doc: Doc,
  glimpse: FirstPassFeatures,
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
    ...glimpse,
    typeShare: Math.sqrt(ofType / Math.max(1, doc.asks.length)),
    type: ofType > 0 ? 1 : 0,
    pairs: bigramShare(question, doc, index),
    named: namedShare(question, index.weigh(doc.statementTokens)),
  };
}

/** The share of a question's weight that a bag holds. */
export function cover(question: Question, bag: Bag): number {
  if (question.weight === 0) return 0;
  let covered = 0;
  for (const { token, weight } of question.terms) covered += weight * matchStrength(bag, token);
  return covered / question.weight;
}

/** How alike the nearest asks are, best first, and how much of the question the best-covering one has. */
function compareAsks(
  question: Question,
  doc: Doc,
  index: SearchIndex,
): { nearest: number[]; cover: number } {
  const postings = index.asksOf(doc);
  const { weights, types } = postings;
  const { covered, found } = postings.overlap(index.queryWords(question));
  const typeWeight = index.highestIdf * TYPE_WEIGHT;
  const nearest: number[] = [];
  let best = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const type = types[i] as QuestionType;
    const isSame = question.type === type;
    best = Math.max(best, covered[i] as number);
    if (!isSame && covered[i] === 0) continue;
    const sameType = isSame ? typeWeight : 0;
    // A text without a question's form lacks nothing where the other one has none either.
    const asked = question.weight + (question.type === 'none' ? sameType : typeWeight);
    const whole = (weights[i] as number) + (type === 'none' ? sameType : typeWeight);
    const precision = asked === 0 ? 0 : ((covered[i] as number) + sameType) / asked;
    const recall = whole === 0 ? 0 : ((found[i] as number) + sameType) / whole;
    const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if (nearest.length < NEAREST_ASKS || f > (nearest[NEAREST_ASKS - 1] as number))
      insert(nearest, f);
  }
  return { nearest, cover: question.weight === 0 ? 0 : best / question.weight };
}

/** Keeps the highest values, highest first. */
function insert(highest: number[], value: number): void {
  const at = highest.findIndex((other) => other < value);
  if (at < 0) highest.push(value);
  else highest.splice(at, 0, value);
  if (highest.length > NEAREST_ASKS) highest.pop();
}

/** The share of the question's neighbouring words that are neighbours in some ask. */
function bigramShare({ bigrams }: Question, doc: Doc, { classifier }: SearchIndex): number {
  if (bigrams.length === 0) return 0;
  return bigrams.filter((mark) => classifier.has(mark, doc)).length / bigrams.length;
}

function namedShare(question: Question, weighed: WeightedTokens): number {
  return weighed.weight === 0 ? 0 : foundIn(question, weighed) / weighed.weight;
}

/** The weight of a text's words that the question has too. */
function foundIn(question: Question, { tokens, weights }: WeightedTokens): number {
  let found = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    found += (weights[i] as number) * matchStrength(question, tokens[i] as Token);
  }
  return found;
}
