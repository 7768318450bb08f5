/** The sentences of articles, prepared for questions: their words, and what stands around them. */
import type { Article } from '../../knowledge/types.ts';
import type { Lexicon } from '../analysis/analyzer.ts';
import type { StemTable } from '../analysis/term-dictionary.ts';
import type { Token } from '../analysis/token.ts';

/** One sentence of an article, read into words. */
export interface Sentence {
  tokens: readonly Token[];
  /** Which of these have synonyms. */
  marked: readonly number[];
  /** Where its stems begin among those of the article. */
  start: number;
  /** Opens with a word that points back: "It", "This", "The". */
  leans: boolean;
  /** Its place among the sentences of its paragraph, from 0. */
  place: number;
  paragraph: readonly Sentence[];
  article: ArticleText;
  /** Its place in the article, from 0. */
  index: number;
}

/** An article, read into words. */
export interface ArticleText {
  sentences: readonly Sentence[];
  /** The numbers of the stems of all sentences in one row: looking through them touches little memory. */
  stems: Int32Array;
  title: ReadonlySet<string>;
  table: StemTable;
}

const POINTING = /^(?:he|she|it|they|his|her|its|their|this|these|that|those|such|the)$/u;
const NONE: readonly number[] = [];

/** Reads all sentences of an article, paragraph by paragraph. */
export function readSentences({ title, paragraphs }: Article, lexicon: Lexicon): Sentence[][] {
  const all: Sentence[] = [];
  const stems: number[] = [];
  const numbers = lexicon.stemNumbers;
  const article: ArticleText = {
    sentences: all,
    stems: new Int32Array(0),
    title: new Set(lexicon.keep(title).map(({ stem }) => stem)),
    table: lexicon.stems,
  };
  const read = paragraphs.map(({ sentences }) => {
    const paragraph: Sentence[] = [];
    for (const { text } of sentences) {
      const tokens = lexicon.keep(text);
      const sentence: Sentence = {
        tokens,
        marked: markedIn(tokens),
        start: stems.length,
        leans: POINTING.test(tokens[0]?.norm ?? ''),
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

function markedIn(tokens: readonly Token[]): readonly number[] {
  let marked = NONE;
  for (let i = 0; i < tokens.length; i += 1) {
    if ((tokens[i] as Token).concepts.length > 0) marked = [...marked, i];
  }
  return marked;
}
