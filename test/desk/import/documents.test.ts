import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../knowledge/folder.ts';
import { runDesk } from '../run-desk.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'import');

/** The documents that `npm run fixtures` makes, with what comes out of them beside them. */
const DOCUMENTS = globSync('*.{pdf,docx}', { cwd: FOLDER })
  .filter((name) => name !== 'scan.pdf')
  .sort();

/** What is left out of them, as the summary counts it. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'page-headers.pdf': '2 page headers, 2 page footers',
  'tracked-changes.docx': '1 deleted passage, 1 page footer, 1 page header, 1 comment',
};

describe('importing PDF and Word documents', () => {
  test('the documents are found', () => {
    expect(DOCUMENTS).toHaveLength(9);
  });

  test.each(DOCUMENTS)('GIVEN %s THEN the whole document.md is as expected', async (name) => {
    const out = makeFolder({});
    const args = ['--out', out, '--slug', 'policy', '--timeout', '120'];
    const run = await runDesk('add', join(FOLDER, name), ...args);
    expect(run).toMatchObject({ status: 0, err: '' });
    expect(readFileSync(join(out, 'policy', 'document.md'), 'utf8')).toBe(
      readFileSync(join(FOLDER, `${basename(name)}.md`), 'utf8'),
    );
    expect(/^ {2}left out: +(.*)$/m.exec(run.out)?.[1]).toBe(LEFT_OUT[name]);
  });

  test('GIVEN --show-left-out THEN the text of what was left out is printed', async () => {
    const file = join(FOLDER, 'tracked-changes.docx');
    const { out } = await runDesk(
      'add',
      file,
      '--dry-run',
      '--show-left-out',
      '--out',
      makeFolder({}),
    );
    expect(out).toContain('  comment: Is this agreed with the board?\n');
    expect(out).toContain('  deleted passage: 25\n');
  });

  test('GIVEN a scan THEN it is refused by name, and nothing is written', async () => {
    const out = makeFolder({});
    const { status, err } = await runDesk('add', join(FOLDER, 'scan.pdf'), '--out', out);
    expect(status).toBe(1);
    expect(err).toMatch(
      /scan\.pdf has no text layer \(3 pages of images\); recognise its text \(OCR\) first\n$/,
    );
    expect(readdirSync(out)).toEqual([]);
  });

  test('GIVEN another name THEN the content decides, not the name', async () => {
    const pdf = readFileSync(join(FOLDER, 'two-columns.pdf'));
    const folder = makeFolder({ 'handbook.txt': pdf });
    const { out } = await runDesk(
      'add',
      join(folder, 'handbook.txt'),
      '--dry-run',
      '--out',
      folder,
    );
    expect(out).toContain('5 paragraphs, 15 sentences');
  });
});
