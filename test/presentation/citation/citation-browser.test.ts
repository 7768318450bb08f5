import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { marked } from 'marked';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from 'test-browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/knowledge/article.ts';
import type { Article, Paragraph, Sentence } from '../../../src/knowledge/knowledge.ts';
import { citePassage } from '../../../src/presentation/citation/citation-link.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const ALLOTMENTS = join(FIXTURES, 'documents', 'allotment-rules.md');
const RIVER_ACT = join(FIXTURES, 'knowledge', 'veldania-river-act', 'article.md');

/** What a browser finds is purple. All text of a line is at one height, so that its top and bottom tell the line. */
const STYLE = `
  sup { font-size: inherit; vertical-align: baseline }
  td { vertical-align: bottom }
  body { font: 16px/24px sans-serif; width: 600px; margin: 1500px 20px; }
  * { color: black; background: white }
  ::target-text { color: #ff00ff; background: #ff00ff }`;

let browser: Browser;
let page: Page;
/** A page to look at screenshots with. */
let eye: Page;
const pages = new Map<string, string>();
const server = createServer(({ url = '' }, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>Rules</title><style>${STYLE}</style>${pages.get(url)}`);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 700, height: 900 } });
  await context.addInitScript({ path: join(import.meta.dirname, 'page-probe.js') });
  [page, eye] = [await context.newPage(), await context.newPage()];
  await eye.goto('about:blank');
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server.close();
});

/** Serves a Markdown text as a page, and reads it as a document with the address of that page. */
function publish(path: string, markdown: string, file: Article['file'] = 'document.md'): Article {
  pages.set(path, String(marked.parse(withFootnotes(markdown))));
  const { port } = server.address() as AddressInfo;
  const head = `---\ntitle: Rules\nurl: http://127.0.0.1:${port}${path}\n---\n`;
  const { article } = readArticle('rules', head + markdown, file);
  if (article === null) throw new Error('the document is not valid');
  return article;
}

/** Marked has no footnotes: writes them as GitHub shows them. */
function withFootnotes(markdown: string): string {
  return markdown
    .replace(/^\[\^(\w+)\]: /gm, '<hr>\n\n')
    .replace(/\[\^(\w+)\]/g, '<sup><a href="#fn">1</a></sup>')
    .replace('[!NOTE]\n> ', '');
}

/** Where a text starts and where it ends, in pixels. */
interface Box {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Opens an address as a new visitor, and returns what the browser highlights; `null` if nothing is. */
async function findHighlight(address: string): Promise<Box | null> {
  await page.goto('about:blank');
  await page.goto(address);
  const png = (await page.screenshot()).toString('base64');
  return eye.evaluate(`findPurple('${png}')`);
}

/** Finds a text on the open page, the first after a number of characters; white space counts as none. */
async function findText(text: string, after: number): Promise<{ box: Box; end: number }> {
  const found = await page.evaluate<{ box: Box; end: number } | null>(
    `findText(${JSON.stringify(text)}, ${after})`,
  );
  if (found === null) throw new Error(`the page does not say "${text}"`);
  return found;
}

/** Lists passages as they stand on the page, footnotes last, with their text there: a row's cells have no bars. */
function listPassages({ paragraphs }: Article): [Sentence, string][] {
  const isNote = ({ block }: Paragraph) => block?.kind === 'footnote';
  return [...paragraphs.filter((one) => !isNote(one)), ...paragraphs.filter(isNote)].flatMap(
    ({ sentences, block }) =>
      sentences.map((sentence): [Sentence, string] => [
        sentence,
        block?.kind === 'row' ? block.cells.join('') : sentence.text,
      ]),
  );
}

const cite = (article: Article, paragraph: number): string =>
  citePassage(article, { paragraph, sentence: 1 }) ?? '';

/** Whether a browser highlights what is in a box, which may be higher by the space between lines. */
function isAt(highlight: Box | null, box: Box): boolean {
  const near = (side: keyof Box) => Math.abs((highlight?.[side] ?? Number.NaN) - box[side]) <= 3;
  return near('top') && near('left') && near('bottom') && near('right');
}

/** Opens the link of every passage, and returns those that the browser does not find, with their links. */
async function listLost(article: Article): Promise<string[]> {
  const lost: string[] = [];
  let end = 0;
  for (const [sentence, text] of listPassages(article)) {
    const link = citePassage(article, sentence) ?? '';
    const highlight = await findHighlight(link);
    const found = await findText(text, end);
    end = found.end;
    if (!isAt(highlight, found.box)) lost.push(`${sentence.text} (${link})`);
  }
  return lost;
}

describe('the link of a citation, in Chromium', () => {
  test('GIVEN a document with all sorts of passages THEN each link finds the very passage', async () => {
    const article = publish('/allotments', readFileSync(ALLOTMENTS, 'utf8'));
    expect(listPassages(article).length).toBeGreaterThanOrEqual(30);
    expect(await listLost(article)).toEqual([]);
  }, 60_000);

  test('GIVEN an article without Markdown THEN each link finds the very sentence', async () => {
    const [, , text = ''] = readFileSync(RIVER_ACT, 'utf8').split(/^---$/m);
    const article = publish('/river-act', text, 'article.md');
    expect(await listLost(article)).toEqual([]);
  }, 60_000);

  test.each([
    ['Doors are ~~blue~~ green in this lane.', 'Doors are blue green in this lane.'],
    ['Go to ![the gate](data:,) and wait for the keeper.', 'Go to and wait for the keeper.'],
    ['The bench[^a] in front is for all.\n\n[^a]: Since 1912.', 'The bench1 in front is for all.'],
    ['Wait at the gate.[^a] It opens.\n\n[^a]: Not always.', 'Wait at the gate.'],
    ['![](data:,)Keep off the grass, please.', 'Keep off the grass, please.'],
    ['- Ring<br>twice', 'Ringtwice'],
  ])(
    'GIVEN %j, of which a page shows more or less, THEN the passage is found',
    async (markdown, shown) => {
      const article = publish('/gaps', `Before it.\n\n${markdown}\n\nBehind it.`);
      const highlight = await findHighlight(cite(article, 2));
      const { box } = await findText(shown, 0);
      expect(isAt(highlight, box), JSON.stringify([cite(article, 2), highlight, box])).toBe(true);
    },
  );

  test('GIVEN a link with one wrong word THEN nothing is found', async () => {
    const article = publish('/dogs', 'Cats roam.\n\nDogs stay on a lead.');
    const link = cite(article, 2);
    expect(await findHighlight(link)).not.toBeNull();
    expect(await findHighlight(link.replace('lead', 'leash'))).toBeNull();
  });
});
