import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import type { Suggestion } from '../../matching/api/verdict.ts';

/** All statements of a topic, in article order; none where there is no such topic. */
export function listTopic(topic: string, { articles, facts }: Knowledge): Fact[] {
  return facts
    .filter((fact) => fact.topics.includes(topic))
    .sort(
      (a, b) =>
        articles.indexOf(a.article) - articles.indexOf(b.article) ||
        a.paragraph - b.paragraph ||
        a.sentence - b.sentence,
    );
}

/** Three questions that can be answered, spread over what is known. */
export function pickExamples({ facts }: Knowledge): Suggestion[] {
  const spread = new Set([0, 1, 2].map((third) => Math.floor((third * facts.length) / 3)));
  return [...spread].flatMap((index) => {
    const fact = facts[index];
    const question = fact?.asks[0];
    return fact && question !== undefined ? [{ question, fact }] : [];
  });
}
