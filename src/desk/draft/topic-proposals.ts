import type { Block, Section } from '../../knowledge/document/document-model.ts';
import type { Certainty, Topic } from '../../knowledge/knowledge.ts';
import { ID_LIMIT } from '../../knowledge/schemas.ts';
import { stem } from '../../language/stemmer.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';
import { slugify } from './ids.ts';
import type { TaggedText } from './tagged-text.ts';

/** The topic of a sentence without any other. */
const GENERAL_TOPIC = 'general';

/**
 * Proposes topics for a passage: known topics whose title words it contains; its section in a document; in an article
 * `people`, `places`, `dates`, `numbers`, `said` and `outlook` by content. Never empty.
 *
 * @param block `undefined` for the sentence of an article.
 */
export function proposeTopics(
  text: TaggedText,
  certainty: Certainty,
  known: readonly Topic[],
  block: Block | undefined,
): string[] {
  const keys = new Set(splitWords(text.text()).map(({ norm }) => stem(norm)));
  const topics = new Set<string>();
  for (const { id, title } of known) {
    const words = splitWords(title).filter(({ norm }) => !isStopWord(norm));
    if (words.length > 0 && words.every(({ norm }) => keys.has(stem(norm)))) topics.add(id);
  }
  if (block !== undefined) return topics.size === 0 ? [topicOfSection(block.section)] : [...topics];
  if (text.has('#Person')) topics.add('people');
  if (text.has('#Place')) topics.add('places');
  if (text.has('(#Date && !#Duration)')) topics.add('dates');
  if (text.has('(#Cardinal && !#Date)')) topics.add('numbers');
  if (certainty === 'attributed' || certainty === 'reported') topics.add('said');
  if (certainty === 'scheduled' || certainty === 'expected') topics.add('outlook');
  return topics.size === 0 ? [GENERAL_TOPIC] : [...topics];
}

/** Returns the slug of the outermost section below the document's title: `late-fees`. */
function topicOfSection(section: Section | null): string {
  let outermost = section;
  while (outermost?.parent != null && outermost.parent.level > 1) outermost = outermost.parent;
  if (outermost === null || outermost.level === 1) return GENERAL_TOPIC;
  return slugify(outermost.title, ID_LIMIT) || GENERAL_TOPIC;
}
