import type { Article, Fact, Knowledge } from '../knowledge/knowledge.ts';
import { findCountNoun, nameDocument, toPlural } from './noun.ts';
import { pluralize } from './plural.ts';
import { dayText, joinTexts, linkTo, type RichText, timeText } from './rich-text.ts';
import { toSingleLine } from './single-line.ts';

/** The longest name that is repeated, in UTF-16 units: no text is shown truncated. */
const MAX_NAME_LENGTH = 100;

/** Describes how much the answers are taken from, and when it was loaded where that is known. */
export function describeCollection({ articles, facts, loadedAt }: Knowledge): RichText {
  const source = articles.length === 1 ? 'it' : 'them';
  const noun = findCountNoun(articles);
  const size = `I answer from ${pluralize(articles.length, noun, toPlural(noun))}, with ${pluralize(facts.length, 'fact')} taken from ${source}.`;
  if (loadedAt === undefined) return joinTexts(size);
  return joinTexts(`${size} Last loaded `, timeText(loadedAt), '.');
}

/** Describes an article, a line for each property; what is not known is said to be unknown. */
export function describeArticle(article: Article, facts: readonly Fact[]): RichText[] {
  const own = facts.filter((fact) => fact.article === article);
  const { publisher, author, published, accessed, url, language } = article;
  const day = (date: string | null | undefined) => (date == null ? null : dayText(date));
  // Most documents have none of these, which is not worth a line.
  const dates: [string, RichText | null][] = [
    ['Valid from', day(article.validFrom)],
    ['Expires', day(article.expires)],
    ['To be reviewed by', day(article.reviewBy)],
  ];
  const properties: [string, string | RichText | null][] = [
    ['Publisher', publisher],
    ['Author', author],
    ['Published', day(published)],
    ...dates.filter(([, value]) => value !== null),
    ['Last read', day(accessed)],
    ['Address', url === null ? null : linkTo(url, url)],
    ['Language', language],
  ];
  return [
    joinTexts(
      `${pluralize(own.length, 'fact')} from ${pluralize(article.paragraphs.length, 'paragraph')}`,
    ),
    ...properties.map(([name, value]) => joinTexts(`${name}: `, value ?? 'not known')),
  ];
}

/** Says that a name does not identify one of the articles. */
export function describeUnknownArticle(name: string, articles: readonly Article[]): string {
  const noun = findCountNoun(articles);
  const shown = toSingleLine(name);
  return shown.length <= MAX_NAME_LENGTH
    ? `I have no single ${noun} called “${shown}”.`
    : `I have no single ${noun} of that name.`;
}

/** Lists articles by their titles. */
export function listArticleTitles(articles: readonly Article[]): string {
  return articles.map(({ title }) => `“${title}”`).join(', ');
}

/** Names the only document by its title, or says how many there are: "the handbook “Rowing”", "3 policies". */
export function nameBriefly(articles: readonly Article[]): string {
  const [first, ...others] = articles;
  if (first === undefined) return 'documents, and have none';
  const noun = findCountNoun(articles);
  if (others.length > 0) return pluralize(articles.length, noun, toPlural(noun));
  return `${nameDocument(first).name} “${first.title}”`;
}
