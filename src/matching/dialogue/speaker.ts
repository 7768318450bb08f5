/** Questions for all that somebody says: "What did the spokesperson say?" */
import type { Fact } from '../../knowledge/knowledge.ts';
import { stem } from '../../language/stemmer.ts';
import { CHATTER, isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';
import { inOrder } from './block-list.ts';

const SAYS = /^(?:say|says|said|saying|state|states|stated|tell|tells|told)$/u;

/**
 * Finds the facts that a document attributes to the one whom a question names, in the order of the document. Empty if the
 * question is about anything more than who speaks ("… say about passports?"), or if no attribution has all words of the name.
 */
export function findStatementsBy(text: string, facts: Iterable<Fact>): Fact[] {
  const [first, ...rest] = splitWords(text).map(({ norm }) => norm);
  if (first !== 'what' || !rest.some((norm) => SAYS.test(norm))) return [];
  const name = stemsOf(rest.filter((norm) => !SAYS.test(norm)));
  if (name.length === 0) return [];
  const isSpeaker = ({ attribution }: Fact) => {
    if (attribution === null) return false;
    const speaker = stemsOf(splitWords(attribution).map(({ norm }) => norm));
    return name.every((word) => speaker.includes(word));
  };
  return inOrder([...facts].filter(isSpeaker));
}

const stemsOf = (norms: readonly string[]): string[] =>
  norms.filter((norm) => !isStopWord(norm) && !CHATTER.has(norm)).map(stem);
