import type { Article, Fact, Sentence } from '../knowledge/knowledge.ts';
import { blockOf, describePlace, sectionPath } from '../knowledge/place.ts';
import { citePassage } from './citation/citation-link.ts';
import { agree, capitalize, findCountNoun, nameDocument, toPlural } from './noun.ts';
import { pluralize } from './plural.ts';
import { dayText, joinTexts, linkTo, type RichText } from './rich-text.ts';

/** Introduces the facts that matched a question less well. */
export const FURTHER_FACTS_LEAD = 'Further statements that match:';

/**
 * Describes how sure the document is of a fact and who says so, so that no one depends on a colour: "Scheduled: the policy
 * gives this as planned, not as done." `null` where the document says it in its own voice, as most of what is shown. Who
 * says so is not repeated where the statement names it.
 */
export function describeCertainty({
  certainty,
  attribution,
  article,
  statement,
}: Fact): string | null {
  const subject = nameDocument(article);
  const { name } = subject;
  const [gives, has] = [agree(subject, 'gives', 'give'), agree(subject, 'has', 'have')];
  const isNamed = attribution !== null && foldCase(statement).includes(foldCase(attribution));
  const source = isNamed ? null : attribution;
  if (certainty === 'attributed') {
    return source === null
      ? `Attributed: ${name} ${agree(subject, 'repeats', 'repeat')} what another party says.`
      : `Attributed: ${name} ${has} this from “${source}”.`;
  }
  if (certainty === 'reported') {
    if (isNamed) return `Reported: ${name} ${gives} this as a report.`;
    return source === null
      ? `Reported: ${name} ${gives} this as a report, without naming who says so.`
      : `Reported: ${name} ${gives} this as a report, from “${source}”.`;
  }
  const own = {
    stated: null,
    scheduled: `Scheduled: ${name} ${gives} this as planned, not as done.`,
    expected: `Expected: ${name} ${gives} this as anticipated, without a plan.`,
  }[certainty];
  if (source === null) return own;
  const from = `${agree(subject, 'It has', 'They have')} this from “${source}”.`;
  return own === null ? `${capitalize(name)} ${has} this from “${source}”.` : `${own} ${from}`;
}

const foldCase = (text: string) => text.toLowerCase().replaceAll('’', "'");

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

/** Writes the footnote of a paragraph, or section of a document, that is shown with a passage in it. */
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
