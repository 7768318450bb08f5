/** The sentences of articles, tokenized and linked with their surroundings. */
import type { Article, Paragraph } from '../../knowledge/knowledge.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { TermDictionary } from '../analysis/term-dictionary.ts';
import type { Token } from '../analysis/token.ts';

/** One sentence of an article, tokenized. */
export interface AnalyzedPassage {
  tokens: readonly Token[];
  /** Positions of the tokens that have synonyms. */
  withSynonyms: readonly number[];
  /** Stems of what a reader sees around it: title, headings, its list's lead-in, its columns' heads. */
  context: ReadonlySet<string>;
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
    terms: analyzer.stems,
  };
  const around = contextReader(title, analyzer);
  const read = paragraphs.map((block) => {
    const { sentences } = block;
    const context = around(block);
    const paragraph: AnalyzedPassage[] = [];
    for (const { text } of sentences) {
      const tokens = analyzer.analyzeCached(readRow(block) ?? text);
      const sentence: AnalyzedPassage = {
        tokens,
        withSynonyms: positionsWithSynonyms(tokens),
        context,
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

/** Returns a text that belongs to no article as a passage of its own. */
export function isolatePassage(tokens: readonly Token[], analyzer: Analyzer): AnalyzedPassage {
  const sentences: AnalyzedPassage[] = [];
  const numbers = analyzer.stemNumbers;
  const passage: AnalyzedPassage = {
    tokens,
    withSynonyms: positionsWithSynonyms(tokens),
    context: new Set(),
    start: 0,
    opensWithPointer: false,
    place: 0,
    paragraph: sentences,
    article: {
      sentences,
      stems: Int32Array.from(tokens, ({ id }) => numbers[id] as number),
      terms: analyzer.stems,
    },
    index: 0,
  };
  sentences.push(passage);
  return passage;
}

/** Returns a function that returns the stems around a paragraph. Paragraphs with the same around them share a set. */
function contextReader(title: string, analyzer: Analyzer) {
  const known = new Map<string, ReadonlySet<string>>();
  return ({ block }: Paragraph): ReadonlySet<string> => {
    const own =
      block === undefined
        ? []
        : [...(block.section?.path ?? []), block.leadIn ?? '', ...block.heads];
    const text = [title, ...own].join('\n');
    let stems = known.get(text);
    if (stems === undefined) {
      stems = new Set(analyzer.analyzeCached(text).map(({ stem }) => stem));
      known.set(text, stems);
    }
    return stems;
  };
}

/** Returns a row as it reads with its columns' heads: "Item: Film; Late fee: 1 dollar"; `null` for other blocks. */
function readRow({ block }: Paragraph): string | null {
  if (block?.kind !== 'row') return null;
  return block.cells.map((cell, i) => `${block.heads[i] ?? ''}: ${cell}`).join('; ');
}

function positionsWithSynonyms(tokens: readonly Token[]): readonly number[] {
  let positions = NONE;
  for (let i = 0; i < tokens.length; i += 1) {
    if ((tokens[i] as Token).concepts.length > 0) positions = [...positions, i];
  }
  return positions;
}
