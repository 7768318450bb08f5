import type { Article, Certainty, Fact, Sentence } from '../knowledge/knowledge.ts';
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

/** Describes where passages of an article are: title, then headings and blocks, or paragraph and sentence. */
export function describeLocation(article: Article, passages: readonly Sentence[]): string {
  const [first] = passages;
  if (first === undefined) throw new RangeError('there is no passage to describe');
  const isDocument = blockOf(article, first.paragraph) !== undefined;
  return `${article.title}${isDocument ? ' ›' : ','} ${describePlace(article, first, passages.at(-1))}`;
}

/** Writes the footnote of passages: where they are, as a link to the first, then publisher and date where known. */
export function writeFootnote(article: Article, passages: readonly Sentence[]): RichText {
  return describeOrigin(article, passages[0] as Sentence, describeLocation(article, passages));
}

/** Writes the footnote of a paragraph, or section of a document, that is shown with a fact's passage in it. */
export function writeContextFootnote(fact: Fact): RichText {
  const { article, paragraph } = fact;
  const place =
    blockOf(article, paragraph) === undefined
      ? `${article.title}, paragraph ${paragraph} of ${article.paragraphs.length}`
      : [article.title, ...sectionPath(article, paragraph)].join(' › ');
  return describeOrigin(article, fact, place);
}

function describeOrigin(
  article: Article,
  passage: Pick<Sentence, 'paragraph' | 'sentence'>,
  place: string,
): RichText {
  const { publisher, published } = article;
  return joinTexts(
    linkTo(citePassage(article, passage), place),
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
