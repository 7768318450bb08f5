import type { Certainty, Fact } from '../knowledge/types.ts';

export const CERTAINTY: Record<Certainty, string> = {
  stated: 'Stated: the article says so in its own voice.',
  reported: 'Reported: the article gives this as a report, without naming who says so.',
  attributed: 'Attributed: the article passes on what somebody says.',
  scheduled: 'Scheduled: the article gives this as planned, not as done.',
  expected: 'Expected: the article gives this as anticipated, without a plan.',
};

/** How sure the article is of a fact and who says so, in words: nobody should need to see a colour. */
export function describeCertainty(fact: Fact): string {
  const { certainty, attribution } = fact;
  if (attribution === null) return CERTAINTY[certainty];
  if (certainty === 'attributed') return `Attributed: the article has this from “${attribution}”.`;
  if (certainty === 'reported') {
    return `Reported: the article gives this as a report, from “${attribution}”.`;
  }
  return `${CERTAINTY[certainty]} It has this from “${attribution}”.`;
}

/** Where a fact's sentence stands. */
export function describeLocation(fact: Fact): string {
  return `${fact.article.title}, paragraph ${fact.paragraph}, sentence ${fact.sentence}`;
}

/** What stands above answers of several articles; `null` where there is one article. */
export function describeSeveralArticles(facts: readonly Fact[]): string | null {
  const articles = new Set(facts.map(({ article }) => article));
  if (articles.size < 2) return null;
  return `${articles.size === 2 ? 'Two' : articles.size} articles speak of this. What each says stands with its own source:`;
}
