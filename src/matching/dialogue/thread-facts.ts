/** Facts found by what a thread has shown, rather than by a question's words. */
import type { Fact, Topic } from '../../knowledge/knowledge.ts';
import type { ThreadHistory } from './follow-up.ts';

/** The roles of topics in a conversation. */
export interface TopicRoles {
  /** Ids of the topics whose facts say who says something. */
  attribution: ReadonlySet<string>;
  /** A question for everything that was talked about; `null` if no topic has that role. */
  contentAsk: string | null;
}

/** Reads the roles of topics. */
export function readTopicRoles(topics: readonly Topic[]): TopicRoles {
  const attribution = topics.filter(({ role }) => role === 'attribution').map(({ id }) => id);
  const content = topics.find(({ role }) => role === 'content');
  return { attribution: new Set(attribution), contentAsk: content?.asks[0] ?? null };
}

/** Whether a fact's first topic is about who says something. */
export function isAttribution({ topics: [first] }: Fact, { attribution }: TopicRoles): boolean {
  return first !== undefined && attribution.has(first);
}

const hasAttribution = ({ topics }: Fact, { attribution }: TopicRoles) =>
  topics.some((topic) => attribution.has(topic));

/**
 * Finds the fact that names the source of the shown facts. If there is none, returns the shown facts if
 * they are attributed or drafts, or else nothing, as the article does not say.
 */
export function findSourceFacts(
  shown: readonly Fact[],
  facts: ReadonlyMap<string, Fact>,
  roles: TopicRoles,
): readonly Fact[] {
  const [first] = shown;
  // Prefers facts mainly about who says so, and those that share most topics with the shown ones.
  const relevance = (fact: Fact) =>
    (isAttribution(fact, roles) ? 0.5 : 0) +
    fact.topics.filter((topic) => first?.topics.includes(topic)).length;
  const sources = [...facts.values()]
    .filter((fact) => fact.quote === first?.quote && hasAttribution(fact, roles))
    .sort((a, b) => relevance(b) - relevance(a));
  if (sources.length > 0) return sources.slice(0, 1);
  return first === undefined || first.draft || first.certainty === 'attributed' ? shown : [];
}

/**
 * Finds the next fact of the same article on the subject shown last that was not shown yet: of the same
 * sentence and topic, or else of either. `null` if all were shown.
 */
export function findNextFact(
  { last, shown }: ThreadHistory,
  facts: ReadonlyMap<string, Fact>,
  roles: TopicRoles,
): Fact | null {
  const from = last.at(-1);
  if (from === undefined) return null;
  const own = [...facts.values()].filter(({ article }) => article === from.article);
  const place = own.indexOf(from);
  const others = [...own.slice(place + 1), ...own.slice(0, place)].filter(
    (fact) => !shown.has(fact),
  );
  for (const isRelated of relationsTo(from, roles)) {
    const next = others.find(isRelated);
    if (next !== undefined) return next;
  }
  return null;
}

/** Returns tests for facts on the same subject, closest relation first. */
function relationsTo(
  { quote, topics, certainty }: Fact,
  roles: TopicRoles,
): ((fact: Fact) => boolean)[] {
  const about = topics.filter((topic) => !roles.attribution.has(topic));
  const bySubject = about.map((topic) => (fact: Fact) => fact.topics.includes(topic));
  // Attributed facts of the same certainty likely have the same speaker.
  const bySpeaker = (fact: Fact) => hasAttribution(fact, roles) && fact.certainty === certainty;
  const same = (fact: Fact) => fact.quote === quote;
  return [
    (fact) => same(fact) && bySubject.some((isRelated) => isRelated(fact)),
    ...(about.length > 0 ? bySubject : [bySpeaker]),
    same,
  ];
}
