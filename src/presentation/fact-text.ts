import type { Fact } from '../knowledge/knowledge.ts';
import { blockOf, describePlace, sectionPath } from '../knowledge/place.ts';
import { agree, findCountNoun, nameDocument, toPlural } from './noun.ts';
import { pluralize } from './plural.ts';

/** Introduces the facts that matched a question less well. */
export const FURTHER_FACTS_LEAD = 'Further statements that match:';

/**
 * Describes how sure the document is of a fact and who says so, so that no one depends on a colour: "Stated: the policy
 * says so in its own voice."
 */
export function describeCertainty({ certainty, attribution, article }: Fact): string {
  const subject = nameDocument(article);
  const { name } = subject;
  const [gives, has] = [agree(subject, 'gives', 'give'), agree(subject, 'has', 'have')];
  if (certainty === 'attributed') {
    return attribution === null
      ? `Attributed: ${name} ${agree(subject, 'repeats', 'repeat')} what another party says.`
      : `Attributed: ${name} ${has} this from “${attribution}”.`;
  }
  if (certainty === 'reported') {
    return attribution === null
      ? `Reported: ${name} ${gives} this as a report, without naming who says so.`
      : `Reported: ${name} ${gives} this as a report, from “${attribution}”.`;
  }
  const own = {
    stated: `Stated: ${name} ${agree(subject, 'says so in its', 'say so in their')} own voice.`,
    scheduled: `Scheduled: ${name} ${gives} this as planned, not as done.`,
    expected: `Expected: ${name} ${gives} this as anticipated, without a plan.`,
  }[certainty];
  return attribution === null
    ? own
    : `${own} ${agree(subject, 'It has', 'They have')} this from “${attribution}”.`;
}

/** Describes where a fact's passage is: title, then headings and block, or paragraph and sentence. */
export function describeLocation(fact: Fact): string {
  const { article, paragraph } = fact;
  const isDocument = blockOf(article, paragraph) !== undefined;
  return `${article.title}${isDocument ? ' ›' : ','} ${describePlace(article, fact)}`;
}

/** Describes which paragraph of its article, or section of its document, a fact is from. */
export function describeParagraph({ article, paragraph }: Fact): string {
  return blockOf(article, paragraph) === undefined
    ? `${article.title}, paragraph ${paragraph} of ${article.paragraphs.length}`
    : [article.title, ...sectionPath(article, paragraph)].join(' › ');
}

/** Introduces facts from several articles; `null` where all are from one. */
export function describeSeveralArticles(facts: readonly Fact[]): string | null {
  const articles = [...new Set(facts.map(({ article }) => article))];
  const { length } = articles;
  if (length < 2) return null;
  return `${length === 2 ? 'Two' : length} ${toPlural(findCountNoun(articles))} cover this. Each statement is shown with its own source:`;
}

/** Introduces a list that shows only the nearest `shown` facts. */
export function describeUnlistedFacts(shown: number, unlisted: number): string {
  return `The nearest ${shown} are shown; ${pluralize(unlisted, 'further statement')} also matched. Ask more narrowly to see them.`;
}

/** Introduces the facts of a topic. */
export function describeTopic(title: string, facts: number): string {
  return `${title}: ${pluralize(facts, 'statement')}`;
}
