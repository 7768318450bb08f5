import type { Certainty, Topic } from '../../knowledge/types.ts';
import { stem } from '../../language/stemmer.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';
import type { TaggedTerm } from './grammar.ts';

/** The topic of a sentence without any other. */
const GENERAL_TOPIC = 'general';

/**
 * Proposes topics for a sentence: known topics whose title words it contains, and `people`, `places`,
 * `dates`, `numbers`, `said` and `outlook` by content. Never empty.
 */
export function proposeTopics(
  terms: readonly TaggedTerm[],
  certainty: Certainty,
  known: readonly Topic[],
): string[] {
  const contains = (tag: string) => terms.some(({ tags }) => tags.has(tag));
  const topics = new Set<string>();
  const keys = new Set(
    terms.flatMap(({ text }) => splitWords(text)).map(({ norm }) => stem(norm)),
  );
  for (const { id, title } of known) {
    const words = splitWords(title).filter(({ norm }) => !isStopWord(norm));
    if (words.length > 0 && words.every(({ norm }) => keys.has(stem(norm)))) topics.add(id);
  }
  if (contains('Person')) topics.add('people');
  if (contains('Place')) topics.add('places');
  if (terms.some(({ tags }) => tags.has('Date') && !tags.has('Duration'))) topics.add('dates');
  if (terms.some(({ tags }) => tags.has('Cardinal') && !tags.has('Date'))) topics.add('numbers');
  if (certainty === 'attributed' || certainty === 'reported') topics.add('said');
  if (certainty === 'scheduled' || certainty === 'expected') topics.add('outlook');
  return topics.size === 0 ? [GENERAL_TOPIC] : [...topics];
}
