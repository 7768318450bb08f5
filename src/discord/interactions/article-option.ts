import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { Article, Knowledge } from '../../knowledge/knowledge.ts';

/** https://discord.com/developers/docs/interactions/application-commands#autocomplete */
const CHOICES_LIMIT = 25;
export const CHOICE_LENGTH_LIMIT = 100;

/** Finds the article with this slug or title, or else the only one that contains its words; `null` where there is none. */
export function findArticle(text: string, { articles }: Knowledge): Article | null {
  const asked = fold(text);
  const exact = articles.find(({ slug, title }) => slug === asked || fold(title) === asked);
  if (exact !== undefined) return exact;
  const [found, ...others] = searchArticles(text, articles);
  return asked !== '' && others.length === 0 ? (found ?? null) : null;
}

/** Finds the articles whose title, publisher and slug contain every word of a text; all for an empty text. */
function searchArticles(text: string, articles: readonly Article[]): Article[] {
  const words = fold(text).split(' ');
  return articles.filter(({ slug, title, publisher }) => {
    const searchable = fold(`${title} ${publisher ?? ''} ${slug}`);
    return words.every((word) => searchable.includes(word));
  });
}

const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();

/** Offers articles by title, or by slug where the title is too long for a choice or not unique. */
export function findArticleChoices(
  typed: string,
  { articles }: Knowledge,
): ApplicationCommandOptionChoiceData[] {
  const isUnique = (title: string) =>
    articles.filter((article) => article.title === title).length === 1;
  return searchArticles(typed, articles)
    .slice(0, CHOICES_LIMIT)
    .map(({ title, slug }) => {
      const fits = title.length <= CHOICE_LENGTH_LIMIT && isUnique(title);
      return { name: fits ? title : slug, value: slug };
    });
}
