import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import { compareByPlace } from '../../knowledge/place.ts';

/** Lists a topic's facts in article order; none where there is no such topic. */
export function listTopicFacts(topic: string, { articles, facts }: Knowledge): Fact[] {
  return facts
    .filter((fact) => fact.topics.includes(topic))
    .sort(
      (a, b) => articles.indexOf(a.article) - articles.indexOf(b.article) || compareByPlace(a, b),
    );
}
