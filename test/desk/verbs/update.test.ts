import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { passagesOf } from '../../../src/knowledge/place.ts';
import { type Files, makeFolder } from '../../knowledge/folder.ts';
import { usePageServer } from '../page-server.ts';
import { runDesk } from '../run-desk.ts';

const baseUrl = usePageServer();

const OLD = `# Library rules

Members may borrow ten books.

## Late fees

The library charges 20 cents a day. Fines end at ten euros.

Please ask at the desk.

## Opening hours

The library opens at nine. It is closed on Sundays.
`;

const NEW = `# Library rules

Members may borrow ten books.

## Fines

The library charges 20 cents a day. Fines end at twelve euros.

## Hours

The library opens at nine in the morning.

Please ask at the desk.

## Lost cards

Please ask at the desk.
`;

/** Facts with comments, an anchor and styles of YAML that must stay. */
const FACTS = `# What members ask.
- id: ten-books
  statement: Members may borrow ten books.   # short
  quote: 'Members may borrow ten books.'
  topics: [loans]
  certainty: stated
  asks: [How many books?, book limit, loans]

# The fees.
- id: fee
  statement: The library charges 20 cents a day.
  quote: The library charges 20 cents a day.
  section: Late fees
  topics: [fees]
  certainty: stated
  asks: [What is the fee?]
- id: limit
  statement: Fines end at ten euros.
  quote: Fines end at ten euros.
  topics: [fees]
  certainty: stated
  asks: [What is the limit?]
- id: desk
  statement: Ask at the desk.
  quote: Please ask at the desk.
  topics: [fees]
  certainty: stated
  asks: [Where to ask?]
- id: opens
  statement: The library opens at nine.
  quote: >-
    The library opens at
    nine.
  topics: [hours]
  certainty: stated
  asks:
    - When does it open?
- id: sundays
  statement: It is closed on Sundays.
  quote: &closed It is closed on Sundays.
  topics: [hours]
  certainty: stated
  asks: [Is it open on Sundays?]
- id: no-sundays
  statement: It is closed on Sundays.
  quote: *closed
  topics: [hours]
  certainty: stated
  asks: [Is it closed on Sundays?]
`;

const GAPS = `- id: holidays
  statement: The rules do not say when the library is closed on holidays.
  nearest: [sundays, opens]
  asks: [Is it open on holidays?]
`;

const makeLibrary = (files: Files = {}) =>
  makeFolder({
    'library/document.md': `---\ntitle: Rules of ours # as on the poster\npublisher: City library\n---\n\n${OLD}`,
    'library/facts.yaml': FACTS,
    'library/gaps.yaml': GAPS,
    'library/waived.yaml': '- quote: Fines end at ten euros.\n  reason: repeated\n',
    'new.md': NEW,
    ...files,
  });

const update = (folder: string, ...args: string[]) =>
  runDesk('update', 'library', ...args, '--knowledge', folder);

const read = (folder: string, file: string) => readFileSync(join(folder, 'library', file), 'utf8');

describe('npm run knowledge -- update', () => {
  test('GIVEN a new version THEN what changed is shown by section', async () => {
    const folder = makeLibrary();
    const { out, status } = await update(folder, join(folder, 'new.md'), '--dry-run');
    expect(status).toBe(0);
    expect(out).toContain('title: "Rules of ours" is kept; the source has "Library rules"\n');
    expect(out).toContain(`Library rules > Fines
  > The library charges 20 cents a day. (was under Library rules > Late fees)
  - Fines end at ten euros.
  + Fines end at twelve euros.
`);
    expect(out).toContain('Library rules > Lost cards\n  + Please ask at the desk.\n');
    expect(out).toContain('Library rules > Opening hours\n  - It is closed on Sundays.\n');
    expect(out).toContain('1 passage unchanged, 1 added, 2 changed, 2 moved, 1 removed\n');
    expect(read(folder, 'facts.yaml')).toBe(FACTS);
  });

  test('GIVEN a new version THEN facts keep, get or lose their quotes, and the folder loads', async () => {
    const folder = makeLibrary();
    const { status, out } = await update(folder, join(folder, 'new.md'));
    expect(status).toBe(0);
    const { facts } = await loadKnowledge(folder, { drafts: true });
    expect(facts.map(({ id, quote, section, draft }) => [id, quote, section, draft])).toEqual([
      ['ten-books', 'Members may borrow ten books.', null, false],
      ['fee', 'The library charges 20 cents a day.', 'Fines', false],
      ['desk', 'Please ask at the desk.', 'Hours', false],
      ['opens', 'The library opens at nine in the morning.', null, true],
    ]);
    expect(facts.at(-1)?.needs).toBe(
      'its passage changed; check the statement against the new quote',
    );
    expect(out).toMatch(
      /\n {2}limit: with the new passage "Fines end at twelve euros\.", statement: .*\(it is a comment now\)\n/,
    );
    expect(out).toMatch(/\n {2}sundays: its passage is no longer in the document/);
  });

  test('GIVEN a new version THEN the rest of the files stays as it was written', async () => {
    const folder = makeLibrary();
    await update(folder, join(folder, 'new.md'));
    const facts = read(folder, 'facts.yaml');
    const [untouched] = FACTS.split('- id: fee');
    expect(facts.startsWith(untouched as string)).toBe(true);
    expect(facts).toContain(`- id: opens
  statement: The library opens at nine.
  quote: The library opens at nine in the morning.
  draft: true
  needs: its passage changed; check the statement against the new quote
  topics: [hours]
`);
    expect(
      facts,
    ).toContain(`# sundays: its passage is no longer in the document; give it another quote, or delete it
# - id: sundays
#   statement: It is closed on Sundays.
#   quote: &closed It is closed on Sundays.
`);
    expect(read(folder, 'gaps.yaml')).toContain('nearest: [opens]\n');
    expect(read(folder, 'waived.yaml')).toMatch(/^# .*gone\n# - quote: Fines end[\s\S]*\n\[\]\n$/);
    const document = read(folder, 'document.md');
    expect(document).toMatch(
      /^---\ntitle: Rules of ours # as on the poster\npublisher: City library\n/,
    );
    expect(document).toMatch(/\nchecksum: sha256:[0-9a-f]{64}\n---\n\n# Library rules\n/);
    expect((await runDesk('check', folder)).out).toContain(' no errors, ');
  });

  test('GIVEN facts on several passages THEN those that changed are replaced, and those that are gone left out', async () => {
    const fact = (id: string, quotes: string) =>
      `- id: ${id}\n  statement: ${id}.\n  quotes: ${quotes}\n  topics: [fees]\n  certainty: stated\n  asks: [${id}?]\n`;
    const charges = 'The library charges 20 cents a day.';
    const folder = makeLibrary({
      'library/facts.yaml': [
        fact('same', `[Members may borrow ten books., ${charges}]`),
        fact('changed', `\n    - ${charges}\n    - Fines end at ten euros.`),
        fact('shrunk', `[${charges}, It is closed on Sundays.]`),
        '- id: gone\n  statement: gone.\n  quote: It is closed on Sundays.\n  topics: [fees]\n  certainty: stated\n  asks: [gone?]\n',
      ].join(''),
      'library/gaps.yaml': '[]\n',
    });
    const { out, status } = await update(folder, join(folder, 'new.md'));
    expect(status).toBe(0);
    expect(out).toContain('changed: its passages changed; it has the new quotes');
    const { facts } = await loadKnowledge(folder, { drafts: true });
    const quotes = (fact: Fact) => passagesOf(fact).map(({ text }) => text);
    expect(facts.map((one) => [one.id, quotes(one), one.draft])).toEqual([
      ['same', ['Members may borrow ten books.', charges], false],
      ['changed', [charges, 'Fines end at twelve euros.'], true],
      ['shrunk', [charges], true],
    ]);
  });

  test('GIVEN the same version again THEN nothing is written', async () => {
    const folder = makeLibrary();
    await update(folder, join(folder, 'new.md'));
    const before = readdirSync(join(folder, 'library')).map((file) => read(folder, file));
    const { out, status } = await update(folder, join(folder, 'new.md'));
    expect([status, out]).toEqual([0, expect.stringMatching(/library is up to date\.\n$/)]);
    expect(readdirSync(join(folder, 'library')).map((file) => read(folder, file))).toEqual(before);
  });

  test('GIVEN no source THEN it is fetched from its address again', async () => {
    const folder = makeFolder({});
    const url = `${baseUrl()}/pages/broken`;
    await runDesk('add', url, '--allow-private', '--draft', '--out', folder, '--slug', 'weir');
    const file = join(folder, 'weir', 'document.md');
    const imported = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      imported
        .replace('closed on Monday', 'open on Monday')
        .replace(/accessed: .*/, 'accessed: 2020-01-01'),
    );
    const args = ['update', 'weir', '--allow-private', '--knowledge', folder];
    expect((await runDesk(...args, '--dry-run')).err).toMatch(/^Fix these problems first:\n/);
    writeFileSync(join(folder, 'weir', 'facts.yaml'), '[]\n');
    expect((await runDesk(...args)).out).toContain('1 changed');
    expect(readFileSync(file, 'utf8')).toBe(imported);
  });

  test('GIVEN an article.md THEN it stays one', async () => {
    const article = '---\ntitle: Rules\n---\n\nMembers may borrow ten books.\n';
    const folder = makeFolder({
      'library/article.md': article,
      'library/facts.yaml': FACTS.slice(0, FACTS.indexOf('# The fees.')),
      'new.md': NEW,
    });
    const { status } = await update(folder, join(folder, 'new.md'));
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'library')).sort()).toEqual(['article.md', 'facts.yaml']);
    expect(read(folder, 'article.md')).toContain('\n\nFines end at twelve euros.\n'.slice(2));
    expect(read(folder, 'article.md')).not.toContain('#');
  });

  test('GIVEN what cannot be updated THEN one message says why, and nothing is written', async () => {
    const folder = makeLibrary({
      'flow.yaml': '',
      'library/facts.yaml': `[{id: opens, statement: It opens at nine., quote: The library opens at nine., topics: [hours], certainty: stated, asks: [When?]}]\n`,
      'library/gaps.yaml': '[]\n',
    });
    const flow = await update(folder, join(folder, 'new.md'));
    expect(flow).toMatchObject({ status: 1, out: '' });
    expect(flow.err).toMatch(/^library\/facts\.yaml cannot be edited as it is written \(entry 1\)/);
    expect(read(folder, 'document.md')).toContain('Late fees');
    const cases: [string[], RegExp][] = [
      [[], /library\/document\.md has no url; name a file or an address\n$/],
      [[join(folder, 'none.pdf')], /none\.pdf does not exist/],
    ];
    for (const [args, message] of cases) {
      const run = await update(folder, ...args);
      expect(run.status).toBe(1);
      expect(run.err).toMatch(message);
    }
    expect((await runDesk('update', 'nothing', '--knowledge', folder)).err).toContain(
      'the articles are: library',
    );
  });
});
