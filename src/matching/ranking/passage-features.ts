/**
 * What speaks for a sentence that nobody has curated yet, as numbers between 0 and 1: a drafted fact
 * has no asks to go by, only its words and where it stands. Shares are by weight.
 */

import type { Token } from '../analysis/token.ts';
import type { Passage } from '../corpus/passage.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { PassageQuery, QueryTerm } from './passage-query.ts';
import { type TermOccurrence, TermOccurrences } from './term-occurrences.ts';

export interface PassageFeatures {
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
  /** The share of the question that stands around one thing of the sort that is sought: "conquered England in 1066". */
  near: number;
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
export function comparePassages(
  query: PassageQuery,
  sentences: readonly Passage[],
  index: SearchIndex,
): PassageFeatures[] {
  const [first] = sentences;
  if (first === undefined) return [];
  const sightings = new TermOccurrences(query.terms, first.article.terms);
  const paragraphs = new Map<readonly Passage[], number>();
  for (const { paragraph } of sentences) {
    if (!paragraphs.has(paragraph))
      paragraphs.set(paragraph, paragraphScore(query, paragraph, sightings, index));
  }
  const bestParagraph = Math.max(...paragraphs.values());
  const all = sentences.map((sentence) => {
    const features = compareOne(query, sentence, sightings, index);
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

function compareOne(
  query: PassageQuery,
  sentence: Passage,
  sightings: TermOccurrences,
  index: SearchIndex,
): PassageFeatures {
  const seen = sightings.in(sentence);
  const { terms, contentWeight } = query;
  const lacking: MissingTerm[] = [];
  let cover = 0;
  let exact = 0;
  let kin = 0;
  let subject = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const term = terms[i] as QueryTerm;
    if (!term.content) continue;
    const { at, isExact, hasKin } = seen[i] as TermOccurrence;
    if (at >= 0) cover += term.weight;
    if (isExact) exact += term.weight;
    if (at >= 0 && at < HEAD) subject += term.weight;
    if (at < 0 && hasKin) kin += term.weight;
    if (at < 0 && !hasKin) lacking.push({ term, i });
  }
  const share = (weight: number) => ratio(weight, contentWeight);
  const before = share(weightBefore(lacking, sentence, sightings));
  const { pairs, apart } = pairShares(query, seen);
  const { absent, counted, near } = soughtIn(query, sentence, seen);
  return {
    bm25: bm25(query, sentence, seen, index.averageLength),
    relative: 0,
    cover: share(cover),
    relativeCover: 0,
    rareCover: rareCover(query, seen),
    exact: share(exact),
    kin: share(kin),
    grammar: heldShare(query, seen, ({ content }) => !content, isThere),
    focus: heldShare(query, seen, ({ content, focus }) => content && focus, isNamed),
    pairs,
    apart,
    subject: share(subject),
    definition: isDefinition(query, sentence) ? 1 : 0,
    absent,
    counted,
    near,
    before,
    leaning: sentence.opensWithPointer ? before : 0,
    next: share(weightNext(lacking, sentence, sightings)),
    title: share(
      weightOf(lacking.filter(({ term }) => sentence.article.title.has(term.token.stem))),
    ),
    paragraph: 0,
    nameless: namelessShare(query, sentence, sightings),
    opening: sentence.place === 0 ? 1 : 0,
    early: 1 / (1 + sentence.place),
    length: Math.min(1, sentence.tokens.length / LONG),
  };
}

/** A content word that a sentence lacks, with its position among the question's. */
interface MissingTerm {
  term: QueryTerm;
  i: number;
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
const isThere = ({ places }: TermOccurrence) => places.length > 0;
const isNamed = ({ at }: TermOccurrence) => at >= 0;
const neighbour = ({ article, index }: Passage, step: number) => article.sentences[index + step];

function weightOf(lacking: readonly MissingTerm[]): number {
  let sum = 0;
  for (const { term } of lacking) sum += term.weight;
  return sum;
}

function bm25(
  { terms }: PassageQuery,
  { tokens }: Passage,
  seen: readonly TermOccurrence[],
  average: number,
): number {
  const norm = K * (1 - B + (B * tokens.length) / average);
  let sum = 0;
  let most = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const { weight } = terms[i] as QueryTerm;
    most += weight * MOST;
    const { places, at } = seen[i] as TermOccurrence;
    const count = places.length || (at >= 0 ? 1 : 0);
    if (count > 0) sum += weight * ((count * (K + 1)) / (count + norm) + DELTA);
  }
  return ratio(sum, most);
}

/** The same over a whole paragraph, of some five sentences. */
function paragraphScore(
  { terms }: PassageQuery,
  paragraph: readonly Passage[],
  sightings: TermOccurrences,
  { averageLength }: SearchIndex,
): number {
  const length = paragraph.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const norm = K * (1 - B + (B * length) / (averageLength * 5));
  const seen = paragraph
    .map((sentence) => sightings.in(sentence))
    .filter((one) => one !== sightings.none);
  let sum = 0;
  let most = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const { weight } = terms[i] as QueryTerm;
    most += weight * MOST;
    let count = 0;
    for (const one of seen) count += (one[i] as TermOccurrence).places.length;
    if (count > 0) sum += weight * ((count * (K + 1)) / (count + norm) + DELTA);
  }
  return ratio(sum, most);
}

function rareCover({ terms }: PassageQuery, seen: readonly TermOccurrence[]): number {
  let held = 0;
  let all = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const { content, rarity } = terms[i] as QueryTerm;
    if (!content) continue;
    all += rarity;
    if (isNamed(seen[i] as TermOccurrence)) held += rarity;
  }
  return ratio(held, all);
}

/** How much of some of the question's words, by weight, a sentence holds. */
function heldShare(
  { terms }: PassageQuery,
  seen: readonly TermOccurrence[],
  isMeant: (term: QueryTerm) => boolean,
  isHeld: (sighting: TermOccurrence) => boolean,
): number {
  let held = 0;
  let all = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const term = terms[i] as QueryTerm;
    if (!isMeant(term)) continue;
    all += term.weight;
    if (isHeld(seen[i] as TermOccurrence)) held += term.weight;
  }
  return ratio(held, all);
}

/** Words this far apart still belong together. */
const APART = 4;

function pairShares(
  { terms }: PassageQuery,
  seen: readonly TermOccurrence[],
): Pick<PassageFeatures, 'pairs' | 'apart'> {
  let all = 0;
  let pairs = 0;
  let apart = 0;
  for (let i = 1; i < terms.length; i += 1) {
    const weight = (terms[i - 1] as QueryTerm).weight + (terms[i] as QueryTerm).weight;
    all += weight;
    const { places: first } = seen[i - 1] as TermOccurrence;
    const { places: second } = seen[i] as TermOccurrence;
    if (first.length === 0 || second.length === 0) continue;
    if (first.some((at) => second.includes(at + 1))) pairs += weight;
    else if (first.some((at) => second.some((other) => Math.abs(other - at) <= APART)))
      apart += weight;
  }
  return { pairs: ratio(pairs, all), apart: ratio(apart, all) };
}

function isDefinition({ defines }: PassageQuery, { tokens }: Passage): boolean {
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

/** How many words before and behind a thing that is sought are around it. */
const AROUND = 12;

function soughtIn(
  { answerType, unit, stems, terms, contentWeight }: PassageQuery,
  { tokens }: Passage,
  seen: readonly TermOccurrence[],
): Pick<PassageFeatures, 'absent' | 'counted' | 'near'> {
  const found = { absent: 0, counted: 0, near: 0 };
  if (answerType === null) return found;
  found.absent = 1;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (!answerType(token) || stems.has(token.stem)) continue;
    found.absent = 0;
    if (unit !== null && tokens.slice(i + 1, i + 1 + UNIT).some(({ stem }) => stem === unit))
      found.counted = 1;
    found.near = Math.max(found.near, ratio(weightAround(i, terms, seen), contentWeight));
  }
  return found;
}

/** What of the question's content stands around a place of a sentence. */
function weightAround(
  place: number,
  terms: readonly QueryTerm[],
  seen: readonly TermOccurrence[],
): number {
  const isNear = (at: number) => Math.abs(at - place) <= AROUND;
  let sum = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const { content, weight } = terms[i] as QueryTerm;
    const { places, at } = seen[i] as TermOccurrence;
    if (content && at >= 0 && (isNear(at) || places.some(isNear))) sum += weight;
  }
  return sum;
}

function weightBefore(
  lacking: readonly MissingTerm[],
  sentence: Passage,
  sightings: TermOccurrences,
): number {
  let held = 0;
  for (const { term, i } of lacking) {
    for (let step = 1; step <= BACK; step += 1) {
      const other = neighbour(sentence, -step);
      if (other === undefined) break;
      if (!isThere(sightings.in(other)[i] as TermOccurrence)) continue;
      const near = other.paragraph === sentence.paragraph ? 1 : 0.5;
      held += (near * term.weight) / step;
      break;
    }
  }
  return held;
}

function weightNext(
  lacking: readonly MissingTerm[],
  sentence: Passage,
  sightings: TermOccurrences,
): number {
  const next = neighbour(sentence, 1);
  if (next === undefined) return 0;
  return weightOf(lacking.filter(({ i }) => isThere(sightings.in(next)[i] as TermOccurrence)));
}

function namelessShare(
  { terms }: PassageQuery,
  { paragraph }: Passage,
  sightings: TermOccurrences,
): number {
  let names = 0;
  let missing = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const { content, token } = terms[i] as QueryTerm;
    if (!content || !token.capital) continue;
    names += 1;
    if (paragraph.every((one) => !isNamed(sightings.in(one)[i] as TermOccurrence))) missing += 1;
  }
  return ratio(missing, names);
}
