import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { makeSchemas } from '../../src/desk/json-schemas.ts';
import { readKnowledge } from '../../src/knowledge/read.ts';
import { breakFile, CLEAN, makeFolder } from '../knowledge/folder.ts';
import { runDesk } from './run-desk.ts';

const GAPPED = breakFile(
  'harbour-talks/article.md',
  'Growth is expected.',
  'Growth is expected. Nobody <asked> & went. It rained.',
);

describe('npm run knowledge -- coverage', () => {
  test('GIVEN sentences without facts THEN the table tells, and --min fails', async () => {
    const folder = makeFolder(GAPPED);
    const { out, err, status } = await runDesk('coverage', folder, '--min', '100');
    expect(out).toMatch(
      /^article +sentences +covered +facts +drafts +facts\/sentence +asks\/fact +topics\nharbour-talks +7 +71 % +6 +0 +0\.9 +3\.0 +2\n$/,
    );
    expect(err).toBe('Only 71 % of the sentences are covered; 100 % are wanted.\n');
    expect(status).toBe(1);
    expect((await runDesk('coverage', folder, '--min', '71')).status).toBe(0);
    expect((await runDesk('coverage', folder, '--min', 'all')).status).toBe(2);
  });

  test('GIVEN waived sentences THEN they count as covered', async () => {
    const waived =
      '- quote: Nobody <asked> & went.\n  reason: idle\n- quote: It rained.\n  reason: idle\n';
    const folder = makeFolder({ ...GAPPED, 'harbour-talks/waived.yaml': waived });
    expect((await runDesk('coverage', folder, '--min', '100')).status).toBe(0);
  });

  test('GIVEN --html THEN every sentence is on the page, marked, with its facts behind it', async () => {
    const folder = makeFolder({
      ...GAPPED,
      'harbour-talks/waived.yaml': '- quote: It rained.\n  reason: idle\n',
    });
    const file = join(folder, 'coverage.html');
    await runDesk('coverage', folder, '--html', file);
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    const shown = [...document.querySelectorAll('div .sentence')].map((node) => [
      node.className.replace('sentence ', ''),
      node.textContent,
    ]);
    expect(shown).toHaveLength(7);
    expect(shown[1]).toEqual([
      'facts',
      'She reportedly met Harbour Minister Jon Vale, and the talks lasted three hours. 2',
    ]);
    expect(shown[5]).toEqual(['none', 'Nobody <asked> & went. none']);
    expect(shown[6]).toEqual(['waived', 'It rained. waived']);
    const target = document.querySelectorAll('div .sentence')[1]?.getAttribute('popovertarget');
    expect(document.getElementById(target ?? '')?.textContent).toContain(
      'The talks lasted 3 hours.',
    );
  });
});

test('GIVEN a page that cannot be written THEN one line says why, and 1', async () => {
  const folder = makeFolder(CLEAN);
  const { err, status } = await runDesk('coverage', folder, '--html', join(folder, 'no/page.html'));
  expect(err).toMatch(/^ENOENT: .*no\/page\.html'\n$/);
  expect(status).toBe(1);
});

describe('npm run knowledge -- schema', () => {
  test('the schemas in knowledge/schema are up to date', () => {
    for (const [name, text] of Object.entries(makeSchemas())) {
      expect(
        readFileSync(join(import.meta.dirname, '../../knowledge/schema', name), 'utf8'),
        `run: npm run knowledge -- schema`,
      ).toBe(text);
    }
  });

  test('every file of the knowledge refers to the schema of its kind', () => {
    const root = join(import.meta.dirname, '../../knowledge');
    const files = globSync(['**/*.yaml', '**/article.md'], { cwd: root });
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const [, schema = ''] = /\$schema=(\S+)/.exec(readFileSync(join(root, file), 'utf8')) ?? [];
      const kind = basename(file, extname(file));
      expect(join(dirname(file), schema), file).toBe(`schema/${kind}.json`);
    }
  });

  test('GIVEN a folder THEN it gets them, loads as before, and new articles refer to them', async () => {
    const folder = makeFolder({ ...CLEAN, 'new.txt': 'It is so.\n' });
    expect((await runDesk('schema', folder)).status).toBe(0);
    expect((await readKnowledge(folder)).problems).toEqual([]);
    const facts = JSON.parse(readFileSync(join(folder, 'schema/facts.json'), 'utf8'));
    expect(facts.items.properties.certainty.enum).toContain('reported');
    expect(facts.items.required).toEqual([
      'id',
      'statement',
      'quote',
      'topics',
      'certainty',
      'asks',
    ]);
    await runDesk('add', join(folder, 'new.txt'), '--draft', '--out', folder);
    expect(readFileSync(join(folder, 'new/facts.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schema\/facts\.json\n/,
    );
    expect(readFileSync(join(folder, 'new/article.md'), 'utf8')).toMatch(
      /^---\n# yaml-language-server: \$schema=\.\.\/schema\/article\.json\ntitle: /,
    );
  });
});
