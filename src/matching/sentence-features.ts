/**
 * What speaks for a sentence that nobody has curated yet, as numbers between 0 and 1: a drafted fact
 * has no asks to go by, only its words and where it stands.
 */
import type { DocIndex } from './doc-index.ts';
import { type Bag, classify, type Doc, holds, SYNONYM } from './documents.ts';
import type { Question, Term } from './question.ts';
import { isDefinite } from './question-type.ts';

export interface SentenceFeatures {
  /** Okapi BM25+ of the sentence, as a share of the most that the question could get. */
  bm25: number;
  /** The same as a share of the best candidate's. */
  relative: number;
  /** The share of the question's content, by weight, that the sentence holds. */
  cover: number;
  /** The share of its grammar that the sentence holds. */
  grammar: number;
  /** The share of its neighbouring words that are neighbours in the sentence. */
  pairs: number;
  /** How close together the question's words stand. */
  close: number;
  /** The sentence holds nothing of the sort that the question asks for. */
  absent: number;
  /** How near something of that sort stands to the question's words. */
  held: number;
  /** What the sentence lacks of the question and the one before it holds. */
  previous: number;
  /** … that the one after it holds. */
  next: number;
  /** … that its paragraph holds. */
  paragraph: number;
  /** … that the article's title holds. */
  title: number;
  /** Names of the question that are not in the sentence. */
  nameless: number;
  /** How early the sentence stands in the article. */
  early: number;
  /** It opens its paragraph. */
  opening: number;
  /** How long it is, up to 40 words. */
  length: number;
}

/** BM25's saturation of repeated words, its normalisation by length, and what any occurrence adds. */
const K = 1.2;
const B = 0.4;
const DELTA = 0.5;
const LONG = 40;
const NEAR = 8;

/** Compares a question with one sentence. `relative` is left at 0: it takes all candidates to tell. */
export function compareSentence(question: Question, doc: Doc, index: DocIndex): SentenceFeatures {
  const content = question.terms.filter((term) => term.content);
  const matched = positionsOf(content, doc);
  const { context } = doc;
  const lacking = content.filter(({ token }) => holds(doc.quote, token) === 0);
  return {
    bm25: bm25(content, doc, index.averageLength),
    relative: 0,
    cover: share(content, doc.quote, content),
    grammar: grammar(question, doc),
    pairs: pairs(question.terms, doc),
    close: closeness(matched, content.length),
    absent: isDefinite(question.type) && !doc.held.has(question.type) ? 1 : 0,
    held: heldNear(question, doc, matched),
    previous: share(lacking, context.previous, content),
    next: share(lacking, context.next, content),
    paragraph: share(lacking, context.paragraph, content),
    title: share(lacking, context.title, content),
    nameless: nameless(content, doc),
    early: 1 - context.position,
    opening: context.opening ? 1 : 0,
    length: Math.min(1, doc.quoteTokens.length / LONG),
  };
}

/** Sets each candidate's share of the best one's BM25. */
export function relate(all: readonly SentenceFeatures[]): void {
  const best = Math.max(...all.map(({ bm25 }) => bm25));
  for (const features of all) features.relative = best === 0 ? 0 : features.bm25 / best;
}

function bm25(content: readonly Term[], doc: Doc, average: number): number {
  const norm = K * (1 - B + (B * doc.quoteTokens.length) / average);
  let sum = 0;
  let most = 0;
  for (const { token, weight } of content) {
    most += weight * (K + 1 + DELTA);
    const count = doc.positions.get(token.stem)?.length ?? holds(doc.quote, token);
    if (count > 0) sum += weight * ((count * (K + 1)) / (count + norm) + DELTA);
  }
  return most === 0 ? 0 : sum / most;
}

/** The share of `content`'s weight that is in `terms` and in the bag. */
function share(terms: readonly Term[], bag: Bag | null, content: readonly Term[]): number {
  if (bag === null) return 0;
  const all = content.reduce((sum, { weight }) => sum + weight, 0);
  const held = terms.reduce((sum, { token, weight }) => sum + weight * holds(bag, token), 0);
  return all === 0 ? 0 : held / all;
}

function grammar({ terms }: Question, doc: Doc): number {
  const words = terms.filter(({ token }) => classify(token) === 'function');
  if (words.length === 0) return 0;
  return words.filter(({ token }) => doc.quote.stems.has(token.stem)).length / words.length;
}

function pairs(terms: readonly Term[], { positions }: Doc): number {
  let found = 0;
  let all = 0;
  for (const [i, { token, weight }] of terms.entries()) {
    const next = terms[i + 1];
    if (next === undefined) break;
    const worth = weight + next.weight;
    all += worth;
    const after = positions.get(next.token.stem) ?? [];
    if (positions.get(token.stem)?.some((at) => after.includes(at + 1))) found += worth;
  }
  return all === 0 ? 0 : found / all;
}

function positionsOf(content: readonly Term[], { positions, quoteTokens }: Doc): number[] {
  return content.flatMap(({ token }) => {
    const exact = positions.get(token.stem);
    if (exact !== undefined) return exact.slice(0, 1);
    const at = quoteTokens.findIndex((other) =>
      other.concepts.some((concept) => token.concepts.includes(concept)),
    );
    return at < 0 ? [] : [at];
  });
}

function closeness(matched: readonly number[], asked: number): number {
  if (matched.length < 2) return 0;
  const span = Math.max(...matched) - Math.min(...matched) + 1;
  return Math.min(1, matched.length / span) * (matched.length / asked);
}

function heldNear(
  { type, terms }: Question,
  { held, quoteTokens }: Doc,
  matched: readonly number[],
): number {
  const asked = new Set(terms.map(({ token }) => token.stem));
  const places = (held.get(type) ?? []).filter((at) => !asked.has(quoteTokens[at]?.stem ?? ''));
  if (places.length === 0 || matched.length === 0) return 0;
  const gaps = places.flatMap((place) => matched.map((at) => Math.abs(place - at)));
  return Math.max(0, 1 - Math.min(...gaps) / NEAR);
}

function nameless(content: readonly Term[], doc: Doc): number {
  const names = content.filter(({ token }) => token.capital);
  if (names.length === 0) return 0;
  return names.filter(({ token }) => holds(doc.quote, token) < SYNONYM).length / names.length;
}
