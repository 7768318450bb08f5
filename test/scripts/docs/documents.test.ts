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

/** Languages of blocks that hold no commands. */
const NO_SHELL = ['ini', 'json', 'mermaid', 'ts', 'yaml'];

describe('the pages of the repository', () => {
  test('all of them are read', () => {
    const paths = pages.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['README.md', 'docs/operating.md']));
    expect(paths).toContain('src/local-discord/README.md');
  });

  test('every link, picture and anchor is there, and every file that is named', () => {
    expect(findBrokenLinks(pages, ROOT)).toEqual([]);
  });

  test('every call of npm has its script, its verb and its options', async () => {
    expect(await findUnknownCalls(pages, ROOT)).toEqual([]);
  });

  test('every block says what it is, so that no command escapes', () => {
    const languages = pages.flatMap((page) =>
      findTokens<Tokens.Code>(page, 'code').map(({ lang }) => `${page.path}: ${lang ?? ''}`),
    );
    const known = new RegExp(`: (?:sh|console|${NO_SHELL.join('|')})$`);
    expect(languages.filter((language) => !known.test(language))).toEqual([]);
  });

  test('every command that is not run is still on a page', () => {
    const commands = pages.flatMap(listShownCommands).map(({ text }) => text);
    expect(EXCEPTIONS.filter(({ command }) => !commands.includes(command))).toEqual([]);
  });

  test('the unit of docs/operating.md starts what npm start does', async () => {
    const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    const unit = pages.find(({ path }) => path === 'docs/operating.md')?.text;
    expect(unit).toContain(`/usr/bin/${scripts.start}\n`);
  });

  test.each(GENERATED)('$path is as npm run docs makes it', async ({ path, make }) => {
    const current = await readFile(join(ROOT, path), 'utf8');
    // On other systems, prom-client tells less of the process.
    if (path === 'docs/operating.md' && process.platform !== 'linux') return;
    expect(await make(current)).toBe(current);
  });
});

describe('what is looked for on a page', () => {
  const page = (text: string) => parseDocument('docs/page.md', text);

  test('GIVEN links that lead nowhere THEN each is told', () => {
    const links =
      '# A `b` c?\n\n[x](gone.md) [x](#a-b-c) [x](#a-b) [x](../README.md#no) `src/no.ts`';
    expect(findBrokenLinks([page(links)], ROOT)).toEqual([
      'docs/page.md: gone.md is not there',
      'docs/page.md: #a-b is not there',
      'docs/page.md: ../README.md#no is not there',
      'docs/page.md: src/no.ts is not there',
    ]);
  });

  test('GIVEN headings alike THEN their anchors are numbered, as on GitHub', () => {
    expect([...listAnchors(page('# One\n\n## *Two* & three\n\n# One'))]).toEqual([
      'one',
      'two--three',
      'one-1',
    ]);
  });

  test('GIVEN calls of npm that would fail THEN each is told', async () => {
    const calls =
      '`npm run nothing` `npm run knowledge -- bake`\n\n```sh\nnpm run -s ask -- --loud "x"\n```';
    expect(await findUnknownCalls([page(calls)], ROOT)).toEqual([
      'docs/page.md: npm run -s ask -- --loud "x": "ask" has no option --loud',
      'docs/page.md: npm run nothing: package.json has no script "nothing"',
      'docs/page.md: npm run knowledge -- bake: the desk has no "bake"',
    ]);
  });

  test('GIVEN blocks of commands THEN comments and long lines are read as a shell would', () => {
    const blocks =
      '```sh\n# first\na b   # why\nc \\\n  d\n```\n\n- ```console\n  $ e\n  f\n  ```\n';
    expect(listShownCommands(page(blocks))).toEqual([
      { text: 'a b', output: null },
      { text: 'c d', output: null },
      { text: 'e', output: 'f' },
    ]);
  });

  test('GIVEN a comment that is meant as a step and is none THEN it is told', () => {
    expect(() => listShownCommands(page('<!-- replace: a.txt -->\n'))).toThrow('replace: a.txt');
    expect(() => listShownCommands(page('<!-- save: a.txt -->\n\nNo block.'))).toThrow(
      'save: a.txt',
    );
    expect(listShownCommands(page('<!-- generated: commands -->\n'))).toEqual([]);
  });
});
