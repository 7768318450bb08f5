import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { count } from '../output.ts';
import { type PageNode, readBlocks } from './blocks.ts';
import { NOTHING, type TakenArticle, tidyLine } from './taken.ts';
import { takeFrontMatter } from './text.ts';

/** Takes an article from Markdown: its paragraphs without marks, and its first heading as the title. */
export function takeMarkdown(text: string): TakenArticle {
  const { known, body } = takeFrontMatter(text);
  const html = marked.parse(body, { async: false });
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { paragraphs, leftOut } = readBlocks(document.body as unknown as PageNode);
  const heading = tidyLine(document.querySelector('h1')?.textContent ?? '');
  return {
    ...NOTHING,
    ...(heading === '' ? {} : { title: heading }),
    ...known,
    paragraphs,
    leftOut: [...leftOut].map(([kind, number]) => count(number, kind)),
  };
}
