import type { Knowledge } from '../../knowledge/types.ts';
import { acronymsOf } from '../analysis/acronyms.ts';
import { Lexicon } from '../analysis/analyzer.ts';
import type { Token } from '../analysis/token.ts';
import type { KeptTexts } from '../analysis/token-snapshot.ts';
import { classify } from '../analysis/word-class.ts';
import type { AskOdds } from '../classifier/ask-classifier.ts';
import type { Doc } from '../corpus/document.ts';
import { LEAST_USUAL, Spelling } from '../spelling/spelling-corrector.ts';
import { DocIndex } from './search-index.ts';

/** What reading a question needs to know of the knowledge. */
export interface Reader {
  lexicon: Lexicon;
  index: DocIndex;
  spelling: Spelling;
}

/** Reads a knowledge set into what questions are compared with. */
export function prepareReader(
  knowledge: Knowledge,
  oddsOf?: (docs: readonly Doc[]) => AskOdds,
  texts: KeptTexts | 'record' | null = null,
): Reader {
  const lexicon = new Lexicon([...knowledge.synonyms, ...acronymsOf(knowledge)], texts);
  const reader = readerOf(knowledge, lexicon, DocIndex.of(knowledge, lexicon, oddsOf));
  lexicon.endRecording();
  return reader;
}

export function readerOf(knowledge: Knowledge, lexicon: Lexicon, index: DocIndex): Reader {
  return { lexicon, index, spelling: new Spelling(() => vocabularyOf(knowledge, index, lexicon)) };
}

/** Words as they are written, for the speller: a stem would be a strange correction. */
export function vocabularyOf(
  { synonyms }: Knowledge,
  { docs }: DocIndex,
  lexicon: Lexicon,
): Map<string, number> {
  const tokens: Token[] = [];
  const occurrences = new Uint32Array(lexicon.size);
  const countAll = (some: readonly Token[], times: number) => {
    for (const token of some) {
      tokens[token.id] ??= token;
      occurrences[token.id] = (occurrences[token.id] as number) + times;
    }
  };
  for (const { asks, quoteTokens, statementTokens } of docs) {
    for (const ask of asks) countAll(ask.tokens, 1);
    // What the article says is meant more often than a word of some ask alone.
    countAll(statementTokens, LEAST_USUAL);
    countAll(quoteTokens, LEAST_USUAL);
  }
  const counts = new Map<string, number>();
  const count = (token: Token, times: number) => {
    if (classify(token) === 'content')
      counts.set(token.norm, (counts.get(token.norm) ?? 0) + times);
  };
  for (const token of tokens)
    if (token !== undefined) count(token, occurrences[token.id] as number);
  for (const member of synonyms.flat())
    for (const token of lexicon.read(member)) count(token, LEAST_USUAL);
  return counts;
}
