import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breakFile, CLEAN, makeFolder } from '../../knowledge/folder.ts';
import { runDesk, runEntry } from '../run-desk.ts';

const FACTS = 'harbour-talks/facts.yaml';

describe('npm run knowledge -- check', () => {
  test('GIVEN a valid folder THEN a summary is printed, and the status is 0', async () => {
    expect(await runEntry('desk', ['check', makeFolder(CLEAN)])).toEqual({
      status: 0,
      out: 'knowledge: 1 article, 5 sentences (5 covered), 6 facts, 18 asks, 1 gap: no errors\n',
      err: '',
    });
  });

  test('GIVEN an error THEN each format gives file, line, column and fix, and the status is 1', async () => {
    const folder = makeFolder(breakFile(FACTS, 'lasted 3 hours', 'lasted 9 hours'));
    const text = await runDesk('check', folder);
    expect(text.out).toMatch(
      /^error: harbour-talks\/facts.yaml:15:3: talks-length: statement: names "9".*; remove it\nknowledge: not loadable: 1 error\n$/,
    );
    const json = await runDesk('check', folder, '--format', 'json');
    expect(JSON.parse(json.out).findings).toMatchObject([
      {
        severity: 'error',
        kind: 'loading',
        file: FACTS,
        line: 15,
        column: 3,
        fact: 'talks-length',
        field: 'statement',
        mend: 'remove it',
      },
    ]);
    const github = await runDesk('check', folder, '--format', 'github');
    expect(github.out).toBe(
      `::error file=${join(folder, FACTS)},line=15,col=3,title=loading::talks-length: statement: names "9", which the article does not; remove it\n`,
    );
    expect([text.status, json.status, github.status]).toEqual([1, 1, 1]);
  });

  test('GIVEN only a warning THEN the status is 0; GIVEN two folders or an unknown format THEN it is 2', async () => {
    const folder = makeFolder(breakFile('topics.yaml', 'visits:', 'people: People\nvisits:'));
    expect((await runDesk('check', folder)).status).toBe(0);
    expect(await runDesk('check', 'a', 'b')).toMatchObject({ status: 2, out: '' });
    expect(await runDesk('check', folder, '--format', 'xml')).toMatchObject({ status: 2, out: '' });
  });
});
