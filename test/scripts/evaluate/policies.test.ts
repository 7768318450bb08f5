import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSamePassage, judgePolicies, plainText } from '../../../scripts/evaluate/policies.ts';
import { tabulateByKind } from '../../../scripts/evaluate/policy-tables.ts';

test.each([
  [
    '- You may **borrow** four [books](https://example.org) at a time.',
    'You may borrow four books at a time.',
  ],
  ['3. It’s  the\n“rule”.', 'It\'s the "rule".'],
  ['![map](a.png) `code`', 'map code'],
])('GIVEN %j THEN its plain text is %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test.each([
  ['The fee is **5**.', 'The fee is 5.', true],
  ['The fee is 5. Pay it.', 'The fee is 5.', true],
  ['The fee is five.', 'Note: The fee is five. Pay it.', true],
  ['5.', 'The fee is 5.', false],
  ['The fee is 6.', 'The fee is 5.', false],
])('GIVEN %j and %j THEN they are the same passage: %s', (quote, passage, expected) => {
  expect(isSamePassage(quote, passage)).toBe(expected);
});

test('GIVEN a document with questions, posts and turns THEN each is judged by its passages', async () => {
  const path = mkdtempSync(join(tmpdir(), 'policies-'));
  const folder = join(path, 'library');
  mkdirSync(folder);
  const write = (name: string, lines: object[]) =>
    writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  writeFileSync(
    join(folder, 'document.md'),
    '# Library\n\nMembers may borrow four books at a time. The library opens at nine on weekdays.\n',
  );
  const borrow = 'Members may borrow four books at a time.';
  write('questions.jsonl', [
    { id: '1', question: 'How many books may members borrow?', kind: 'direct', gold: [borrow] },
    { id: '2', question: 'How many books may members borrow?', kind: 'direct', gold: ['No.'] },
    { id: '3', question: 'How do I boil an egg?', kind: 'off_topic', gold: [] },
  ]);
  write('claims.jsonl', [
    {
      id: '4',
      message: 'Members may borrow nine books at a time.',
      verdict: 'differs',
      gold: [borrow],
    },
    {
      id: '5',
      message: 'Members may borrow nine books at a time.',
      verdict: 'agrees',
      gold: [borrow],
    },
  ]);
  write('threads.jsonl', [
    {
      id: '6',
      thread: 'Books',
      turns: [
        { user: 'When does the library open?', gold: ['The library opens at nine on weekdays.'] },
      ],
    },
  ]);
  const judged = await judgePolicies(path, { asks: 0, curated: undefined, encoders: null });
  expect(judged.map(({ id, outcome, rank, invented }) => [id, outcome, rank, invented])).toEqual([
    ['1', 'right', 1, false],
    ['2', 'wrong', 0, false],
    ['3', 'right', null, false],
    ['4', 'right', 0, false],
    ['5', 'wrong', 0, true],
    ['6.1', 'right', 0, false],
  ]);
  expect(tabulateByKind(judged)).toMatchObject({
    direct: { items: 2, right: '50.0 %', wrong: '50.0 %', 'ranked first': '50.0 %' },
    'all posts': { items: 2, right: '50.0 %', invented: '50.0 %' },
    'all turns': { items: 1, right: '100.0 %' },
  });
});
