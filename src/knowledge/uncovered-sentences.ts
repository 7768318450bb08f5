import type { Article, Fact, Knowledge, Sentence } from './knowledge.ts';

/**
 * Finds the sentences that no fact quotes, in order. In an `article.md` a fact covers all equal sentences, in a
 * document only the one it rests on; sentences without a letter or digit are skipped.
 */
export function findUncovered({
  articles,
  facts,
}: Knowledge): { article: Article; sentence: Sentence }[] {
  const covered = new Map(articles.map((article) => [article, new Set<string>()]));
  for (const fact of facts) covered.get(fact.article)?.add(coverageKeyOf(fact));
  return articles.flatMap((article) =>
    article.paragraphs
      .flatMap(({ sentences }) => sentences)
      .filter((sentence) => {
        const isCovered = covered.get(article)?.has(coverageKey(article, sentence)) === true;
        return !isCovered && /[\p{L}\p{N}]/u.test(sentence.text);
      })
      .map((sentence) => ({ article, sentence })),
  );
}

/** Returns the key of the sentences that a fact covers. */
export const coverageKeyOf = ({ article, quote, paragraph, sentence }: Fact): string =>
  coverageKey(article, { text: quote, paragraph, sentence });

/** Returns the same key for the sentences that one fact covers. */
export function coverageKey({ file }: Article, { text, paragraph, sentence }: Sentence): string {
  return file === 'document.md' ? `${paragraph}.${sentence}` : text;
}
