import type { Article, Knowledge, Sentence } from './knowledge.ts';

/**
 * Finds the sentences that no fact quotes, in order. A fact covers all equal sentences of its article;
 * sentences without a letter or digit are skipped.
 */
export function findUncovered({
  articles,
  facts,
}: Knowledge): { article: Article; sentence: Sentence }[] {
  const covered = new Map(articles.map((article) => [article, new Set<string>()]));
  for (const { article, quote } of facts) covered.get(article)?.add(quote);
  return articles.flatMap((article) =>
    article.paragraphs
      .flatMap(({ sentences }) => sentences)
      .filter(({ text }) => covered.get(article)?.has(text) !== true && /[\p{L}\p{N}]/u.test(text))
      .map((sentence) => ({ article, sentence })),
  );
}
