import { stringify } from 'yaml';
import { digestText } from '../knowledge/checksum.ts';
import type { TakenArticle } from './take/taken.ts';

/**
 * The text of an `article.md`: what is known of the article, `null` for what is not, the digest of
 * its text, and the text.
 */
export function writeArticle(article: TakenArticle & { title: string }): string {
  const { title, publisher, author, url, published, accessed, language, paragraphs } = article;
  const checksum = digestText(paragraphs.map((text) => ({ text })));
  const known = {
    title,
    publisher,
    author,
    url,
    published,
    accessed,
    language: language ?? 'en',
    checksum,
  };
  return `---\n${stringify(known, { lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`;
}
