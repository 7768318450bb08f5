import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { CLEAN, makeFolder } from '../../knowledge/folder.ts';
import { LIBRARY } from '../../knowledge/library.ts';
import { runDesk } from '../run-desk.ts';

const ARTICLE = 'harbour-talks/article.md';

describe('npm run knowledge -- migrate', () => {
  test('GIVEN an article.md THEN its document.md reads the same, and its facts keep their places', async () => {
    const folder = makeFolder(CLEAN);
    const before = await loadKnowledge(folder);
    const { out, status } = await runDesk('migrate', '--knowledge', folder);
    expect({ out, status }).toEqual({
      out: `Wrote ${join(folder, 'harbour-talks/document.md')} in place of article.md; 6 facts unchanged.\n`,
      status: 0,
    });
    const after = await loadKnowledge(folder);
    expect(after.articles[0]?.file).toBe('document.md');
    const place = ({ facts }: typeof before) =>
      facts.map(({ id, quote, paragraph, sentence }) => [id, quote, paragraph, sentence]);
    expect(place(after)).toEqual(place(before));
    expect(existsSync(join(folder, ARTICLE))).toBe(false);
    expect((await runDesk('migrate', '--knowledge', folder)).out).toContain('Nothing to migrate');
  });

  test('GIVEN text that Markdown would read as markup THEN it still reads as it stands', async () => {
    const text = `---
# A curator's note
title: Signs
---

# 1 is *the* best. 3 < 4 & so on, [see] _there_ <b>now</b>, a|b.

1. No list. ~~Really~~

    Not code: \`x\` \\* y
continued here.

It stands.
`;
    const folder = makeFolder({
      'signs/article.md': text,
      'signs/facts.yaml': `- {id: stands, statement: It stands., quote: It stands., topics: [signs], certainty: stated, asks: [Does it stand?]}\n`,
    });
    const before = await loadKnowledge(folder);
    expect((await runDesk('migrate', 'signs', '--knowledge', folder)).status).toBe(0);
    const after = await loadKnowledge(folder);
    const texts = ({ articles }: typeof before) => articles[0]?.paragraphs.map((one) => one.text);
    expect(texts(after)).toEqual(texts(before));
    const written = readFileSync(join(folder, 'signs/document.md'), 'utf8');
    expect(written).toMatch(/^---\n# A curator's note\ntitle: Signs\n---\n\n\\# 1 is \\\*the/);
  });

  test('GIVEN a repeated sentence under one fact THEN the other occurrence is listed', async () => {
    const folder = makeFolder({
      ...CLEAN,
      [ARTICLE]: `${CLEAN[ARTICLE]}\nGrowth is expected.\n`,
    });
    const { out } = await runDesk('migrate', '--dry-run', '--knowledge', folder);
    expect(out).toContain('needs a fact of its own, as it is repeated: "Growth is expected."');
    expect(existsSync(join(folder, ARTICLE))).toBe(true);
  });

  test('GIVEN one article with broken facts THEN nothing is written', async () => {
    const folder = makeFolder({
      ...CLEAN,
      'a-talk/article.md': '---\ntitle: A\n---\n\nIt is so.\n',
      'a-talk/facts.yaml': '- id: x\n',
    });
    const { err, status } = await runDesk('migrate', '--knowledge', folder);
    expect(status).toBe(1);
    expect(err).toMatch(/^fix these first, then migrate again:\na-talk\/facts\.yaml:1/);
    expect(existsSync(join(folder, ARTICLE))).toBe(true);
  });

  test('GIVEN documents only, or no such document THEN it says so', async () => {
    const folder = makeFolder(LIBRARY);
    expect((await runDesk('migrate', '--knowledge', folder)).out).toBe(
      'Nothing to migrate: every document is a document.md.\n',
    );
    expect((await runDesk('migrate', 'nothing', '--knowledge', folder)).err).toContain(
      'does not exist',
    );
  });
});
