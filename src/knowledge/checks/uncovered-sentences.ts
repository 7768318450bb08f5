import type { Article, Fact, Knowledge, Sentence } from '../knowledge.ts';
import { passagesOf } from '../place.ts';
import { findContentsEntries } from './contents-entries.ts';

/**
 * Finds the sentences that no fact quotes, in order. In an `article.md` a fact covers all equal sentences, in a
 * document only the one it rests on; sentences without a letter or digit and entries of a table of contents are skipped.
 */
export function findUncovered({
  articles,
  facts,
}: Pick<Knowledge, 'articles' | 'facts'>): { article: Article; sentence: Sentence }[] {
  const covered = new Map(articles.map((article) => [article, new Set<string>()]));
  for (const fact of facts)
    for (const key of coverageKeysOf(fact)) covered.get(fact.article)?.add(key);
  return articles.flatMap((article) => {
    const contents = findContentsEntries(article);
    return article.paragraphs
      .flatMap(({ sentences }) => sentences)
      .filter((sentence) => {
        const isCovered = covered.get(article)?.has(coverageKey(article, sentence)) === true;
        return !isCovered && !contents.has(sentence) && /[\p{L}\p{N}]/u.test(sentence.text);
      })
      .map((sentence) => ({ article, sentence }));
  });
}

/** Returns the keys of the sentences that a fact covers. */
export const coverageKeysOf = (fact: Fact): string[] =>
  passagesOf(fact).map((passage) => coverageKey(fact.article, passage));

/** Returns the same key for the sentences that one fact covers. */
export function coverageKey({ file }: Article, { text, paragraph, sentence }: Sentence): string {
  return file === 'document.md' ? `${paragraph}.${sentence}` : text;
}
