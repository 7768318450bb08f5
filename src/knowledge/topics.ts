import { normalizeAsk } from './entries.ts';
import type { Fact, Topic, TopicRole } from './knowledge.ts';
import { describeIssues, topicIdSchema, topicSchema } from './schemas.ts';
import type { Source } from './source.ts';

/**
 * Reads a `topics.yaml`: a map from each topic's id to its title, or to its fields. Problems are
 * reported to `source`; an invalid topic still exists, so that facts with it are not reported, too. `null`
 * if the file cannot be read.
 *
 * @param slug the article that the topics belong to, as part of their ids; `null` for all articles.
 * @returns the topics by their ids in the file.
 */
export function readTopics(source: Source, slug: string | null = null): Map<string, Topic> | null {
  const input = source.yaml.value;
  if (input === undefined) return null;
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    source.report([], 'must be a map of topics, each "id: title"');
    return null;
  }
  const topics = new Map<string, Topic>();
  for (const [id, value] of Object.entries(input)) {
    const topic = readTopic(source, id, value);
    topics.set(id, slug === null ? topic : { ...topic, id: `${slug}/${id}` });
  }
  reportSharedAsks(source, topics);
  return topics;
}

function readTopic(source: Source, id: string, value: unknown): Topic {
  const isId = topicIdSchema.safeParse(id);
  if (!isId.success) {
    for (const { message } of describeIssues(isId.error, id, [])) source.report([id], message);
  }
  const isShort = typeof value !== 'object' || value === null;
  const input = isShort ? { title: value } : value;
  const { success, data, error } = topicSchema.safeParse(input);
  if (success) return { id, ...data };
  for (const { path, message } of describeIssues(error, input, Object.keys(topicSchema.shape))) {
    source.report(isShort ? [id] : [id, ...path], message);
  }
  return makeTopic(id);
}

/** Roles of topics that `knowledge draft` proposes, for knowledge without a `topics.yaml`. */
const DEFAULT_ROLES: ReadonlyMap<string, TopicRole> = new Map([['said', 'attribution']]);

const makeTopic = (id: string): Topic => ({
  id,
  title: id,
  asks: [],
  role: DEFAULT_ROLES.get(id) ?? null,
});

function reportSharedAsks(source: Source, topics: ReadonlyMap<string, Topic>): void {
  const owners = new Map<string, string>();
  for (const [id, { asks }] of topics) {
    for (const [at, ask] of asks.entries()) {
      const key = normalizeAsk(ask);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, id);
      else
        source.report(
          [id, 'asks', at],
          `"${ask}" is already an ask of "${owner}"; keep one of them`,
        );
    }
  }
}

/**
 * Collects all topics: those of the files, then those that only facts have, in order. Without a
 * `topics.yaml` facts may have any topic; with one, only drafts may.
 */
export function collectTopics(facts: readonly Fact[], known: Iterable<Topic>): Topic[] {
  const topics = new Map([...known].map((topic) => [topic.id, topic]));
  for (const fact of facts) {
    for (const id of fact.topics) {
      if (!topics.has(id)) topics.set(id, makeTopic(id));
    }
  }
  return [...topics.values()];
}
