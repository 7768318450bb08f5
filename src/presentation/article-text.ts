import type { Article } from '../knowledge/types.ts';

/** What is known of an article, a line each; what is not known is said to be unknown. */
export function describeArticle(article: Article): string[] {
  const known: [string, string | null][] = [
    ['Publisher', article.publisher],
    ['Author', article.author],
    ['Published', article.published],
    ['Last read', article.accessed],
    ['Address', article.url],
    ['Language', article.language],
  ];
  return known.map(([name, value]) => `${name}: ${value ?? 'not known'}`);
}
