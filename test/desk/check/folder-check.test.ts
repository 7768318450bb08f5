import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/desk/check/folder-check.ts';
import { digestText } from '../../../src/knowledge/checksum.ts';
import { breakFile, CLEAN, type Files, makeFolder } from '../../knowledge/folder.ts';

const FACTS = 'harbour-talks/facts.yaml';
const ARTICLE = 'harbour-talks/article.md';
const VELDANIA = join(import.meta.dirname, '../../fixtures', 'knowledge');

/** Each defect, the files that contain it, and the expected findings as `kind file:line fact` with their message. */
const DEFECTS: [string, Files, string[], RegExp][] = [
  [
    'a sentence without a fact',
    breakFile(ARTICLE, 'Growth is expected.', 'Growth is expected. Nobody asked.'),
    ['uncovered harbour-talks/article.md:13'],
    /"Nobody asked\."/,
  ],
  [
    'two facts with the same statement',
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
      '- id: port-again\n  statement: Valmora’s port handled 30,000 containers, the ministry said.\n  quote: The port of Valmora handled 30,000 containers, the ministry said.\n  topics: [trade]\n  certainty: attributed\n  asks: [What did the port handle?, port figures, containers at Valmora]\n- id: growth',
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
    'a statement that denies what its quote says',
    breakFile(
      FACTS,
      '  statement: A second visit is scheduled for May 4.',
      '  statement: No second visit is scheduled for May 4.',
    ),
    ['meaning harbour-talks/facts.yaml:28 second-visit'],
    /denies what its source does not deny/,
  ],
  [
    'an overlong statement',
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
    /only 1; write 3 or more/,
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
    'a text that has changed since it was imported',
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
    /1 unreviewed draft, starting with "growth"/,
  ],
  [
    'a waiver of a sentence that is not in the article',
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
    'a question that should not be answered',
    { ...CLEAN, 'harbour-talks/questions.yaml': '- question: Will it grow?\n  wants: silent\n' },
    ['question harbour-talks/questions.yaml:1'],
    /should not be answered/,
  ],
  [
    'a question that wants an unknown fact',
    { ...CLEAN, 'harbour-talks/questions.yaml': '- question: Will it grow?\n  wants: [grwth]\n' },
    ['question harbour-talks/questions.yaml:2'],
    /did you mean "growth"/,
  ],
  [
    'a quote that moved because the article was edited',
    breakFile(ARTICLE, 'scheduled for May 4', 'now scheduled for May 4'),
    ['loading harbour-talks/facts.yaml:29 second-visit'],
    /the closest sentence, at paragraph 2, sentence 2, differs/,
  ],
  [
    'a hedge missing from the statement',
    breakFile(FACTS, 'Lund reportedly met', 'Lund met'),
    ['loading harbour-talks/facts.yaml:8 lund-met-vale'],
    /hedge it with "reportedly"/,
  ],
  [
    'a number that is not in the quote',
    breakFile(FACTS, 'lasted 3 hours', 'lasted 9 hours'),
    ['loading harbour-talks/facts.yaml:15 talks-length'],
    /names "9"/,
  ],
  [
    'a name that is not in the article',
    breakFile(FACTS, 'Lund of Norway arrived', 'Lund of Sweden arrived'),
    ['loading harbour-talks/facts.yaml:2 lund-arrived'],
    /names "Sweden"/,
  ],
  [
    'a name from another sentence',
    breakFile(FACTS, 'The talks lasted 3 hours', 'The talks in Valmora lasted 3 hours'),
    ['loading harbour-talks/facts.yaml:15 talks-length'],
    /add "Valmora" to borrows/,
  ],
  [
    'a name that is borrowed unnecessarily',
    breakFile(FACTS, 'borrows: [Maria K. Lund]', 'borrows: [Maria K. Lund, Jon Vale]'),
    ['loading harbour-talks/facts.yaml:12 lund-met-vale'],
    /need not be borrowed/,
  ],
  [
    'a plan stated as done',
    breakFile(
      FACTS,
      'statement: A second visit is scheduled for',
      'statement: A second visit is on',
    ),
    ['loading harbour-talks/facts.yaml:28 second-visit'],
    /hedge it with "is scheduled to"/,
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
    /spans more than one sentence/,
  ],
  [
    'an id that is taken',
    breakFile(FACTS, '- id: growth', '- id: containers'),
    ['loading harbour-talks/facts.yaml:33 containers'],
    /choose another id/,
  ],
  [
    'an ask shared by two facts',
    breakFile(FACTS, '[Will it grow?', '[How many containers?'),
    ['loading harbour-talks/facts.yaml:38 growth'],
    /is also an ask of "containers"/,
  ],
  [
    'an ask too long for Discord',
    breakFile(FACTS, 'Will it grow?', `Will it grow${' and grow'.repeat(12)}?`),
    ['loading harbour-talks/facts.yaml:38 growth'],
    /the limit is 100/,
  ],
  [
    'an unknown certainty',
    breakFile(FACTS, 'certainty: expected', 'certainty: likely'),
    ['loading harbour-talks/facts.yaml:37 growth'],
    /use one of stated, reported/,
  ],
  [
    'an attribution that is not in the article',
    breakFile(FACTS, 'attribution: the Ministry of Trade', 'attribution: the Ministry of Health'),
    ['loading harbour-talks/facts.yaml:25 containers'],
    /"the Ministry of Health" is not in the article/,
  ],
  [
    'an unknown topic',
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
    'a field that occurs twice',
    breakFile(FACTS, 'certainty: expected', 'certainty: expected\n  certainty: expected'),
    ['loading harbour-talks/facts.yaml:38'],
    /is given twice/,
  ],
  [
    'an empty statement',
    breakFile(FACTS, 'statement: Growth is expected.', "statement: ''"),
    ['loading harbour-talks/facts.yaml:34 growth'],
    /statement: is empty/,
  ],
  [
    'an impossible date',
    breakFile(ARTICLE, 'published: 2024-02-29', 'published: 2023-02-29'),
    ['loading harbour-talks/article.md:6'],
    /must be a date/,
  ],
  [
    'an invalid address',
    breakFile(ARTICLE, 'url: https://example.org/talks', 'url: example.org/talks'),
    ['loading harbour-talks/article.md:5'],
    /must be a full http or https address/,
  ],
  [
    'a gap with an unknown nearest fact',
    breakFile('harbour-talks/gaps.yaml', '[second-visit]', '[second-vist]'),
    ['loading harbour-talks/gaps.yaml:3 year'],
    /did you mean "second-visit"/,
  ],
  [
    'synonyms of unknown words',
    breakFile('synonyms.yaml', '- [harbour, port]', '- [bicycle, bike]'),
    ['loading synonyms.yaml:2'],
    /none of "bicycle", "bike"/,
  ],
  [
    'a statement that reverses another',
    breakFile(
      FACTS,
      '- id: growth',
      '- id: vale-met-lund\n  statement: Harbour Minister Jon Vale reportedly met Maria K. Lund.\n  quote: She reportedly met Harbour Minister Jon Vale, and the talks lasted three hours.\n  topics: [visits]\n  certainty: reported\n  borrows: [Maria K. Lund]\n  asks: [Whom did Minister Vale meet?, minister meets envoy, vale with lund]\n- id: growth',
    ),
    ['same harbour-talks/facts.yaml:34 vale-met-lund'],
    /says the same as "lund-met-vale"/,
  ],
  [
    'another number for the same thing in other words',
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
    'binary facts',
    { ...CLEAN, [FACTS]: Buffer.from([1, 0, 2]) },
    ['loading harbour-talks/facts.yaml'],
    /has a NUL byte at 1/,
  ],
  [
    'invalid YAML',
    breakFile(FACTS, 'topics: [trade]', 'topics: [trade'),
    ['loading harbour-talks/facts.yaml:24'],
    /not valid YAML/,
  ],
];

describe('checking a knowledge folder', () => {
  test('GIVEN valid folders THEN nothing is found', async () => {
    for (const folder of [makeFolder(CLEAN), VELDANIA])
      expect((await checkFolder(folder)).findings).toEqual([]);
  });

  test('GIVEN two articles THEN the summary counts both', async () => {
    const { summary } = await checkFolder(VELDANIA);
    expect(summary).toBe('2 articles, 25 sentences (25 covered), 32 facts, 96 asks, 0 gaps');
  });

  test.each(DEFECTS)(
    'GIVEN %s THEN it is reported at its position',
    async (_name, files, expected, message) => {
      const { findings } = await checkFolder(makeFolder(files));
      const places = findings.map(
        ({ kind, file, line, fact }) =>
          `${kind} ${file}${line === null ? '' : `:${line}`}${fact === null ? '' : ` ${fact}`}`,
      );
      expect(places).toEqual(expected);
      expect(
        findings.map((finding) => `${finding.field}: ${finding.message}; ${finding.fix}`).join(),
      ).toMatch(message);
    },
  );

  test('GIVEN all of these in one folder THEN each is reported', async () => {
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
    // Sentences quoted by facts that did not load are not reported as uncovered.
    expect(findings.filter(({ kind }) => kind === 'uncovered')).toHaveLength(1);
  });

  test('GIVEN a sentence that is waived with a reason THEN it is not reported', async () => {
    const files = breakFile(ARTICLE, 'Growth is expected.', 'Growth is expected. Nobody asked.');
    const waived = '- quote: Nobody asked.\n  reason: says nothing\n';
    const { findings } = await checkFolder(
      makeFolder({ ...files, 'harbour-talks/waived.yaml': waived }),
    );
    expect(findings).toEqual([]);
  });

  test('GIVEN two articles with the same asks THEN they are reported', async () => {
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

describe('checking beyond the matching limits', () => {
  test('GIVEN more facts than fit into one matcher THEN groups are checked, and this is reported', async () => {
    const stolen = makeFolder(
      breakFile(FACTS, 'what is expected]', 'what is expected, How long were the port talks?]'),
    );
    expect((await checkFolder(stolen)).findings).toMatchObject([{ kind: 'stolen-ask' }]);
    const { findings, skipped } = await checkFolder(stolen, {
      limits: { facts: 4, work: 1_000 },
    });
    expect(skipped).toBe(
      'the facts were split into 2 groups, and asks tried only within their own',
    );
    // The fact that is found first is in the other group.
    expect(findings).toEqual([]);
  });

  test('GIVEN more asks than the limit THEN a sample is tried, and the rest is counted', async () => {
    const { skipped } = await checkFolder(makeFolder(CLEAN), {
      limits: { facts: 100, work: 36 },
    });
    expect(skipped).toBe('12 asks not tried; --every tries them all');
  });
});
