import type { AnalyzedPassage } from '../corpus/passage.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import { ratio } from '../util/ratio.ts';
import { answerTypeFeatures } from './answer-type-features.ts';
import { scoreParagraph, scorePassage } from './bm25.ts';
import {
  type MissingTerm,
  namelessShare,
  weightBefore,
  weightNext,
  weightOf,
} from './passage-context.ts';
import type { PassageQuery, QueryTerm } from './passage-query.ts';
import {
  hasWord,
  hasWordOrSynonym,
  type TermOccurrence,
  TermOccurrences,
} from './term-occurrences.ts';

/** Features of an uncurated sentence as the answer to a question, from 0 to 1. Shares are by weight. */
export interface PassageFeatures {
  /** Okapi BM25+ of the sentence, as a share of the highest possible score. */
  bm25: number;
  /** The same, relative to the best candidate. */
  relative: number;
  /** Share of the question's content words that the sentence has. */
  cover: number;
  /** The same, relative to the best candidate. */
  relativeCover: number;
  /** The same share with words weighted by their rarity in English. */
  rareCover: number;
  /** Share it has in the same inflected form: "ruled" for "ruled", not for "rule". */
  exact: number;
  /** Share it only has as a word of the same family: "conquest" for "conquer". */
  kin: number;
  /** Share of the question's function words that it has. */
  grammar: number;
  /** Share of the noun after "what" or "how many" that it repeats. */
  focus: number;
  /** Share of the question's bigrams that it has: "foreign minister". */
  pairs: number;
  /** Share of the question's bigrams with their words up to four apart. */
  apart: number;
  /** Share of the question's content words among its first six words, which show its subject. */
  subject: number;
  /** 1 if it defines what is asked about: "A knight is" for "What is a knight?" */
  definition: number;
  /** 1 if it has nothing of the answer type, such as a year. */
  absent: number;
  /** 1 if a number precedes what is counted: "200 knights" for "how many knights". */
  counted: number;
  /**
   * Share of the question's content words near one word of the answer type: "conquered England in
   * 1066".
   */
  near: number;
  /** Share it lacks but an earlier sentence has, lower with distance. */
  before: number;
  /** The same if it opens with a pointer ("He", "This", "The"), else 0. */
  leaning: number;
  /** Share it lacks but the next sentence has. */
  next: number;
  /** Share it lacks but the title has, or the headings, lead-in or column heads above it. */
  title: number;
  /** BM25+ of its paragraph, relative to the best candidate's. */
  paragraph: number;
  /** Share of the question's names that its paragraph lacks. */
  nameless: number;
  /** 1 if it opens its paragraph. */
  opening: number;
  /** How early it comes in its paragraph. */
  early: number;
  /** Its length, up to 40 words. */
  length: number;
}

/** Sentence length beyond which `length` stays 1, in words. */
const LONG_SENTENCE = 40;
/** Words at the start of a sentence that show its subject. */
const SUBJECT_WORDS = 6;
/** Computes the features of candidate sentences, at the same positions. */
export function comparePassages(
  query: PassageQuery,
  sentences: readonly AnalyzedPassage[],
  index: SearchIndex,
): PassageFeatures[] {
  const [first] = sentences;
  if (first === undefined) return [];
  const occurrences = new TermOccurrences(query.terms, first.article.terms);
  const paragraphs = new Map<readonly AnalyzedPassage[], number>();
  for (const { paragraph } of sentences) {
    if (!paragraphs.has(paragraph))
      paragraphs.set(paragraph, scoreParagraph(query, paragraph, occurrences, index.averageLength));
  }
  const bestParagraph = Math.max(...paragraphs.values());
  const all = sentences.map((sentence) => {
    const features = computeFeatures(query, sentence, occurrences, index);
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

function computeFeatures(
  query: PassageQuery,
  sentence: AnalyzedPassage,
  allOccurrences: TermOccurrences,
  index: SearchIndex,
): PassageFeatures {
  const occurrences = allOccurrences.in(sentence);
  const { terms, contentWeight } = query;
  const missing: MissingTerm[] = [];
  let cover = 0;
  let exact = 0;
  let kin = 0;
  let subject = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const term = terms[i] as QueryTerm;
    if (!term.content) continue;
    const { at, isExact, hasKin } = occurrences[i] as TermOccurrence;
    if (at >= 0) cover += term.weight;
    if (isExact) exact += term.weight;
    if (at >= 0 && at < SUBJECT_WORDS) subject += term.weight;
    if (at < 0 && hasKin) kin += term.weight;
    if (at < 0 && !hasKin) missing.push({ term, i });
  }
  const share = (weight: number) => ratio(weight, contentWeight);
  const before = share(weightBefore(missing, sentence, allOccurrences));
  const { pairs, apart } = pairShares(query, occurrences);
  const { absent, counted, near } = answerTypeFeatures(query, sentence, occurrences);
  return {
    bm25: scorePassage(query, sentence, occurrences, index.averageLength),
    relative: 0,
    cover: share(cover),
    relativeCover: 0,
    rareCover: rareCover(query, occurrences),
    exact: share(exact),
    kin: share(kin),
    grammar: presentShare(query, occurrences, ({ content }) => !content, hasWord),
    focus: presentShare(
      query,
      occurrences,
      ({ content, focus }) => content && focus,
      hasWordOrSynonym,
    ),
    pairs,
    apart,
    subject: share(subject),
    definition: isDefinition(query, sentence) ? 1 : 0,
    absent,
    counted,
    near,
    before,
    leaning: sentence.opensWithPointer ? before : 0,
    next: share(weightNext(missing, sentence, allOccurrences)),
    title: share(weightOf(missing.filter(({ term }) => sentence.context.has(term.token.stem)))),
    paragraph: 0,
    nameless: namelessShare(query, sentence, allOccurrences),
    opening: sentence.place === 0 ? 1 : 0,
    early: 1 / (1 + sentence.place),
    length: Math.min(1, sentence.tokens.length / LONG_SENTENCE),
  };
}

function rareCover({ terms }: PassageQuery, occurrences: readonly TermOccurrence[]): number {
  let present = 0;
  let all = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const { content, rarity } = terms[i] as QueryTerm;
    if (!content) continue;
    all += rarity;
    if (hasWordOrSynonym(occurrences[i] as TermOccurrence)) present += rarity;
  }
  return ratio(present, all);
}

/** Returns the share by weight of selected terms whose occurrence satisfies a predicate. */
function presentShare(
  { terms }: PassageQuery,
  occurrences: readonly TermOccurrence[],
  isSelected: (term: QueryTerm) => boolean,
  isPresent: (occurrence: TermOccurrence) => boolean,
): number {
  let present = 0;
  let all = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const term = terms[i] as QueryTerm;
    if (!isSelected(term)) continue;
    all += term.weight;
    if (isPresent(occurrences[i] as TermOccurrence)) present += term.weight;
  }
  return ratio(present, all);
}

/** Largest distance between words of a loose bigram. */
const MAX_GAP = 4;

function pairShares(
  { terms }: PassageQuery,
  occurrences: readonly TermOccurrence[],
): Pick<PassageFeatures, 'pairs' | 'apart'> {
  let all = 0;
  let pairs = 0;
  let apart = 0;
  for (let i = 1; i < terms.length; i += 1) {
    const weight = (terms[i - 1] as QueryTerm).weight + (terms[i] as QueryTerm).weight;
    all += weight;
    const { places: first } = occurrences[i - 1] as TermOccurrence;
    const { places: second } = occurrences[i] as TermOccurrence;
    if (first.length === 0 || second.length === 0) continue;
    if (first.some((at) => second.includes(at + 1))) pairs += weight;
    else if (first.some((at) => second.some((other) => Math.abs(other - at) <= MAX_GAP)))
      apart += weight;
  }
  return { pairs: ratio(pairs, all), apart: ratio(apart, all) };
}

function isDefinition({ defines }: PassageQuery, { tokens }: AnalyzedPassage): boolean {
  if (defines === null) return false;
  const head = tokens.slice(0, defines.length + 4);
  const verb = head.findIndex(
    ({ norm }, i) => i > 0 && /^(?:is|are|was|were|refers?|means?)$/u.test(norm),
  );
  const subject = head.slice(0, Math.max(0, verb));
  return defines.every((stem) => subject.some((token) => token.stem === stem));
}
