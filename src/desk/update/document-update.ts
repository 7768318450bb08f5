import { isScalar, parseDocument } from 'yaml';
import { readArticle } from '../../knowledge/article.ts';
import { digestText } from '../../knowledge/checksum.ts';
import { cutFrontMatter } from '../../knowledge/front-matter.ts';
import type { Article, ArticleFile } from '../../knowledge/knowledge.ts';
import {
  FRONT_MATTER_FIELDS,
  type ImportedArticle,
  type TitledArticle,
} from '../import/imported-article.ts';
import { writeParagraphs } from '../import/markdown-writer.ts';

/** A stored document. */
export interface StoredDocument {
  file: ArticleFile;
  text: string;
  article: Article;
}

/** A document's new version. */
export interface UpdatedDocument {
  text: string;
  article: Article;
  /** Fields that the source has another value for, which is not taken: `author: "A" (kept), "B" in the source`. */
  kept: string[];
}

/**
 * Puts an imported text into a stored document. Fields of the front matter that have a value keep it, as a curator may
 * have written it; `accessed` and `checksum` are set, and fields without a value are filled in. A `document.md` stays
 * Markdown, and an `article.md` plain paragraphs: its facts count on either.
 *
 * @param overrides fields that the curator sets now.
 */
export function updateDocument(
  { file, text, article }: StoredDocument,
  imported: TitledArticle,
  overrides: Partial<ImportedArticle>,
): UpdatedDocument {
  const { markdown, paragraphs } = imported;
  const body =
    file === 'article.md' ? paragraphs.join('\n\n') : (markdown ?? writeParagraphs(paragraphs));
  const front = parseDocument(cutFrontMatter(text).yaml ?? '');
  const kept: string[] = [];
  for (const field of FRONT_MATTER_FIELDS) {
    const stored = article[field];
    // What a document is called is guessed, which is no reason to change it.
    const found = overrides[field] ?? (field === 'noun' ? null : imported[field]);
    if (found === null || found === stored) continue;
    const isSet = overrides[field] !== undefined || field === 'accessed';
    if (stored === null || isSet) setField(front, field, found);
    else kept.push(`${field}: "${stored}" is kept; the source has "${found}"`);
  }
  const assemble = () => `---\n${front.toString({ lineWidth: 0 })}---\n\n${body}\n`;
  const updated = mustRead(article.slug, assemble(), file);
  setField(front, 'checksum', digestText(updated.paragraphs));
  return { text: assemble(), article: mustRead(article.slug, assemble(), file), kept };
}

/** Sets a field and keeps the comment behind it. */
function setField(front: ReturnType<typeof parseDocument>, field: string, value: string): void {
  const node = front.get(field, true);
  if (isScalar(node)) node.value = value;
  else front.set(field, value);
}

function mustRead(slug: string, text: string, file: ArticleFile): Article {
  const { article, problems } = readArticle(slug, text, file);
  if (article === null) throw new Error(`the updated ${file} is invalid: ${problems[0]?.message}`);
  return article;
}
