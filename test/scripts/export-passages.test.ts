import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

const DOCUMENT = `---
title: House rules
---
# House rules

Be kind. Be quiet.

## Guests

You may bring:

- two friends

| Day | Hours |
| --- | ----- |
| Monday | 10 to 4 |
`;

test('a document becomes one line of JSON a passage, without its front matter', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'export-passages-')), 'document.md');
  writeFileSync(file, DOCUMENT);
  const { stdout } = spawnSync(process.execPath, ['scripts/export-passages.ts', file], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const passages = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(passages.map(({ text }) => text)).toEqual([
    'Be kind.',
    'Be quiet.',
    'You may bring:',
    'two friends',
    'Monday | 10 to 4',
  ]);
  expect(passages[3]).toMatchObject({
    file,
    headings: ['House rules', 'Guests'],
    leadIn: 'You may bring:',
    kind: 'item',
    block: 2,
  });
  expect(passages[4]).toMatchObject({ heads: ['Day', 'Hours'], cells: ['Monday', '10 to 4'] });
});
