import type { Knowledge } from '../../knowledge/knowledge.ts';
import { collectAcronyms } from '../analysis/acronyms.ts';
import { Analyzer } from '../analysis/analyzer.ts';
import type { Token } from '../analysis/token.ts';
import type { TokenSnapshot } from '../analysis/token-snapshot.ts';
import { classify } from '../analysis/word-class.ts';
import type { AskClassifier } from '../classifier/ask-classifier.ts';
import type { Doc } from '../corpus/document.ts';
import { MIN_OCCURRENCES, SpellingCorrector } from '../spelling/spelling-corrector.ts';
import { SearchIndex } from './search-index.ts';

/** What reading a question needs to know of the knowledge. */
export interface KnowledgeIndex {
  analyzer: Analyzer;
  search: SearchIndex;
  spelling: SpellingCorrector;
}

/** Reads a knowledge set into what questions are compared with. */
export function buildKnowledgeIndex(
  knowledge: Knowledge,
  oddsOf?: (docs: readonly Doc[]) => AskClassifier,
  texts: TokenSnapshot | 'record' | null = null,
): KnowledgeIndex {
  const analyzer = new Analyzer([...knowledge.synonyms, ...collectAcronyms(knowledge)], texts);
  const index = assembleIndex(knowledge, analyzer, SearchIndex.of(knowledge, analyzer, oddsOf));
  analyzer.stopRecording();
  return index;
}

export function assembleIndex(
  knowledge: Knowledge,
  analyzer: Analyzer,
  index: SearchIndex,
): KnowledgeIndex {
  return {
    analyzer: analyzer,
    search: index,
    spelling: new SpellingCorrector(() => collectVocabulary(knowledge, index, analyzer)),
  };
}

/** Words as they are written, for the speller: a stem would be a strange correction. */
export function collectVocabulary(
  { synonyms }: Knowledge,
  { docs }: SearchIndex,
  analyzer: Analyzer,
): Map<string, number> {
  const tokens: Token[] = [];
  const occurrences = new Uint32Array(analyzer.size);
  const countAll = (some: readonly Token[], times: number) => {
    for (const token of some) {
      tokens[token.id] ??= token;
      occurrences[token.id] = (occurrences[token.id] as number) + times;
    }
  };
  for (const { asks, quoteTokens, statementTokens } of docs) {
    for (const ask of asks) countAll(ask.tokens, 1);
    // What the article says is meant more often than a word of some ask alone.
    countAll(statementTokens, MIN_OCCURRENCES);
    countAll(quoteTokens, MIN_OCCURRENCES);
  }
  const counts = new Map<string, number>();
  const count = (token: Token, times: number) => {
    if (classify(token) === 'content')
      counts.set(token.norm, (counts.get(token.norm) ?? 0) + times);
  };
  for (const token of tokens)
    if (token !== undefined) count(token, occurrences[token.id] as number);
  for (const member of synonyms.flat())
    for (const token of analyzer.analyze(member)) count(token, MIN_OCCURRENCES);
  return counts;
}
