import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import {
  addSuggestions,
  eraseSuggestions,
  readSuggestions,
} from '../../../src/memory/suggestions-file.ts';
import { CLEAN, makeFolder } from '../../knowledge/folder.ts';
import { runDesk } from '../run-desk.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'footnote-suggestions-'));
  vi.stubEnv('DATA_DIR', data);
});
afterEach(() => {
  rmSync(data, { recursive: true });
});

const FACT = 'harbour-talks/lund-met-vale';
const FILE = 'harbour-talks/facts.yaml';
const suggest = (ask: string, fact = FACT) =>
  addSuggestions(join(data, 'suggestions.yaml'), [
    { fact, ask, asked: 3, server: '1', proposed: 0 },
  ]);
const suggestions = (folder: string, ...args: string[]) =>
  runDesk('suggestions', ...args, '--knowledge', folder);

/** The same facts with one ask per line. */
const BLOCK = CLEAN[FILE]?.replace(
  'asks: [Who met Vale?, Whom did Lund meet?, lund vale meeting]',
  'asks:\n    - Who met Vale? # the minister\n    - Whom did Lund meet?',
) as string;

describe('npm run knowledge -- suggestions', () => {
  test('GIVEN no suggestions THEN the output explains where they come from', async () => {
    const { out, status } = await suggestions(makeFolder(CLEAN));
    expect(out).toContain('/unanswered');
    expect(status).toBe(0);
  });

  test('GIVEN the bot erases some THEN the others stay, in a file that only its owner can read', async () => {
    await suggest('who saw vale');
    await suggest('who saw lund');
    const file = join(data, 'suggestions.yaml');
    // Not from a member, so that there is nothing to erase.
    const own = [
      { fact: FACT, ask: 'who met the minister' },
      { fact: FACT, statement: 'Maria K. Lund reportedly met Vale.' },
    ];
    await addSuggestions(file, own);
    await eraseSuggestions(file, ({ ask }) => ask !== 'who saw lund');
    expect(await readSuggestions(file)).toEqual([
      { fact: FACT, ask: 'who saw lund', asked: 3, server: '1', proposed: 0 },
      ...own,
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('GIVEN a file of an earlier version THEN it is read', async () => {
    const file = join(data, 'suggestions.yaml');
    writeFileSync(file, `- fact: ${FACT}\n  ask: who saw vale\n  asked: 3\n`);
    expect(await readSuggestions(file)).toMatchObject([{ ask: 'who saw vale', server: '' }]);
  });

  test('GIVEN suggestions THEN each is listed with its statement', async () => {
    await Promise.all([suggest('who saw vale'), suggest('what now', 'harbour-talks/gone')]);
    await suggest('who saw vale');
    const { out } = await suggestions(makeFolder(CLEAN));
    expect(out).toContain('“who saw vale”, asked 3 times');
    expect(out).toContain(`for ${FACT}: Maria K. Lund reportedly met Harbour Minister Jon Vale.`);
    expect(out).toContain('there is no such fact');
    expect(out.match(/who saw vale/g)).toHaveLength(1);
  });

  test.each([
    ['in a block', BLOCK],
    ['in brackets', CLEAN[FILE] as string],
  ])(
    'GIVEN asks written %s WHEN one is applied THEN it is added, and nothing else is changed',
    async (_how, text) => {
      const folder = makeFolder({ ...CLEAN, [FILE]: text });
      await suggest('who: saw vale');
      await suggest('other');
      const { out, status } = await suggestions(folder, 'apply', '1');
      expect(out).toContain('Added “who: saw vale” to lund-met-vale');
      expect(status).toBe(0);
      const after = readFileSync(join(folder, FILE), 'utf8');
      const [, met] = parse(after);
      expect(met.asks.at(-1)).toBe('who: saw vale');
      // Every existing line is preserved.
      const preserved = after.split('\n').filter((line) => text.split('\n').includes(line));
      expect(preserved.length).toBeGreaterThanOrEqual(text.split('\n').length - 1);
      expect((await runDesk('check', folder)).err).toBe('');
      expect((await suggestions(folder)).out).not.toContain('saw vale');
      expect((await suggestions(folder)).out).toContain('1  “other”');
    },
  );

  test('GIVEN suggestions that cannot be added THEN each is named, and stays on the list', async () => {
    const folder = makeFolder(CLEAN);
    await suggest('WHO met Vale?');
    await suggest('x'.repeat(101));
    await suggest('what now', '../../etc/passwd');
    await suggest('what now', '../etc');
    await suggest('what now', 'harbour-talks/gone');
    const { err, status } = await suggestions(folder, 'apply', 'all');
    expect(status).toBe(1);
    expect(err).toContain('already has this ask');
    expect(err).toContain('is not a fact key');
    expect(err).toContain('is not a valid article folder name');
    expect(err).toContain('there is no fact gone');
    expect(err.match(/Not added/g)).toHaveLength(5);
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(CLEAN[FILE]);
    expect((await suggestions(folder, 'drop', 'all')).out).toBe('Dropped 5 suggestions.\n');
    expect((await suggestions(folder)).out).toContain('No asks are proposed');
  });

  test('GIVEN a statement for a fact that is no draft, or asks that another fact owns THEN they stay on the list', async () => {
    const alias = CLEAN[FILE]
      ?.replace('asks: [Who arrived', 'asks: &own [Who arrived')
      .replace('asks: [Will it grow?, growth outlook, what is expected]', 'asks: *own') as string;
    const folder = makeFolder({ ...CLEAN, [FILE]: alias });
    await suggest('what next', 'harbour-talks/growth');
    await addSuggestions(join(data, 'suggestions.yaml'), [
      { fact: FACT, statement: 'Lund reportedly met Vale.' },
      { fact: FACT, statement: 'Maria K. Lund reportedly met Vale.' },
    ]);
    const { err, status } = await suggestions(folder, 'apply', 'all');
    expect(err).toContain('the asks of fact growth are no list of its own');
    expect(err).toContain('“Maria K. Lund reportedly met Vale.”: there is no draft lund-met-vale');
    expect(status).toBe(1);
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(alias);
  });

  test('GIVEN an unknown number or an invalid file THEN the problem is named', async () => {
    const folder = makeFolder(CLEAN);
    await suggest('why');
    expect((await suggestions(folder, 'apply', '2')).err).toContain('no suggestion 2');
    expect((await suggestions(folder, 'apply')).status).toBe(2);
    writeFileSync(join(data, 'suggestions.yaml'), 'x: 1');
    expect((await suggestions(folder)).err).toContain(
      'suggestions.yaml does not hold proposed asks',
    );
  });
});
