import type { Article, Fact, Knowledge } from '../knowledge/knowledge.ts';
import type { Translator } from './messages/translator.ts';
import { countDocuments, findCountNoun } from './noun.ts';
import { dayText, joinTexts, linkTo, type RichText, timeText } from './rich-text.ts';
import { toSingleLine } from './single-line.ts';

/** The longest name that is repeated, in UTF-16 units: no text is shown truncated. */
const MAX_NAME_LENGTH = 100;

/** Describes how much the answers are taken from, and when it was loaded where that is known. */
export function describeCollection(
  { articles, facts, loadedAt }: Knowledge,
  t: Translator,
): RichText {
  const size = t.text('sources.size', { ...countDocuments(articles), facts: facts.length });
  if (loadedAt === undefined) return joinTexts(size);
  return joinTexts(size, ' ', t.rich('sources.loaded', { time: timeText(loadedAt) }));
}

/** Describes an article, a line for each property; what is not known is said to be unknown. */
export function describeArticle(
  article: Article,
  facts: readonly Fact[],
  t: Translator,
): RichText[] {
  const own = facts.filter((fact) => fact.article === article);
  const { publisher, author, published, accessed, url, language } = article;
  const { validFrom, expires, reviewBy } = article;
  const show = (value: RichText | string | null) => ({ value: value ?? t.text('sources.unknown') });
  const day = (date: string | null | undefined) => show(date == null ? null : dayText(date));
  return [
    joinTexts(
      t.text('sources.facts', { facts: own.length, paragraphs: article.paragraphs.length }),
    ),
    t.rich('sources.publisher', show(publisher)),
    t.rich('sources.author', show(author)),
    t.rich('sources.published', day(published)),
    // Most documents have none of these, which is not worth a line.
    ...(validFrom == null ? [] : [t.rich('sources.validFrom', day(validFrom))]),
    ...(expires == null ? [] : [t.rich('sources.expires', day(expires))]),
    ...(reviewBy == null ? [] : [t.rich('sources.reviewBy', day(reviewBy))]),
    t.rich('sources.accessed', day(accessed)),
    t.rich('sources.url', show(url === null ? null : linkTo(url, url))),
    t.rich('sources.language', show(language)),
  ];
}

/** Says that a name does not identify one of the articles. */
export function describeUnknownArticle(
  name: string,
  articles: readonly Article[],
  t: Translator,
): string {
  const noun = findCountNoun(articles);
  const shown = toSingleLine(name);
  return shown.length <= MAX_NAME_LENGTH
    ? t.text('sources.unknownDocument', { noun, name: shown })
    : t.text('sources.unknownDocumentUnnamed', { noun });
}

/** Lists articles by their titles. */
export function listArticleTitles(articles: readonly Article[], t: Translator): string {
  return articles.map(({ title }) => t.text('quoted', { text: title })).join(', ');
}
