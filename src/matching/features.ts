/**
 * What speaks for a fact as the answer to a question, as numbers that a person can read. Each lies
 * between 0 and 1.
 */
import type { DocIndex, Weighed } from './doc-index.ts';
import { type Bag, type Doc, holds, type PreparedAsk, SYNONYM } from './documents.ts';
import type { Token } from './lexicon.ts';
import type { Question, Term } from './question.ts';

export interface Features {
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
  /** How usual the question's words are in the asks: 1 where every ask has them all. */
  usual: number;
  /** The share of asks that are of the question's type. */
  typeShare: number;
  /** Some ask has the question's type. */
  type: number;
  /** The share of neighbouring content words that are neighbours here too. */
  pairs: number;
  /** The share of the statement's words that the question names. */
  named: number;
}

/** What a type of question counts, in units of the highest idf. */
const TYPE_WEIGHT = 0.55;

/** Compares a question with one fact or gap. */
export function compare(question: Question, doc: Doc, index: DocIndex): Features {
  // Most terms of a long question are nowhere in a fact, and need not be looked for in each ask.
  const held = question.terms.filter(({ token }) => holds(doc.all, token) > 0);
  const similar = doc.asks.map((ask) => alike(question, held, ask, index));
  similar.sort((a, b) => b.f - a.f);
  const nearest = similar.slice(0, 3);
  return {
    ask: nearest[0]?.f ?? 0,
    asks: nearest.reduce((sum, { f }) => sum + f, 0) / 3,
    askCover: Math.max(0, ...similar.map(({ cover }) => cover)),
    statement: cover(question, doc.statement),
    quote: cover(question, doc.quote),
    all: cover(question, doc.all),
    usual: usual(question, doc),
    typeShare: Math.sqrt(
      doc.asks.filter(({ type }) => type === question.type).length / Math.max(1, doc.asks.length),
    ),
    type: doc.types.has(question.type) ? 1 : 0,
    pairs: pairs(question, doc),
    named: named(question, index.weigh(doc.statementTokens)),
  };
}

/** The share of a question's weight that a bag holds. */
export function cover(question: Question, bag: Bag): number {
  if (question.weight === 0) return 0;
  let covered = 0;
  for (const { token, weight } of question.terms) covered += weight * holds(bag, token);
  return covered / question.weight;
}

function alike(
  question: Question,
  held: readonly Term[],
  ask: PreparedAsk,
  index: DocIndex,
): { f: number; cover: number } {
  const covered = held.reduce((sum, { token, weight }) => sum + weight * holds(ask.bag, token), 0);
  const typeWeight = index.highestIdf * TYPE_WEIGHT;
  const sameType = question.type === ask.type ? typeWeight : 0;
  const weighed = index.weigh(ask.tokens);
  const precision =
    (covered + sameType) / (question.weight + (question.type === 'none' ? sameType : typeWeight));
  const recall =
    (foundIn(question, weighed) + sameType) /
    (weighed.weight + (ask.type === 'none' ? sameType : typeWeight));
  const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {
    f: Number.isFinite(f) ? f : 0,
    cover: question.weight === 0 ? 0 : covered / question.weight,
  };
}

/** The weight of a text's words that the question has too. */
function foundIn(question: Question, { tokens, weights }: Weighed): number {
  const asked = bagOfQuestion(question);
  let found = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    found += (weights[i] as number) * holds(asked, tokens[i] as Token);
  }
  return found;
}

const bags = new WeakMap<Question, Bag>();
/** A question's own words as a bag, made once for all facts it is compared with. */
export function bagOfQuestion(question: Question): Bag {
  let bag = bags.get(question);
  if (bag === undefined) {
    bag = {
      stems: new Set(question.terms.map(({ token }) => token.stem)),
      concepts: new Set(question.terms.flatMap(({ token }) => token.concepts)),
    };
    bags.set(question, bag);
  }
  return bag;
}

/** The square root keeps a word of one ask in sixteen from counting for nothing. */
function usual(question: Question, { asks, askCounts }: Doc): number {
  if (question.weight === 0 || asks.length === 0) return 0;
  let sum = 0;
  for (const { token, weight } of question.terms) {
    let count = askCounts.get(token.stem) ?? 0;
    for (const concept of token.concepts) {
      count = Math.max(count, SYNONYM * (askCounts.get(concept) ?? 0));
    }
    sum += weight * Math.sqrt(count / asks.length);
  }
  return sum / question.weight;
}

function pairs(question: Question, doc: Doc): number {
  const content = question.terms.filter((term) => term.content);
  if (content.length < 2) return 0;
  const texts = [{ tokens: doc.statementTokens, bag: doc.statement }, ...doc.asks];
  let found = 0;
  for (let i = 1; i < content.length; i += 1) {
    const [a, b] = [content[i - 1] as Term, content[i] as Term];
    if (texts.some((text) => adjacent(text, a.token, b.token))) found += 1;
  }
  return found / (content.length - 1);
}

function adjacent(
  { tokens, bag }: { tokens: readonly Token[]; bag: Bag },
  a: Token,
  b: Token,
): boolean {
  if (holds(bag, a) === 0 || holds(bag, b) === 0) return false;
  const at = tokens.findIndex((token) => same(token, a));
  return at >= 0 && tokens.slice(Math.max(0, at - 2), at + 4).some((token) => same(token, b));
}

const same = (a: Token, b: Token) =>
  a.stem === b.stem || a.concepts.some((concept) => b.concepts.includes(concept));

function named(question: Question, weighed: Weighed): number {
  return weighed.weight === 0 ? 0 : foundIn(question, weighed) / weighed.weight;
}
