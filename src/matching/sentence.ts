/** The sentences of articles, prepared for questions: their words, and what stands around them. */
import type { Article } from '../knowledge/types.ts';
import type { Lexicon, Token } from './lexicon.ts';

/** One sentence of an article, read into words. */
export interface Sentence {
  tokens: readonly Token[];
  /** Where each stem stands. */
  positions: ReadonlyMap<string, readonly number[]>;
  /** Opens with a word that points back: "It", "This", "The". */
  leans: boolean;
  /** Its place among the sentences of its paragraph, from 0. */
  place: number;
  paragraph: readonly Sentence[];
  /** All sentences of the article, and its place there, from 0. */
  article: readonly Sentence[];
  index: number;
  title: ReadonlySet<string>;
}

const POINTING = /^(?:he|she|it|they|his|her|its|their|this|these|that|those|such|the)$/u;

/** Reads all sentences of an article, paragraph by paragraph. */
export function readSentences(article: Article, lexicon: Lexicon): Sentence[][] {
  const title = new Set(lexicon.read(article.title).map(({ stem }) => stem));
  const all: Sentence[] = [];
  return article.paragraphs.map(({ sentences }) => {
    const paragraph: Sentence[] = [];
    for (const { text } of sentences) {
      const tokens = lexicon.read(text);
      const sentence: Sentence = {
        tokens,
        positions: positionsOf(tokens),
        leans: POINTING.test(tokens[0]?.norm ?? ''),
        place: paragraph.length,
        paragraph,
        article: all,
        index: all.length,
        title,
      };
      paragraph.push(sentence);
      all.push(sentence);
    }
    return paragraph;
  });
}

function positionsOf(tokens: readonly Token[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const [i, { stem }] of tokens.entries()) {
    const places = positions.get(stem);
    if (places === undefined) positions.set(stem, [i]);
    else places.push(i);
  }
  return positions;
}

/** Whether a sentence has a word, or another word for it: where it first stands, or -1. */
export function findWord({ positions, tokens }: Sentence, token: Token): number {
  const exact = positions.get(token.stem)?.[0];
  if (exact !== undefined) return exact;
  if (token.concepts.length === 0) return -1;
  return tokens.findIndex(({ concepts }) => concepts.some((one) => token.concepts.includes(one)));
}

/** Letters that a word and its kin share at the least, and which share of the longer one they are. */
const KIN_LETTERS = 4;
const KIN_SHARE = 0.62;

/** Where a word of the same family stands, "conquest" for "conquer", or -1. */
export function findKin({ positions }: Sentence, stem: string): number {
  if (stem.length <= KIN_LETTERS) return -1;
  const head = stem.slice(0, KIN_LETTERS);
  for (const [other, [at]] of positions) {
    if (!other.startsWith(head)) continue;
    let shared = KIN_LETTERS;
    while (shared < stem.length && stem[shared] === other[shared]) shared += 1;
    if (shared >= KIN_SHARE * Math.max(stem.length, other.length)) return at as number;
  }
  return -1;
}
