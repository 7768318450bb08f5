/** Facts that a thread leads to by what was shown in it, rather than by a question's words. */
import type { Fact, Topic } from '../../knowledge/knowledge.ts';
import type { ThreadHistory } from './follow-up.ts';

/** What topics are for in a conversation. */
export interface TopicRoles {
  /** Ids of the topics whose facts say who says something. */
  attribution: ReadonlySet<string>;
  /** A question for all that was talked about; `null` where no topic has that role. */
  contentAsk: string | null;
}

/** Reads the roles of topics. */
export function readTopicRoles(topics: readonly Topic[]): TopicRoles {
  const attribution = topics.filter(({ role }) => role === 'attribution').map(({ id }) => id);
  const content = topics.find(({ role }) => role === 'content');
  return { attribution: new Set(attribution), contentAsk: content?.asks[0] ?? null };
}

/** Whether a fact is foremost about who says something. */
export function isAttribution({ topics: [first] }: Fact, { attribution }: TopicRoles): boolean {
  return first !== undefined && attribution.has(first);
}

const hasAttribution = ({ topics }: Fact, { attribution }: TopicRoles) =>
  topics.some((topic) => attribution.has(topic));

/**
 * The fact that tells who says what the shown ones say. Where none does: these themselves if somebody is said to say
 * it or nobody has been over it yet, and otherwise none, as the article does not say.
 */
export function findSourceFacts(
  shown: readonly Fact[],
  facts: ReadonlyMap<string, Fact>,
  roles: TopicRoles,
): readonly Fact[] {
  const [first] = shown;
  // A fact that is foremost about who says it, and shares most topics with what was shown.
  const nearness = (fact: Fact) =>
    (isAttribution(fact, roles) ? 0.5 : 0) +
    fact.topics.filter((topic) => first?.topics.includes(topic)).length;
  const sources = [...facts.values()]
    .filter((fact) => fact.quote === first?.quote && hasAttribution(fact, roles))
    .sort((a, b) => nearness(b) - nearness(a));
  if (sources.length > 0) return sources.slice(0, 1);
  return first === undefined || first.draft || first.certainty === 'attributed' ? shown : [];
}

/**
 * What else its article has on the subject of what was shown last: the next fact that was not shown yet
 * of the same sentence and topic, or else of either. `null` where all were.
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
  for (const isAlike of likenessesTo(from, roles)) {
    const next = others.find(isAlike);
    if (next !== undefined) return next;
  }
  return null;
}

/** Ways in which another fact may be on the subject of one, the nearest first. */
function likenessesTo(
  { quote, topics, certainty }: Fact,
  roles: TopicRoles,
): ((fact: Fact) => boolean)[] {
  const about = topics.filter((topic) => !roles.attribution.has(topic));
  const bySubject = about.map((topic) => (fact: Fact) => fact.topics.includes(topic));
  // Who said one thing may have said another: what is as certain is likely from the same mouth.
  const bySpeaker = (fact: Fact) => hasAttribution(fact, roles) && fact.certainty === certainty;
  const same = (fact: Fact) => fact.quote === quote;
  return [
    (fact) => same(fact) && bySubject.some((isAlike) => isAlike(fact)),
    ...(about.length > 0 ? bySubject : [bySpeaker]),
    same,
  ];
}
