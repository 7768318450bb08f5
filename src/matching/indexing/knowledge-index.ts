import type { Knowledge } from '../../knowledge/knowledge.ts';
import { collectAcronyms } from '../analysis/acronyms.ts';
import { Analyzer } from '../analysis/analyzer.ts';
import { BroaderTerms, groupsOfBroaderTerms } from '../analysis/broader-terms.ts';
import { sourceTextOf } from '../analysis/source-text.ts';
import type { Token } from '../analysis/token.ts';
import type { TokenSnapshot } from '../analysis/token-snapshot.ts';
import { classify } from '../analysis/word-class.ts';
import type { AskClassifier } from '../classifier/ask-classifier.ts';
import type { Doc } from '../corpus/document.ts';
import { CompoundWords } from '../spelling/compound-words.ts';
import { MIN_OCCURRENCES, SpellingCorrector } from '../spelling/spelling-corrector.ts';
import { SearchIndex } from './search-index.ts';

/** The indexes of a knowledge set. */
export interface KnowledgeIndex {
  analyzer: Analyzer;
  search: SearchIndex;
  spelling: SpellingCorrector;
  broaderTerms: BroaderTerms;
  compounds: CompoundWords;
}

/**
 * Builds the indexes of a knowledge set.
 *
 * @param createClassifier Creates the classifier for the documents.
 * @param snapshot Tokens of the same knowledge, or `record` to record them.
 */
export function buildKnowledgeIndex(
  knowledge: Knowledge,
  createClassifier?: (docs: readonly Doc[]) => AskClassifier,
  snapshot: TokenSnapshot | 'record' | null = null,
): KnowledgeIndex {
  const groups = [...knowledge.synonyms, ...collectAcronyms(knowledge)];
  const analyzer = new Analyzer(
    [...groups, ...groupsOfBroaderTerms(knowledge.broaderTerms ?? [], groups)],
    snapshot,
  );
  const search = SearchIndex.of(knowledge, analyzer, createClassifier);
  const index = assembleIndex(knowledge, analyzer, search);
  analyzer.stopRecording();
  return index;
}

/** Combines an analyzer and a search index with a spelling corrector for their vocabulary. */
function assembleIndex(
  knowledge: Knowledge,
  analyzer: Analyzer,
  search: SearchIndex,
): KnowledgeIndex {
  return {
    analyzer,
    search,
    broaderTerms: new BroaderTerms(knowledge.broaderTerms ?? [], analyzer),
    compounds: new CompoundWords(() =>
      knowledge.facts.flatMap((fact) => [fact.statement, sourceTextOf(fact)]),
    ),
    spelling: new SpellingCorrector(() => collectVocabulary(knowledge, search, analyzer)),
  };
}

/**
 * Counts the content words of the knowledge, in normal form rather than stemmed, for spelling
 * correction.
 */
function collectVocabulary(
  { synonyms, broaderTerms = [] }: Knowledge,
  { docs }: SearchIndex,
  analyzer: Analyzer,
): Map<string, number> {
  const tokens: Token[] = [];
  const occurrences = new Uint32Array(analyzer.size);
  const countAll = (text: readonly Token[], times: number) => {
    for (const token of text) {
      tokens[token.id] ??= token;
      occurrences[token.id] = (occurrences[token.id] as number) + times;
    }
  };
  for (const { asks, quoteTokens, statementTokens } of docs) {
    for (const ask of asks) countAll(ask.tokens, 1);
    // Words of the article are likelier to be meant than words of a single ask.
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
  const kinds = broaderTerms.flatMap((broader) => broader.kinds);
  for (const member of [...synonyms.flat(), ...kinds])
    for (const token of analyzer.analyze(member)) count(token, MIN_OCCURRENCES);
  return counts;
}
