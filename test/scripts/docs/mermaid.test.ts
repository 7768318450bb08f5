import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Tokens } from 'marked';
import { launchBrowser } from 'test-browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findTokens, readDocuments } from '../../../scripts/docs/documents.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const MERMAID = createRequire(import.meta.url).resolve('@mermaid-js/tiny');

const diagrams = readDocuments(ROOT).flatMap((page) =>
  findTokens<Tokens.Code>(page, 'code')
    .filter(({ lang }) => lang === 'mermaid')
    .map(({ text }) => ({ path: page.path, kind: text.split(/\s/, 1)[0], text })),
);

describe("the pages' diagrams", () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('there are some', () => {
    expect(diagrams.map(({ kind }) => kind)).toEqual(['flowchart', 'sequenceDiagram']);
  });

  test.each(diagrams)('$path: the $kind is drawn', async ({ text }) => {
    const page = await browser.newPage();
    await page.addScriptTag({ path: MERMAID });
    const svg = await page.evaluate(
      `mermaid.render('diagram', ${JSON.stringify(text)}).then(({ svg }) => svg)`,
    );
    expect(svg).toContain('<svg');
    expect(svg).not.toContain('Syntax error');
    await page.close();
  });
});
