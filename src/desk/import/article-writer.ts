import { stringify } from 'yaml';
import { digestText } from '../../knowledge/checksum.ts';
import type { ArticleFile } from '../../knowledge/knowledge.ts';
import { FRONT_MATTER_FIELDS, type TitledArticle } from './imported-article.ts';

/** Refers editors that understand front matter to its schema. */
const SCHEMA_LINE = '# yaml-language-server: $schema=../schema/article.json\n';

/**
 * Formats a `document.md` or `article.md`: the metadata with `null` for unknown fields, the text's checksum, and the
 * text.
 *
 * @param hasSchema whether the knowledge folder contains the schemas, so that the file can refer to them.
 */
export function formatArticle(article: TitledArticle, hasSchema = false): string {
  const { paragraphs, markdown } = article;
  const frontMatter = {
    ...Object.fromEntries(FRONT_MATTER_FIELDS.map((field) => [field, article[field]])),
    ...article.term,
    language: article.language ?? 'en',
    checksum: digestText(paragraphs.map((text) => ({ text }))),
  };
  return `---\n${hasSchema ? SCHEMA_LINE : ''}${stringify(frontMatter, { lineWidth: 0 })}---\n\n${markdown ?? paragraphs.join('\n\n')}\n`;
}

/** Returns the file that an imported article is written to. */
export const fileFor = ({ markdown }: Pick<TitledArticle, 'markdown'>): ArticleFile =>
  markdown === null ? 'article.md' : 'document.md';
