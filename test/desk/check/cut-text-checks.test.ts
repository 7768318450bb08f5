import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/desk/check/folder-check.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { breakFile, makeFolder } from '../../knowledge/folder.ts';

const FACTS = 'harbour-talks/facts.yaml';

/** Checks the folder with these asks for its last fact, and returns what is said of cut texts. */
async function check(asks: string): Promise<string[]> {
  const fact = `- id: more
  statement: Growth is expected.
  quote: Growth is expected.
  topics: [trade]
  certainty: expected
  asks: ${asks}
- id: growth
`;
  const { findings } = await checkFolder(makeFolder(breakFile(FACTS, '- id: growth\n', fact)));
  return findings.filter(({ kind }) => kind === 'cut-text').map(formatProblem);
}

const list = (...asks: string[]) => asks.map((ask) => `\n    - ${ask}`).join('');

describe('texts that YAML cuts', () => {
  test('GIVEN an ask with a # that begins a word THEN it is found, with its place', async () => {
    expect(
      await check(list('a plain one', 'What does rule #3 say?', 'Where is #dog-rules?')),
    ).toEqual([
      `${FACTS}:40: more: asks[1]: "What does rule" ends before "#3", which YAML takes for a remark`,
      `${FACTS}:41: more: asks[2]: "Where is" ends before "#dog-rules?", which YAML takes for a remark`,
    ]);
  });

  test('GIVEN a word after & THEN it is found, unless something refers to it', async () => {
    expect(await check(list('&dogs on a lead', '&cats of all kinds', '*cats'))).toEqual([
      expect.stringContaining('asks[0]: "on a lead" begins after "&dogs"'),
    ]);
  });

  test('GIVEN a question in brackets with a comma THEN it is found', async () => {
    expect(await check('[Are drones, kites and balloons banned?, drone curfew]')).toEqual([
      expect.stringContaining(
        '"Are drones" and "kites and balloons banned?" seem to be one question',
      ),
    ]);
    expect(await check('[drone curfew, Are drones, kites, and balloons banned?]')).toEqual([
      expect.stringContaining('"Are drones" and "kites" and "and balloons banned?" seem'),
    ]);
  });

  test('GIVEN a # in the statement of a fact, or a topic’s title, THEN it is found', async () => {
    const folder = makeFolder({
      ...breakFile(FACTS, 'statement: Growth is expected.', 'statement: Growth is expected. #1'),
      'topics.yaml': 'visits: Visits #all\ntrade: Trade\n',
    });
    const { findings } = await checkFolder(folder);
    const cut = findings.filter(({ kind }) => kind === 'cut-text');
    expect(cut.map(({ file, field }) => [file, field])).toEqual([
      [FACTS, 'statement'],
      ['topics.yaml', 'visits'],
    ]);
  });

  test('GIVEN a # in the title of a document THEN it is found', async () => {
    const files = breakFile(
      'harbour-talks/article.md',
      'title: Harbour talks',
      'title: Harbour talks #2',
    );
    const { findings } = await checkFolder(makeFolder(files));
    expect(findings.filter(({ kind }) => kind === 'cut-text').map(formatProblem)).toEqual([
      'harbour-talks/article.md:2: title: "Harbour talks" ends before "#2", which YAML takes for a remark',
    ]);
  });

  test.each([
    ['a remark', list('growth outlook # added in May', 'growth next year')],
    ['quotation marks', list('"rule #3"', "'&dogs on a lead'", 'C#, and R&D at AT&T')],
    ['questions in brackets', '[Are drones banned?, where may kites fly?, drone rules, is it so?]'],
    ['words before a question in brackets', '[drones, kites banned?, Drones, are they banned?]'],
    ['questions without marks', '[are drones banned, are kites banned?]'],
  ])('GIVEN %s THEN nothing is found', async (_, asks) => {
    expect(await check(asks)).toEqual([]);
  });
});
