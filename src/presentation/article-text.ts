import type { Article, Fact, Knowledge } from '../knowledge/knowledge.ts';
import { pluralize } from './plural.ts';
import { dayText, joinTexts, linkTo, type RichText, timeText } from './rich-text.ts';
import { toSingleLine } from './single-line.ts';

/** The longest name that is repeated, in UTF-16 units: no text is shown truncated. */
const MAX_NAME_LENGTH = 100;

/** Describes how much the answers are taken from, and when it was loaded where that is known. */
export function describeCollection({ articles, facts, loadedAt }: Knowledge): RichText {
  const source = articles.length === 1 ? 'it' : 'them';
  const size = `I answer from ${pluralize(articles.length, 'article')}, with ${pluralize(facts.length, 'fact')} taken from ${source}.`;
  if (loadedAt === undefined) return joinTexts(size);
  return joinTexts(`${size} Last loaded `, timeText(loadedAt), '.');
}

/** Describes an article, a line for each property; what is not known is said to be unknown. */
export function describeArticle(article: Article, facts: readonly Fact[]): RichText[] {
  const own = facts.filter((fact) => fact.article === article);
  const { publisher, author, published, accessed, url, language } = article;
  const properties: [string, string | RichText | null][] = [
    ['Publisher', publisher],
    ['Author', author],
    ['Published', published === null ? null : dayText(published)],
    ['Last read', accessed === null ? null : dayText(accessed)],
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

/** Says that a name does not identify one article. */
export function describeUnknownArticle(name: string): string {
  const shown = toSingleLine(name);
  return shown.length <= MAX_NAME_LENGTH
    ? `I have no single article called “${shown}”.`
    : 'I have no single article of that name.';
}

/** Lists articles by their titles. */
export function listArticleTitles(articles: readonly Article[]): string {
  return articles.map(({ title }) => `“${title}”`).join(', ');
}
