import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { Article, Knowledge } from '../../knowledge/knowledge.ts';

/** https://discord.com/developers/docs/interactions/application-commands#autocomplete */
export const CHOICES_LIMIT = 25;
export const CHOICE_LENGTH_LIMIT = 100;

/** The article that a member means by this: its slug, its title, or what only one of them has in these; `null` where none. */
export function findArticle(text: string, { articles }: Knowledge): Article | null {
  const asked = fold(text);
  const whole = articles.find(({ slug, title }) => slug === asked || fold(title) === asked);
  if (whole !== undefined) return whole;
  const [found, ...others] = searchArticles(text, articles);
  return asked !== '' && others.length === 0 ? (found ?? null) : null;
}

/** The articles whose title, publisher or slug hold every word of a text; all of them for an empty one. */
function searchArticles(text: string, articles: readonly Article[]): Article[] {
  const words = fold(text).split(' ');
  return articles.filter(({ slug, title, publisher }) => {
    const known = fold(`${title} ${publisher ?? ''} ${slug}`);
    return words.every((word) => known.includes(word));
  });
}

const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();

/** Articles by their titles; by their slugs where a title is too long for a choice, or another one's, too. */
export function findArticleChoices(
  typed: string,
  { articles }: Knowledge,
): ApplicationCommandOptionChoiceData[] {
  const shared = (title: string) => articles.filter((one) => one.title === title).length > 1;
  return searchArticles(typed, articles)
    .slice(0, CHOICES_LIMIT)
    .map(({ title, slug }) => {
      const fits = title.length <= CHOICE_LENGTH_LIMIT && !shared(title);
      return { name: fits ? title : slug, value: slug };
    });
}
