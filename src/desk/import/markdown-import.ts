import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { extractText, type PageNode } from './html-blocks.ts';
import { EMPTY_ARTICLE, type ImportedArticle, normalizeLine } from './imported-article.ts';
import { splitFrontMatter } from './text-import.ts';

/** Imports Markdown: the paragraphs without markup, and the first heading as the title. */
export function importMarkdown(text: string): ImportedArticle {
  const { fields, body } = splitFrontMatter(text);
  const html = marked.parse(body, { async: false });
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { paragraphs, omitted } = extractText(document.body as unknown as PageNode);
  const heading = normalizeLine(document.querySelector('h1')?.textContent ?? '');
  return {
    ...EMPTY_ARTICLE,
    ...(heading === '' ? {} : { title: heading }),
    ...fields,
    paragraphs,
    omitted,
  };
}
