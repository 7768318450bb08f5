import type { Certainty, Topic } from '../../knowledge/types.ts';
import { stem } from '../../language/stemmer.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';
import type { TaggedTerm } from './grammar.ts';

/** The topic of a sentence that has no other. */
export const GENERAL = 'general';

/**
 * Topics for a sentence: those known ones whose title it repeats, and what it holds: `people`,
 * `places`, `dates`, `numbers`, `said`, `outlook`. Never empty.
 */
export function proposeTopics(
  terms: readonly TaggedTerm[],
  certainty: Certainty,
  known: readonly Topic[],
): string[] {
  const holds = (tag: string) => terms.some(({ tags }) => tags.has(tag));
  const found = new Set<string>();
  const keys = new Set(terms.flatMap(({ text }) => splitWords(text)).map(({ norm }) => stem(norm)));
  for (const { id, title } of known) {
    const words = splitWords(title).filter(({ norm }) => !isStopWord(norm));
    if (words.length > 0 && words.every(({ norm }) => keys.has(stem(norm)))) found.add(id);
  }
  if (holds('Person')) found.add('people');
  if (holds('Place')) found.add('places');
  if (terms.some(({ tags }) => tags.has('Date') && !tags.has('Duration'))) found.add('dates');
  if (terms.some(({ tags }) => tags.has('Cardinal') && !tags.has('Date'))) found.add('numbers');
  if (certainty === 'attributed' || certainty === 'reported') found.add('said');
  if (certainty === 'scheduled' || certainty === 'expected') found.add('outlook');
  return found.size === 0 ? [GENERAL] : [...found];
}
