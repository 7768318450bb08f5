import type { Certainty, Fact } from '../knowledge/knowledge.ts';
import { blockOf, describePlace, sectionPath } from '../knowledge/place.ts';
import { citePassage } from './citation/citation-link.ts';
import { pluralize } from './plural.ts';
import { dayText, joinTexts, linkTo, type RichText } from './rich-text.ts';

/** Introduces the facts that matched a question less well. */
export const FURTHER_FACTS_LEAD = 'Further statements that match:';

const CERTAINTY: Record<Certainty, string> = {
  stated: 'Stated: the article says so in its own voice.',
  reported: 'Reported: the article gives this as a report, without naming who says so.',
  attributed: 'Attributed: the article repeats what another party says.',
  scheduled: 'Scheduled: the article gives this as planned, not as done.',
  expected: 'Expected: the article gives this as anticipated, without a plan.',
};

/** Describes how sure the article is of a fact and who says so, so that no one depends on a colour. */
export function describeCertainty({ certainty, attribution }: Fact): string {
  if (attribution === null) return CERTAINTY[certainty];
  if (certainty === 'attributed') return `Attributed: the article has this from “${attribution}”.`;
  if (certainty === 'reported') {
    return `Reported: the article gives this as a report, from “${attribution}”.`;
  }
  return `${CERTAINTY[certainty]} It has this from “${attribution}”.`;
}

/** Where a passage is that a fact rests on. */
type Place = Pick<Fact, 'article' | 'paragraph' | 'sentence'>;

/** Describes where a passage is: title, then headings and block, or paragraph and sentence. */
export function describeLocation(place: Place): string {
  const { article, paragraph } = place;
  const isDocument = blockOf(article, paragraph) !== undefined;
  return `${article.title}${isDocument ? ' ›' : ','} ${describePlace(article, place)}`;
}

/** Writes the footnote of a passage: where it is, as a link to it, then publisher and date where known. */
export function writeFootnote(place: Place): RichText {
  return describeOrigin(place, describeLocation(place));
}

/** Writes the footnote of a paragraph, or section of a document, that is shown with a passage in it. */
export function writeContextFootnote(place: Place): RichText {
  const { article, paragraph } = place;
  const words =
    blockOf(article, paragraph) === undefined
      ? `${article.title}, paragraph ${paragraph} of ${article.paragraphs.length}`
      : [article.title, ...sectionPath(article, paragraph)].join(' › ');
  return describeOrigin(place, words);
}

function describeOrigin({ article, paragraph, sentence }: Place, words: string): RichText {
  const { publisher, published } = article;
  return joinTexts(
    linkTo(citePassage(article, { paragraph, sentence }), words),
    publisher === null ? '' : ` · ${publisher}`,
    ...(published === null ? [] : [' · ', dayText(published)]),
  );
}

/** Introduces facts from several articles; `null` where all are from one. */
export function describeSeveralArticles(facts: readonly Fact[]): string | null {
  const { size } = new Set(facts.map(({ article }) => article));
  if (size < 2) return null;
  return `${size === 2 ? 'Two' : size} articles cover this. Each statement is shown with its own source:`;
}

/** Introduces a list that shows only the nearest `shown` facts. */
export function describeUnlistedFacts(shown: number, unlisted: number): string {
  return `The nearest ${shown} are shown; ${pluralize(unlisted, 'further statement')} also matched. Ask more narrowly to see them.`;
}

/** Introduces the facts of a topic. */
export function describeTopic(title: string, facts: number): string {
  return `${title}: ${pluralize(facts, 'statement')}`;
}
