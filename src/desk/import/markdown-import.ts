import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { count } from '../output.ts';
import { type PageNode, readBlocks } from './html-blocks.ts';
import { EMPTY_ARTICLE, type ImportedArticle, tidyLine } from './imported-article.ts';
import { splitFrontMatter } from './text-import.ts';

/** Takes an article from Markdown: its paragraphs without marks, and its first heading as the title. */
export function importMarkdown(text: string): ImportedArticle {
  const { known, body } = splitFrontMatter(text);
  const html = marked.parse(body, { async: false });
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { paragraphs, leftOut } = readBlocks(document.body as unknown as PageNode);
  const heading = tidyLine(document.querySelector('h1')?.textContent ?? '');
  return {
    ...EMPTY_ARTICLE,
    ...(heading === '' ? {} : { title: heading }),
    ...known,
    paragraphs,
    leftOut: [...leftOut].map(([kind, number]) => count(number, kind)),
  };
}
