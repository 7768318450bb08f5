/** The sentences of articles, tokenized and linked with their surroundings. */
import type { Article } from '../../knowledge/knowledge.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { TermDictionary } from '../analysis/term-dictionary.ts';
import type { Token } from '../analysis/token.ts';

/** One sentence of an article, tokenized. */
export interface AnalyzedPassage {
  tokens: readonly Token[];
  /** Positions of the tokens that have synonyms. */
  withSynonyms: readonly number[];
  /** Offset of its first stem in the article's `stems`. */
  start: number;
  /** Whether it opens with a word that refers back: "It", "This", "The". */
  opensWithPointer: boolean;
  /** Position in its paragraph, from 0. */
  place: number;
  paragraph: readonly AnalyzedPassage[];
  article: AnalyzedArticle;
  /** Position in the article, from 0. */
  index: number;
}

/** An article, tokenized. */
export interface AnalyzedArticle {
  sentences: readonly AnalyzedPassage[];
  /** Stem numbers of all sentences in one array, for fast scans. */
  stems: Int32Array;
  /** Stems of the title. */
  title: ReadonlySet<string>;
  terms: TermDictionary;
}

const POINTER = /^(?:he|she|it|they|his|her|its|their|this|these|that|those|such|the)$/u;
const NONE: readonly number[] = [];

/** Reads the sentences of an article, paragraph by paragraph. */
export function readPassages(
  { title, paragraphs }: Article,
  analyzer: Analyzer,
): AnalyzedPassage[][] {
  const all: AnalyzedPassage[] = [];
  const stems: number[] = [];
  const numbers = analyzer.stemNumbers;
  const article: AnalyzedArticle = {
    sentences: all,
    stems: new Int32Array(0),
    title: new Set(analyzer.analyzeCached(title).map(({ stem }) => stem)),
    terms: analyzer.stems,
  };
  const read = paragraphs.map(({ sentences }) => {
    const paragraph: AnalyzedPassage[] = [];
    for (const { text } of sentences) {
      const tokens = analyzer.analyzeCached(text);
      const sentence: AnalyzedPassage = {
        tokens,
        withSynonyms: positionsWithSynonyms(tokens),
        start: stems.length,
        opensWithPointer: POINTER.test(tokens[0]?.norm ?? ''),
        place: paragraph.length,
        paragraph,
        article,
        index: all.length,
      };
      for (let i = 0; i < tokens.length; i += 1)
        stems.push(numbers[(tokens[i] as Token).id] as number);
      paragraph.push(sentence);
      all.push(sentence);
    }
    return paragraph;
  });
  article.stems = Int32Array.from(stems);
  return read;
}

function positionsWithSynonyms(tokens: readonly Token[]): readonly number[] {
  let positions = NONE;
  for (let i = 0; i < tokens.length; i += 1) {
    if ((tokens[i] as Token).concepts.length > 0) positions = [...positions, i];
  }
  return positions;
}
