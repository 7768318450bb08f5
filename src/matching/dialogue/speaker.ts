/** Questions for everything that a speaker says: "What did the spokesperson say?" */
import type { Fact } from '../../knowledge/knowledge.ts';
import { stem } from '../../language/stemmer.ts';
import { CHATTER, isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';
import type { Doc } from '../corpus/document.ts';
import { inOrder } from './block-list.ts';

const SAYS = /^(?:say|says|said|saying|state|states|stated|tell|tells|told)$/u;

/**
 * Finds the facts that a document attributes to the one whom a question names, in the order of the document. Empty if the
 * question is about anything more than who speaks ("… say about passports?"), or if no attribution has all words of the name.
 */
export function findStatementsBy(text: string, docs: readonly Doc[]): Fact[] {
  const [first, ...rest] = splitWords(text).map(({ norm }) => norm);
  if (first !== 'what' || !rest.some((norm) => SAYS.test(norm))) return [];
  const name = rest
    .filter((norm) => !SAYS.test(norm) && !isStopWord(norm) && !CHATTER.has(norm))
    .map(stem);
  if (name.length === 0) return [];
  const facts = docs.flatMap(({ subject, attributionTokens }) => {
    const isSpeaker = name.every((word) => attributionTokens.some((token) => token.stem === word));
    return isSpeaker && subject.kind === 'fact' ? [subject.fact] : [];
  });
  return inOrder(facts);
}
