import type { Certainty, Topic } from '../../knowledge/knowledge.ts';
import { stem } from '../../language/stemmer.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';
import type { TaggedText } from './tagged-text.ts';

/** The topic of a sentence without any other. */
const GENERAL_TOPIC = 'general';

/**
 * Proposes topics for a sentence: known topics whose title words it contains, and `people`, `places`,
 * `dates`, `numbers`, `said` and `outlook` by content. Never empty.
 */
export function proposeTopics(
  text: TaggedText,
  certainty: Certainty,
  known: readonly Topic[],
): string[] {
  const keys = new Set(splitWords(text.text()).map(({ norm }) => stem(norm)));
  const topics = new Set<string>();
  for (const { id, title } of known) {
    const words = splitWords(title).filter(({ norm }) => !isStopWord(norm));
    if (words.length > 0 && words.every(({ norm }) => keys.has(stem(norm)))) topics.add(id);
  }
  if (text.has('#Person')) topics.add('people');
  if (text.has('#Place')) topics.add('places');
  if (text.has('(#Date && !#Duration)')) topics.add('dates');
  if (text.has('(#Cardinal && !#Date)')) topics.add('numbers');
  if (certainty === 'attributed' || certainty === 'reported') topics.add('said');
  if (certainty === 'scheduled' || certainty === 'expected') topics.add('outlook');
  return topics.size === 0 ? [GENERAL_TOPIC] : [...topics];
}
