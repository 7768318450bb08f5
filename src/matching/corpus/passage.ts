/** The sentences of articles, prepared for questions: their words, and what stands around them. */
import type { Article } from '../../knowledge/knowledge.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { TermDictionary } from '../analysis/term-dictionary.ts';
import type { Token } from '../analysis/token.ts';

/** One sentence of an article, read into words. */
export interface Passage {
  tokens: readonly Token[];
  /** Which of these have synonyms. */
  withSynonyms: readonly number[];
  /** Where its stems begin among those of the article. */
  start: number;
  /** Opens with a word that points back: "It", "This", "The". */
  opensWithPointer: boolean;
  /** Its place among the sentences of its paragraph, from 0. */
  place: number;
  paragraph: readonly Passage[];
  article: AnalyzedArticle;
  /** Its place in the article, from 0. */
  index: number;
}

/** An article, read into words. */
export interface AnalyzedArticle {
  sentences: readonly Passage[];
  /** The numbers of the stems of all sentences in one row: looking through them touches little memory. */
  stems: Int32Array;
  title: ReadonlySet<string>;
  terms: TermDictionary;
}

const POINTING = /^(?:he|she|it|they|his|her|its|their|this|these|that|those|such|the)$/u;
const NONE: readonly number[] = [];

/** Reads all sentences of an article, paragraph by paragraph. */
export function readPassages({ title, paragraphs }: Article, analyzer: Analyzer): Passage[][] {
  const all: Passage[] = [];
  const stems: number[] = [];
  const numbers = analyzer.stemNumbers;
  const article: AnalyzedArticle = {
    sentences: all,
    stems: new Int32Array(0),
    title: new Set(analyzer.analyzeCached(title).map(({ stem }) => stem)),
    terms: analyzer.stems,
  };
  const read = paragraphs.map(({ sentences }) => {
    const paragraph: Passage[] = [];
    for (const { text } of sentences) {
      const tokens = analyzer.analyzeCached(text);
      const sentence: Passage = {
        tokens,
        withSynonyms: positionsWithSynonyms(tokens),
        start: stems.length,
        opensWithPointer: POINTING.test(tokens[0]?.norm ?? ''),
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
  let marked = NONE;
  for (let i = 0; i < tokens.length; i += 1) {
    if ((tokens[i] as Token).concepts.length > 0) marked = [...marked, i];
  }
  return marked;
}
