import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import {
  findTokens,
  listAnchors,
  parseDocument,
  readDocuments,
} from '../../../scripts/docs/documents.ts';
import { EXCEPTIONS } from '../../../scripts/docs/exceptions.ts';
import { GENERATED } from '../../../scripts/docs/generated.ts';
import { findBrokenLinks } from '../../../scripts/docs/links.ts';
import { findUnknownCalls } from '../../../scripts/docs/npm-scripts.ts';
import { listShownCommands } from '../../../scripts/docs/steps.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const pages = readDocuments(ROOT);

/** Languages of blocks without commands. */
const NO_SHELL = ['ini', 'json', 'markdown', 'mermaid', 'text', 'ts', 'yaml'];

describe('the pages of the repository', () => {
  test('all pages are read', () => {
    const paths = pages.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['README.md', 'docs/operating.md']));
    expect(paths).toContain('packages/discord-simulator/README.md');
  });

  test('every linked or named file, picture and anchor exists', () => {
    expect(findBrokenLinks(pages, ROOT)).toEqual([]);
  });

  test('every call of npm has an existing script, verb and options', async () => {
    expect(await findUnknownCalls(pages, ROOT)).toEqual([]);
  });

  test('every block has a known language, so that no command is missed', () => {
    const languages = pages.flatMap((page) =>
      findTokens<Tokens.Code>(page, 'code').map(({ lang }) => `${page.path}: ${lang ?? ''}`),
    );
    const known = new RegExp(`: (?:sh|console|${NO_SHELL.join('|')})$`);
    expect(languages.filter((language) => !known.test(language))).toEqual([]);
  });

  test('every exception is on a page', () => {
    const commands = pages.flatMap(listShownCommands).map(({ text }) => text);
    expect(EXCEPTIONS.filter(({ command }) => !commands.includes(command))).toEqual([]);
  });

  test('the systemd unit in docs/operating.md runs the command of npm start', async () => {
    const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    const unit = pages.find(({ path }) => path === 'docs/operating.md')?.text;
    expect(unit).toContain(`/usr/bin/${scripts.start}\n`);
  });

  test.each(GENERATED)('$path is up to date with npm run docs', async ({ path, make }) => {
    const current = await readFile(join(ROOT, path), 'utf8');
    // On other systems, prom-client has fewer metrics of the process.
    if (path === 'docs/operating.md' && process.platform !== 'linux') return;
    expect(await make(current)).toBe(current);
  });
});

describe('the checks of a page', () => {
  const page = (text: string) => parseDocument('docs/page.md', text);

  test('GIVEN broken links THEN each is reported', () => {
    const links =
      '# A `b` c?\n\n[x](gone.md) [x](#a-b-c) [x](#a-b) [x](../README.md#no) `src/no.ts`';
    expect(findBrokenLinks([page(links)], ROOT)).toEqual([
      'docs/page.md: gone.md is not there',
      'docs/page.md: #a-b is not there',
      'docs/page.md: ../README.md#no is not there',
      'docs/page.md: src/no.ts is not there',
    ]);
  });

  test('GIVEN equal headings THEN their anchors are numbered, as on GitHub', () => {
    expect([...listAnchors(page('# One\n\n## *Two* & three\n\n# One'))]).toEqual([
      'one',
      'two--three',
      'one-1',
    ]);
  });

  test('GIVEN calls of npm that would fail THEN each is reported', async () => {
    const calls =
      '`npm run nothing` `npm run knowledge -- bake`\n\n```sh\nnpm run -s ask -- --loud "x"\n```';
    expect(await findUnknownCalls([page(calls)], ROOT)).toEqual([
      'docs/page.md: npm run -s ask -- --loud "x": "ask" has no option --loud',
      'docs/page.md: npm run nothing: package.json has no script "nothing"',
      'docs/page.md: npm run knowledge -- bake: the desk has no "bake"',
    ]);
  });

  test('GIVEN blocks of commands THEN comments and continued lines are read as by a shell', () => {
    const blocks =
      '```sh\n# first\na b   # why\nc \\\n  d\n```\n\n- ```console\n  $ e\n  f\n  ```\n';
    expect(listShownCommands(page(blocks))).toEqual([
      { text: 'a b', output: null },
      { text: 'c d', output: null },
      { text: 'e', output: 'f' },
    ]);
  });

  test('GIVEN a malformed step in a comment THEN it is reported', () => {
    expect(() => listShownCommands(page('<!-- replace: a.txt -->\n'))).toThrow('replace: a.txt');
    expect(() => listShownCommands(page('<!-- save: a.txt -->\n\nNo block.'))).toThrow(
      'save: a.txt',
    );
    expect(listShownCommands(page('<!-- generated: commands -->\n'))).toEqual([]);
  });
});
