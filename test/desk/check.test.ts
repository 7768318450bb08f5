import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/desk/check/folder-check.ts';
import { digestText } from '../../src/knowledge/checksum.ts';
import { breakFile, CLEAN, type Files, makeFolder } from '../knowledge/folder.ts';
import { runDesk, runEntry } from './run-desk.ts';

const FACTS = 'harbour-talks/facts.yaml';
const ARTICLE = 'harbour-talks/article.md';
const VELDANIA = join(import.meta.dirname, '..', 'fixtures', 'knowledge');

/** Each defect: the files that have it, and the findings there are to be, as `kind file:line fact`. */
const DEFECTS: [string, Files, string[], RegExp][] = [
  [
    'a sentence without a fact',
    breakFile(ARTICLE, 'Growth is expected.', 'Growth is expected. Nobody asked.'),
    ['uncovered harbour-talks/article.md:13'],
    /"Nobody asked\."/,
  ],
  [
    'two facts that say the same',
    breakFile(
      FACTS,
      '- id: growth\n  statement: Growth is expected.',
      '- id: growth\n  statement: The growth is expected.\n  quote: Growth is expected.\n  topics: [trade]\n  certainty: expected\n  asks: [Is growth foreseen?, growth forecast, growth ahead]\n- id: growth-again\n  statement: Growth is expected.',
    ),
    ['same harbour-talks/facts.yaml:40 growth-again'],
    /says the same as "growth"/,
  ],
  [
    'two facts that give different numbers',
    breakFile(
      FACTS,
      '- id: growth',
      '- id: port-again\n  statement: Valmora’s port handled 30,000 containers, the ministry said.\n  quote: &again The port of Valmora handled 30,000 containers, the ministry said.\n  topics: [trade]\n  certainty: attributed\n  asks: [What did the port handle?, port figures, containers at Valmora]\n- id: growth',
      breakFile(
        ARTICLE,
        'Growth is',
        'The port of Valmora handled 30,000 containers, the ministry said. Growth is',
      ),
    ),
    ['numbers harbour-talks/facts.yaml:34 port-again'],
    /gives 30000 where "containers" gives 25000/,
  ],
  [
    'a statement that does not read at a glance',
    breakFile(
      FACTS,
      'statement: Growth is expected.',
      `statement: Growth is expected${', and it is expected'.repeat(14)}.`,
    ),
    ['overlong harbour-talks/facts.yaml:34 growth'],
    /has 29\d characters/,
  ],
  [
    'fewer asks than wanted',
    breakFile(FACTS, '[Will it grow?, growth outlook, what is expected]', '[Will it grow?]'),
    ['few-asks harbour-talks/facts.yaml:38 growth'],
    /only 1; 3 or more/,
  ],
  [
    'a topic that no fact has',
    breakFile('topics.yaml', 'visits:', 'people: People\nvisits:'),
    ['unused-topic topics.yaml:1'],
    /no fact has this topic/,
  ],
  [
    'an ask that finds another fact',
    breakFile(
      FACTS,
      'what is expected]',
      'what is expected, How many containers did the port handle?]',
    ),
    ['stolen-ask harbour-talks/facts.yaml:38 growth'],
    /finds "containers" first/,
  ],
  [
    'a text that has changed since it was taken in',
    breakFile(
      ARTICLE,
      'language: en',
      `language: en\nchecksum: ${digestText([{ text: 'Another.' }])}`,
    ),
    ['checksum harbour-talks/article.md:9'],
    /write: checksum: sha256:/,
  ],
  [
    'drafts',
    breakFile(FACTS, '- id: growth', '- id: growth\n  draft: true'),
    ['drafts harbour-talks/facts.yaml:34'],
    /1 draft that nobody has gone over, beginning with "growth"/,
  ],
  [
    'a waiver of a sentence that is not there',
    { ...CLEAN, 'harbour-talks/waived.yaml': '- quote: Growth is certain.\n  reason: idle\n' },
    ['waived harbour-talks/waived.yaml:1'],
    /quote: is not in the article/,
  ],
  [
    'a waiver without a reason',
    { ...CLEAN, 'harbour-talks/waived.yaml': '- quote: Growth is expected.\n' },
    ['waived harbour-talks/waived.yaml:1'],
    /reason: is missing/,
  ],
  [
    'a question that is answered wrongly',
    {
      ...CLEAN,
      'harbour-talks/questions.yaml': '- question: Who arrived in Valmora?\n  wants: [growth]\n',
    },
    ['question harbour-talks/questions.yaml:1'],
    /is answered by "harbour-talks\/lund-arrived", not by "growth"/,
  ],
  [
    'a question that should be met with silence',
    { ...CLEAN, 'harbour-talks/questions.yaml': '- question: Will it grow?\n  wants: silent\n' },
    ['question harbour-talks/questions.yaml:1'],
    /should not be answered/,
  ],
  [
    'a question that wants no known fact',
    { ...CLEAN, 'harbour-talks/questions.yaml': '- question: Will it grow?\n  wants: [grwth]\n' },
    ['question harbour-talks/questions.yaml:2'],
    /did you mean "growth"/,
  ],
  [
    'a quote that moved because the article was edited',
    breakFile(ARTICLE, 'scheduled for May 4', 'now scheduled for May 4'),
    ['loading harbour-talks/facts.yaml:29 second-visit'],
    /the nearest sentence, at paragraph 2, sentence 2, departs/,
  ],
  [
    'a hedge that the statement lost',
    breakFile(FACTS, 'Lund reportedly met', 'Lund met'),
    ['loading harbour-talks/facts.yaml:8 lund-met-vale'],
    /say "reportedly"/,
  ],
  [
    'a number that the quote lacks',
    breakFile(FACTS, 'lasted 3 hours', 'lasted 9 hours'),
    ['loading harbour-talks/facts.yaml:15 talks-length'],
    /names "9"/,
  ],
  [
    'a name that the article does not have',
    breakFile(FACTS, 'Lund of Norway arrived', 'Lund of Sweden arrived'),
    ['loading harbour-talks/facts.yaml:2 lund-arrived'],
    /names "Sweden"/,
  ],
  [
    'a name that only another sentence has',
    breakFile(FACTS, 'The talks lasted 3 hours', 'The talks in Valmora lasted 3 hours'),
    ['loading harbour-talks/facts.yaml:15 talks-length'],
    /list "Valmora" under borrows/,
  ],
  [
    'a name that is borrowed without need',
    breakFile(FACTS, 'borrows: [Maria K. Lund]', 'borrows: [Maria K. Lund, Jon Vale]'),
    ['loading harbour-talks/facts.yaml:12 lund-met-vale'],
    /need not be borrowed/,
  ],
  [
    'a plan that is told as done',
    breakFile(
      FACTS,
      'statement: A second visit is scheduled for',
      'statement: A second visit is on',
    ),
    ['loading harbour-talks/facts.yaml:28 second-visit'],
    /say "is scheduled to"/,
  ],
  [
    'a part of a sentence as a quote',
    breakFile(FACTS, 'quote: Growth is expected.', 'quote: Growth is'),
    ['loading harbour-talks/facts.yaml:35 growth'],
    /quote the whole sentence: "Growth is expected\."/,
  ],
  [
    'two sentences as a quote',
    breakFile(FACTS, 'quote: Growth', 'quote: A second visit is scheduled for May 4. Growth'),
    ['loading harbour-talks/facts.yaml:35 growth'],
    /holds more than one sentence/,
  ],
  [
    'an id that is taken',
    breakFile(FACTS, '- id: growth', '- id: containers'),
    ['loading harbour-talks/facts.yaml:33 containers'],
    /choose another id/,
  ],
  [
    'an ask of two facts',
    breakFile(FACTS, '[Will it grow?', '[How many containers?'),
    ['loading harbour-talks/facts.yaml:38 growth'],
    /is also asked of "containers"/,
  ],
  [
    'an ask too long for Discord',
    breakFile(FACTS, 'Will it grow?', `Will it grow${' and grow'.repeat(12)}?`),
    ['loading harbour-talks/facts.yaml:38 growth'],
    /at most 100 are possible/,
  ],
  [
    'a certainty that there is not',
    breakFile(FACTS, 'certainty: expected', 'certainty: likely'),
    ['loading harbour-talks/facts.yaml:37 growth'],
    /use one of stated, reported/,
  ],
  [
    'somebody who says so without being in the article',
    breakFile(FACTS, 'attribution: the Ministry of Trade', 'attribution: the Ministry of Health'),
    ['loading harbour-talks/facts.yaml:25 containers'],
    /"the Ministry of Health" is not in the article/,
  ],
  [
    'a topic that there is not',
    breakFile(FACTS, '[trade]\n  certainty: expected', '[trad]\n  certainty: expected'),
    ['loading harbour-talks/facts.yaml:36 growth'],
    /did you mean "trade"/,
  ],
  [
    'a field that is misspelt',
    breakFile(FACTS, '  attribution: the', '  atribution: the'),
    ['loading harbour-talks/facts.yaml:25 containers'],
    /did you mean "attribution"/,
  ],
  [
    'a field that stands twice',
    breakFile(FACTS, 'certainty: expected', 'certainty: expected\n  certainty: expected'),
    ['loading harbour-talks/facts.yaml:38'],
    /stands twice/,
  ],
  [
    'an empty statement',
    breakFile(FACTS, 'statement: Growth is expected.', "statement: ''"),
    ['loading harbour-talks/facts.yaml:34 growth'],
    /statement: is empty/,
  ],
  [
    'a date that the calendar lacks',
    breakFile(ARTICLE, 'published: 2024-02-29', 'published: 2023-02-29'),
    ['loading harbour-talks/article.md:6'],
    /must be a date/,
  ],
  [
    'an address that is none',
    breakFile(ARTICLE, 'url: https://example.org/talks', 'url: example.org/talks'),
    ['loading harbour-talks/article.md:5'],
    /must be a whole http or https address/,
  ],
  [
    'a gap near to no known fact',
    breakFile('harbour-talks/gaps.yaml', '[second-visit]', '[second-vist]'),
    ['loading harbour-talks/gaps.yaml:3 year'],
    /did you mean "second-visit"/,
  ],
  [
    'synonyms of nothing',
    breakFile('synonyms.yaml', '- [harbour, port]', '- [bicycle, bike]'),
    ['loading synonyms.yaml:2'],
    /none of "bicycle", "bike"/,
  ],
  [
    'a statement that turns another one round',
    breakFile(
      FACTS,
      '- id: growth',
      '- id: vale-met-lund\n  statement: Harbour Minister Jon Vale reportedly met Maria K. Lund.\n  quote: She reportedly met Harbour Minister Jon Vale, and the talks lasted three hours.\n  topics: [visits]\n  certainty: reported\n  borrows: [Maria K. Lund]\n  asks: [Whom did Minister Vale meet?, minister meets envoy, vale with lund]\n- id: growth',
    ),
    ['same harbour-talks/facts.yaml:34 vale-met-lund'],
    /says the same as "lund-met-vale"/,
  ],
  [
    'another number of the same thing in other words',
    breakFile(
      FACTS,
      '- id: growth',
      '- id: port-again\n  statement: In May, the port of Valmora handled 30,000 containers, the ministry said.\n  quote: In May, the port of Valmora handled 30,000 containers, the ministry said.\n  topics: [trade]\n  certainty: attributed\n  asks: [What did the port handle in May?, May figures, containers at Valmora in May]\n- id: growth',
      breakFile(
        ARTICLE,
        'Growth is',
        'In May, the port of Valmora handled 30,000 containers, the ministry said. Growth is',
      ),
    ),
    ['numbers harbour-talks/facts.yaml:34 port-again'],
    /gives 30000 where "containers" gives 25000/,
  ],
  [
    'facts that are binary',
    { ...CLEAN, [FACTS]: Buffer.from([1, 0, 2]) },
    ['loading harbour-talks/facts.yaml'],
    /has a NUL byte at 1/,
  ],
  [
    'YAML that is none',
    breakFile(FACTS, 'topics: [trade]', 'topics: [trade'),
    ['loading harbour-talks/facts.yaml:24'],
    /not valid YAML/,
  ],
];

describe('checking a knowledge folder', () => {
  test('GIVEN folders without a fault THEN nothing is found', async () => {
    for (const folder of [makeFolder(CLEAN), VELDANIA])
      expect((await checkFolder(folder)).findings).toEqual([]);
  });

  test('GIVEN two articles together THEN nothing is found, and both are counted', async () => {
    const { summary } = await checkFolder(VELDANIA);
    expect(summary).toBe('2 articles, 25 sentences (25 covered), 32 facts, 96 asks, 0 gaps');
  });

  test.each(DEFECTS)(
    'GIVEN %s THEN it is found, where it is',
    async (_name, files, expected, message) => {
      const { findings } = await checkFolder(makeFolder(files));
      const places = findings.map(
        ({ kind, file, line, fact }) =>
          `${kind} ${file}${line === null ? '' : `:${line}`}${fact === null ? '' : ` ${fact}`}`,
      );
      expect(places).toEqual(expected);
      expect(
        findings.map((finding) => `${finding.field}: ${finding.message}; ${finding.mend}`).join(),
      ).toMatch(message);
    },
  );

  test('GIVEN all of these in one folder THEN none hides another', async () => {
    const inArticle = DEFECTS.filter(([, files]) =>
      Object.entries(files).every(([file, text]) => /^harbour/.test(file) || text === CLEAN[file]),
    );
    const all: Files = { ...CLEAN };
    const wanted = inArticle.flatMap(([, files, expected], at) => {
      for (const [file, text] of Object.entries(files))
        all[file.replace('harbour-talks', `talks-${at}`)] = text;
      return expected.map((one) => one.replace('harbour-talks', `talks-${at}`));
    });
    const { findings } = await checkFolder(makeFolder(all));
    const found = new Set(
      findings.map(
        ({ kind, file, line, fact }) =>
          `${kind} ${file}${line === null ? '' : `:${line}`}${fact === null ? '' : ` ${fact}`}`,
      ),
    );
    expect(inArticle.length).toBeGreaterThan(30);
    expect(wanted.filter((one) => !found.has(one))).toEqual([]);
    // Nothing follows from a defect that does not load: the sentences of broken facts are not missed.
    expect(findings.filter(({ kind }) => kind === 'uncovered')).toHaveLength(1);
  });

  test('GIVEN a sentence that is waived with a reason THEN it is not missed', async () => {
    const files = breakFile(ARTICLE, 'Growth is expected.', 'Growth is expected. Nobody asked.');
    const waived = '- quote: Nobody asked.\n  reason: says nothing\n';
    const { findings } = await checkFolder(
      makeFolder({ ...files, 'harbour-talks/waived.yaml': waived }),
    );
    expect(findings).toEqual([]);
  });

  test('GIVEN two articles with the same ask THEN it is named', async () => {
    const rename = (files: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(files).map(([file, text]) => [
          file.replace('harbour-talks', 'port-talks'),
          text,
        ]),
      );
    const { findings } = await checkFolder(makeFolder({ ...CLEAN, ...rename(CLEAN) }));
    expect(findings.filter(({ kind }) => kind === 'shared-ask')).toHaveLength(18);
  });
});

describe('checking more than is tried at once', () => {
  test('GIVEN more facts than one matcher takes THEN each group is tried, and that is told', async () => {
    const stolen = makeFolder(
      breakFile(FACTS, 'what is expected]', 'what is expected, How long were the port talks?]'),
    );
    expect((await checkFolder(stolen)).findings).toMatchObject([{ kind: 'stolen-ask' }]);
    const { findings, left } = await checkFolder(stolen, { limits: { facts: 4, work: 1_000 } });
    expect(left).toBe('facts were taken in 2 groups, and asks tried within each');
    // The thief is in the other group.
    expect(findings).toEqual([]);
  });

  test('GIVEN more asks than the limit THEN some of all facts are tried, and the rest is counted', async () => {
    const { left } = await checkFolder(makeFolder(CLEAN), { limits: { facts: 100, work: 36 } });
    expect(left).toBe('12 asks not tried; --every tries them all');
  });
});

describe('npm run knowledge -- check', () => {
  test('GIVEN a valid folder THEN it sums up and ends with 0', async () => {
    expect(await runEntry('desk', ['check', makeFolder(CLEAN)])).toEqual({
      status: 0,
      out: 'knowledge: 1 article, 5 sentences (5 covered), 6 facts, 18 asks, 1 gap: no errors\n',
      err: '',
    });
  });

  test('GIVEN an error THEN each format tells file, line, column and mend, and it ends with 1', async () => {
    const folder = makeFolder(breakFile(FACTS, 'lasted 3 hours', 'lasted 9 hours'));
    const text = await runDesk('check', folder);
    expect(text.out).toMatch(
      /^error: harbour-talks\/facts.yaml:15:3: talks-length: statement: names "9".*; take it out\nknowledge: not loadable: 1 error\n$/,
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
        mend: 'take it out',
      },
    ]);
    const github = await runDesk('check', folder, '--format', 'github');
    expect(github.out).toBe(
      `::error file=${join(folder, FACTS)},line=15,col=3,title=loading::talks-length: statement: names "9", which the article does not have; take it out\n`,
    );
    expect([text.status, json.status, github.status]).toEqual([1, 1, 1]);
  });

  test('GIVEN a warning alone THEN it ends with 0; GIVEN two folders or a strange format THEN with 2', async () => {
    const folder = makeFolder(breakFile('topics.yaml', 'visits:', 'people: People\nvisits:'));
    expect((await runDesk('check', folder)).status).toBe(0);
    expect(await runDesk('check', 'a', 'b')).toMatchObject({ status: 2, out: '' });
    expect(await runDesk('check', folder, '--format', 'xml')).toMatchObject({ status: 2, out: '' });
  });
});
