/**
 * What speaks for a sentence that nobody has curated yet, as numbers between 0 and 1: a drafted fact
 * has no asks to go by, only its words and where it stands. Shares are by weight.
 */
import type { DocIndex } from './doc-index.ts';
import { findKin, findWord, type Sentence } from './sentence.ts';
import type { QueryTerm, SentenceQuery } from './sentence-query.ts';

export interface SentenceFeatures {
  /** Okapi BM25+ of the sentence, as a share of the most that the question could get. */
  bm25: number;
  /** The same as a share of the best candidate's. */
  relative: number;
  /** The share of the question's content that the sentence holds: "conquer", "England". */
  cover: number;
  /** The same as a share of the best candidate's. */
  relativeCover: number;
  /** The share it holds where words weigh what they weigh in English, not in the article. */
  rareCover: number;
  /** The share it holds in the very form: "ruled" for "ruled", not for "rule". */
  exact: number;
  /** The share it holds as a word of the same family: "conquest" for "conquer". */
  kin: number;
  /** The share of the question's grammar that it holds. */
  grammar: number;
  /** How much of the noun behind "what" or "how many" it repeats. */
  focus: number;
  /** The share of the question's neighbouring words that are neighbours here: "foreign minister". */
  pairs: number;
  /** … that are at most four words apart here. */
  apart: number;
  /** The share of the question that stands in its first six words: what it is about. */
  subject: number;
  /** "What is a knight?" and it begins "A knight is". */
  definition: number;
  /** It holds nothing of the sort that is sought, such as a year. */
  absent: number;
  /** A number stands before what is counted: "200 knights" for "how many knights". */
  counted: number;
  /** What it lacks and a sentence shortly before it holds, less the farther off. */
  before: number;
  /** The same where it opens with "He", "This" or "The". */
  leaning: number;
  /** What it lacks and the sentence after it holds. */
  next: number;
  /** What it lacks and the title holds. */
  title: number;
  /** How well its paragraph fits, against the best candidate's. */
  paragraph: number;
  /** The share of the question's names that are nowhere in its paragraph. */
  nameless: number;
  /** It opens its paragraph. */
  opening: number;
  /** How early it stands in its paragraph. */
  early: number;
  /** How long it is, up to 40 words. */
  length: number;
}

/** BM25's saturation of repeated words, its normalisation by length, and what any occurrence adds. */
const K = 1.2;
const B = 0.4;
const DELTA = 0.5;
const MOST = K + 1 + DELTA;
/** Words of a long sentence. */
const LONG = 40;
/** Words at the head of a sentence that tell what it is about. */
const HEAD = 6;
/** Sentences before one that it may lean on. */
const BACK = 6;

/** Compares a question with each candidate. At the same index stand the features of that candidate. */
export function compareSentences(
  query: SentenceQuery,
  sentences: readonly Sentence[],
  index: DocIndex,
): SentenceFeatures[] {
  const paragraphs = new Map<readonly Sentence[], number>();
  for (const { paragraph } of sentences) {
    if (!paragraphs.has(paragraph))
      paragraphs.set(paragraph, paragraphScore(query, paragraph, index));
  }
  const bestParagraph = Math.max(...paragraphs.values());
  const all = sentences.map((sentence) => {
    const features = compareOne(query, sentence, index);
    features.paragraph = ratio(paragraphs.get(sentence.paragraph) ?? 0, bestParagraph);
    return features;
  });
  const bestScore = Math.max(...all.map(({ bm25 }) => bm25));
  const bestCover = Math.max(...all.map(({ cover }) => cover));
  for (const features of all) {
    features.relative = ratio(features.bm25, bestScore);
    features.relativeCover = ratio(features.cover, bestCover);
  }
  return all;
}

/** One content word of the question, looked for in a sentence. */
interface Sighting {
  term: QueryTerm;
  /** Its place, or that of another word for it; -1 where there is none. */
  at: number;
  /** Where only a word of the same family stands; -1 where there is none. */
  kinAt: number;
}

function compareOne(query: SentenceQuery, sentence: Sentence, index: DocIndex): SentenceFeatures {
  const sightings = query.content.map((term): Sighting => {
    const at = findWord(sentence, term.token);
    return { term, at, kinAt: at >= 0 ? -1 : findKin(sentence, term.token.stem) };
  });
  const lacking = sightings.filter(({ at, kinAt }) => at < 0 && kinAt < 0).map(({ term }) => term);
  const share = (test: (sighting: Sighting) => boolean) =>
    ratio(weightOf(sightings.filter(test).map(({ term }) => term)), query.contentWeight);
  const shareOf = (terms: readonly QueryTerm[]) => ratio(weightOf(terms), query.contentWeight);
  const before = beforeShare(lacking, sentence, query.contentWeight);
  return {
    bm25: bm25(query, sentence, index.averageLength),
    relative: 0,
    cover: share(({ at }) => at >= 0),
    relativeCover: 0,
    rareCover: rareCover(sightings),
    exact: share(({ term, at }) => at >= 0 && hasForm(sentence, term)),
    kin: share(({ kinAt }) => kinAt >= 0),
    grammar: grammarShare(query, sentence),
    focus: focusShare(sightings),
    ...pairShares(query, sentence),
    subject: share(({ at }) => at >= 0 && at < HEAD),
    definition: isDefinition(query, sentence) ? 1 : 0,
    ...soughtIn(query, sentence),
    before,
    leaning: sentence.leans ? before : 0,
    next: shareOf(lacking.filter(({ token }) => has(neighbour(sentence, 1), token.stem))),
    title: shareOf(lacking.filter(({ token }) => sentence.title.has(token.stem))),
    paragraph: 0,
    nameless: namelessShare(query, sentence),
    opening: sentence.place === 0 ? 1 : 0,
    early: 1 / (1 + sentence.place),
    length: Math.min(1, sentence.tokens.length / LONG),
  };
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
const has = (sentence: Sentence | undefined, stem: string) =>
  sentence?.positions.has(stem) === true;
const neighbour = ({ article, index }: Sentence, step: number) => article[index + step];

function weightOf(terms: readonly QueryTerm[]): number {
  let sum = 0;
  for (const { weight } of terms) sum += weight;
  return sum;
}

function bm25({ terms }: SentenceQuery, sentence: Sentence, average: number): number {
  const norm = K * (1 - B + (B * sentence.tokens.length) / average);
  let sum = 0;
  let most = 0;
  for (const { token, weight } of terms) {
    most += weight * MOST;
    const count =
      sentence.positions.get(token.stem)?.length ?? (findWord(sentence, token) >= 0 ? 1 : 0);
    if (count > 0) sum += weight * ((count * (K + 1)) / (count + norm) + DELTA);
  }
  return ratio(sum, most);
}

/** The same over a whole paragraph, of some five sentences. */
function paragraphScore(
  { terms }: SentenceQuery,
  paragraph: readonly Sentence[],
  { averageLength }: DocIndex,
): number {
  const length = paragraph.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const norm = K * (1 - B + (B * length) / (averageLength * 5));
  let sum = 0;
  let most = 0;
  for (const { token, weight } of terms) {
    most += weight * MOST;
    let count = 0;
    for (const { positions } of paragraph) count += positions.get(token.stem)?.length ?? 0;
    if (count > 0) sum += weight * ((count * (K + 1)) / (count + norm) + DELTA);
  }
  return ratio(sum, most);
}

function rareCover(sightings: readonly Sighting[]): number {
  let held = 0;
  let all = 0;
  for (const { term, at } of sightings) {
    all += term.rarity;
    if (at >= 0) held += term.rarity;
  }
  return ratio(held, all);
}

function hasForm({ positions, tokens }: Sentence, { token }: QueryTerm): boolean {
  return positions.get(token.stem)?.some((at) => tokens[at]?.norm === token.norm) === true;
}

function grammarShare({ terms }: SentenceQuery, sentence: Sentence): number {
  const grammar = terms.filter(({ content }) => !content);
  const held = grammar.filter(({ token }) => has(sentence, token.stem));
  return ratio(weightOf(held), weightOf(grammar));
}

function focusShare(sightings: readonly Sighting[]): number {
  const focus = sightings.filter(({ term }) => term.focus);
  const held = focus.filter(({ at }) => at >= 0);
  return ratio(weightOf(held.map(({ term }) => term)), weightOf(focus.map(({ term }) => term)));
}

/** Words this far apart still belong together. */
const APART = 4;

function pairShares(
  { terms }: SentenceQuery,
  { positions }: Sentence,
): Pick<SentenceFeatures, 'pairs' | 'apart'> {
  let all = 0;
  let pairs = 0;
  let apart = 0;
  for (let i = 1; i < terms.length; i += 1) {
    const [a, b] = [terms[i - 1] as QueryTerm, terms[i] as QueryTerm];
    const weight = a.weight + b.weight;
    all += weight;
    const first = positions.get(a.token.stem);
    const second = positions.get(b.token.stem);
    if (first === undefined || second === undefined) continue;
    if (first.some((at) => second.includes(at + 1))) pairs += weight;
    else if (first.some((at) => second.some((other) => Math.abs(other - at) <= APART)))
      apart += weight;
  }
  return { pairs: ratio(pairs, all), apart: ratio(apart, all) };
}

function isDefinition({ defines }: SentenceQuery, { tokens }: Sentence): boolean {
  if (defines === null) return false;
  const head = tokens.slice(0, defines.length + 4);
  const verb = head.findIndex(
    ({ norm }, i) => i > 0 && /^(?:is|are|was|were|refers?|means?)$/u.test(norm),
  );
  const subject = head.slice(0, Math.max(0, verb));
  return defines.every((stem) => subject.some((token) => token.stem === stem));
}

/** How many words behind a number its unit may stand: "200 armed knights". */
const UNIT = 3;

function soughtIn(
  { sought, unit, stems }: SentenceQuery,
  { tokens }: Sentence,
): Pick<SentenceFeatures, 'absent' | 'counted'> {
  if (sought === null) return { absent: 0, counted: 0 };
  let absent = 1;
  for (const [i, token] of tokens.entries()) {
    if (stems.has(token.stem) || !sought(token)) continue;
    absent = 0;
    if (unit !== null && tokens.slice(i + 1, i + 1 + UNIT).some(({ stem }) => stem === unit)) {
      return { absent, counted: 1 };
    }
  }
  return { absent, counted: 0 };
}

function beforeShare(lacking: readonly QueryTerm[], sentence: Sentence, whole: number): number {
  let held = 0;
  for (const { token, weight } of lacking) {
    for (let step = 1; step <= BACK; step += 1) {
      const other = neighbour(sentence, -step);
      if (!has(other, token.stem)) continue;
      const near = other?.paragraph === sentence.paragraph ? 1 : 0.5;
      held += (near * weight) / step;
      break;
    }
  }
  return ratio(held, whole);
}

function namelessShare({ content }: SentenceQuery, { paragraph }: Sentence): number {
  const names = content.filter(({ token }) => token.capital);
  const missing = names.filter(({ token }) => paragraph.every((one) => findWord(one, token) < 0));
  return ratio(missing.length, names.length);
}
