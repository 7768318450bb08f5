import { stringify } from 'yaml';
import { digestText } from '../../knowledge/checksum.ts';
import type { ImportedArticle } from './imported-article.ts';

/** By this line editors that read front matter find its schema. */
const SCHEMA_LINE = '# yaml-language-server: $schema=../schema/article.json\n';

/**
 * The text of an `article.md`: what is known of the article, `null` for what is not, the digest of
 * its text, and the text.
 *
 * @param hasSchema whether the knowledge folder has the schemas, which are referred to then.
 */
export function writeArticle(
  article: ImportedArticle & { title: string },
  hasSchema = false,
): string {
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
  return `---\n${hasSchema ? SCHEMA_LINE : ''}${stringify(known, { lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`;
}
