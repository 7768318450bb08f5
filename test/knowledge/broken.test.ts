import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/desk/check/folder-check.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';
import { breakFile, CLEAN, type Files, formatFinding, makeFolder } from './folder.ts';

const ARTICLE = 'harbour-talks/article.md';
const FACTS = 'harbour-talks/facts.yaml';
const GAPS = 'harbour-talks/gaps.yaml';

interface Defect {
  name: string;
  files: Files;
  /** How the one finding is shown, up to its message. */
  place: string;
  /** A telling part of its message. */
  tells: string;
}

const inFacts = (name: string, from: string, to: string, place: string, tells: string): Defect => ({
  name,
  files: breakFile(FACTS, from, to),
  place: `${FACTS}:${place}`,
  tells,
});
const inFile = (
  name: string,
  file: string,
  from: string,
  to: string,
  place: string,
  tells: string,
): Defect => ({
  name,
  files: breakFile(file, from, to),
  place: `${file}${place}`,
  tells,
});
const without = (...left: string[]): Files =>
  Object.fromEntries(Object.entries(CLEAN).filter(([file]) => !left.includes(file)));

const DEFECTS: Defect[] = [
  // Fields
  inFacts(
    'a missing statement',
    '  statement: Growth is expected.\n',
    '',
    '33: growth: statement',
    'is missing; add text',
  ),
  inFacts(
    'an unknown field',
    '  certainty: expected',
    '  certainty: expected\n  qoute: x',
    '38: growth: qoute',
    'did you mean "quote"?',
  ),
  inFacts(
    'a __proto__ field',
    '  certainty: expected',
    '  certainty: expected\n  __proto__: {certainty: stated}',
    '38: growth: __proto__',
    'not a known field',
  ),
  inFacts(
    'an unknown certainty',
    'certainty: expected',
    'certainty: maybe',
    '37: growth: certainty',
    'use one of stated, reported',
  ),
  inFacts('an id with capitals', 'id: growth', 'id: Growth', '33: [5].id', 'lower-case words'),
  inFacts('a number for an id', 'id: growth', 'id: 2024', '33: [5].id', 'put it in quotes'),
  inFacts(
    'an id of 61 characters',
    'id: growth',
    `id: ${'g'.repeat(61)}`,
    '33: [5].id',
    'has 61 characters, but the limit is 60',
  ),
  inFacts(
    'an id twice',
    'id: growth',
    'id: containers',
    '33: containers: id',
    'is already used in harbour-talks/facts.yaml',
  ),
  inFacts(
    'a blank statement',
    'statement: Growth is expected.',
    'statement: " "',
    '34: growth: statement',
    'is empty',
  ),
  inFacts(
    'a long statement',
    'statement: Growth is expected.',
    `statement: Growth is expected${', more'.repeat(70)}.`,
    '34: growth: statement',
    'has 439 characters, but the limit is 400',
  ),
  inFacts(
    'a statement of two lines',
    'statement: Growth is expected.',
    'statement: "Growth is\\nexpected."',
    '34: growth: statement',
    'line break',
  ),
  inFacts(
    'no asks',
    'asks: [Will it grow?, growth outlook, what is expected]',
    'asks: []',
    '38: growth: asks',
    'at least 1 entry',
  ),
  inFacts(
    'an ask that Discord has no room for',
    'growth outlook',
    'g'.repeat(101),
    '38: growth: asks[1]',
    'has 101 characters, but the limit is 100',
  ),
  inFacts(
    'an ask without a word',
    'growth outlook',
    '"???"',
    '38: growth: asks[1]',
    'has no letter or digit',
  ),
  inFacts(
    'an ask twice in one fact',
    'growth outlook',
    'will it GROW',
    '38: growth: asks[1]',
    'is listed twice',
  ),
  inFacts(
    'an ask of two facts',
    'growth outlook',
    '"Who met Vale??"',
    '38: growth: asks[1]',
    'also an ask of "lund-met-vale"',
  ),
  inFacts(
    'an unknown topic',
    'topics: [trade]\n  certainty: expected',
    'topics: [trad]\n  certainty: expected',
    '36: growth: topics[0]',
    'did you mean "trade"?',
  ),
  inFacts(
    'a topic twice',
    'topics: [trade]\n  certainty: expected',
    'topics: [trade, trade]\n  certainty: expected',
    '36: growth: topics[1]',
    'is listed twice',
  ),
  inFacts(
    'a field twice',
    '  certainty: expected',
    '  certainty: expected\n  certainty: expected',
    '38',
    'the field "certainty" is given twice',
  ),
  inFacts(
    'an entry that is no map',
    '- id: lund-arrived',
    '- just words\n- id: lund-arrived',
    '1: [0]',
    'must be a map of fields, but is "just words"',
  ),
  // Quotes
  inFacts(
    'a straight apostrophe in a quote',
    'Trade, Valmora’s',
    "Trade, Valmora's",
    '22: containers: quote',
    'differs at character 44: the article has "ade, Valmora’s port handled',
  ),
  inFacts(
    'a part of a sentence',
    'quote: Growth is expected.',
    'quote: Growth is',
    '35: growth: quote',
    'only part of the sentence at paragraph 2, sentence 3',
  ),
  inFacts(
    'two sentences',
    'quote: Growth is expected.',
    'quote: A second visit is scheduled for May 4. Growth is expected.',
    '35: growth: quote',
    'more than one sentence',
  ),
  inFacts(
    'a quote that goes on in the article',
    'quote: Envoy Maria K. Lund of Norway arrived in Valmora on Monday.',
    'quote: Envoy Maria K. Lund of Norway arrived in Valmora on Tuesday.',
    '3: lund-arrived: quote',
    'differs at character 53: the article has " Valmora on Monday.", the quote has " Valmora on Tuesday."',
  ),
  inFacts(
    'a quote from nowhere',
    'quote: Growth is expected.',
    'quote: Cats purr loudly.',
    '35: growth: quote',
    'and no sentence is similar',
  ),
  inFacts(
    'a quote too long for Discord',
    'quote: Growth is expected.',
    `quote: Growth ${'is expected '.repeat(220)}`,
    '35: growth: quote',
    'the limit is 2500',
  ),
  // Names and numbers
  inFacts(
    'a name that nobody mentions',
    'arrived in Valmora.\n',
    'arrived in Valmora with Antony Blinken.\n',
    '2: lund-arrived: statement',
    'names "Antony Blinken", which the article does not; remove it',
  ),
  inFacts(
    'an unknown name that opens the statement',
    'statement: Growth is expected.',
    'statement: Blinken expects growth.',
    '34: growth: statement',
    'names "Blinken"',
  ),
  inFacts(
    'a name from another sentence',
    'arrived in Valmora.\n',
    'arrived in Valmora to see Jon Vale.\n',
    '2: lund-arrived: statement',
    'add "Jon Vale" to borrows',
  ),
  inFacts(
    'another form of a name',
    'Lund of Norway arrived in Valmora.\n',
    'Lund, a Norwegian, arrived in Valmora.\n',
    '2: lund-arrived: statement',
    'names "Norwegian"',
  ),
  inFacts(
    'a wrong number',
    'handled 25,000 containers, the',
    'handled 26,000 containers, the',
    '21: containers: statement',
    'names "26,000"',
  ),
  inFacts(
    'a wrong number in words',
    'lasted 3 hours',
    'lasted four hours',
    '15: talks-length: statement',
    'names "four"',
  ),
  inFacts(
    'a borrowed name that the article lacks',
    'borrows: [Maria K. Lund]',
    'borrows: [Maria K. Lund, Eva Holm]',
    '12: lund-met-vale: borrows[1]',
    '"Eva Holm" is not in the article',
  ),
  inFacts(
    'a borrowed name that the statement lacks',
    'borrows: [Maria K. Lund]',
    'borrows: [Maria K. Lund, Norway]',
    '12: lund-met-vale: borrows[1]',
    '"Norway" is not in the statement',
  ),
  inFacts(
    'a borrowed name that the quote has',
    'borrows: [Maria K. Lund]',
    'borrows: [Maria K. Lund, Jon Vale]',
    '12: lund-met-vale: borrows[1]',
    'need not be borrowed',
  ),
  // Hedges
  inFacts(
    'a reported fact told as plain',
    'Lund reportedly met Harbour',
    'Lund met Harbour',
    '8: lund-met-vale: statement',
    'reads as plain fact, but its certainty is "reported"',
  ),
  inFacts(
    'a scheduled fact told as plain',
    'statement: A second visit is scheduled for May 4.',
    'statement: A second visit begins on May 4.',
    '28: second-visit: statement',
    'is scheduled to',
  ),
  inFacts(
    'an expected fact told as plain',
    'statement: Growth is expected.',
    'statement: Growth goes on.',
    '34: growth: statement',
    'is expected to',
  ),
  inFacts(
    'an attributed fact without anybody',
    'handled 25,000 containers, the ministry said.\n  quote: According to the Ministry of Trade, Valmora’s port handled 25,000 containers.\n  topics: [trade]\n  certainty: attributed\n  attribution: the Ministry of Trade',
    'handled 25,000 containers.\n  quote: According to the Ministry of Trade, Valmora’s port handled 25,000 containers.\n  topics: [trade]\n  certainty: attributed',
    '20: containers: attribution',
    'name the source',
  ),
  inFacts(
    'an attribution in other words',
    'attribution: the Ministry of Trade',
    'attribution: the trade ministry',
    '25: containers: attribution',
    "use the article's wording",
  ),
  inFacts(
    'a stated fact that its quote only reports',
    'statement: The talks lasted 3 hours.',
    'statement: Harbour Minister Jon Vale took part in a meeting that lasted.',
    '18: talks-length: certainty',
    'the quote hedges this with "reportedly"',
  ),
  inFacts(
    'a stated fact that its quote attributes',
    'containers, the ministry said.\n  quote: According to the Ministry of Trade, Valmora’s port handled 25,000 containers.\n  topics: [trade]\n  certainty: attributed\n  attribution: the Ministry of Trade',
    'containers.\n  quote: According to the Ministry of Trade, Valmora’s port handled 25,000 containers.\n  topics: [trade]\n  certainty: stated',
    '24: containers: certainty',
    'According to',
  ),
  // Gaps
  inFile(
    'a gap near no fact',
    GAPS,
    '[second-visit]',
    '[second-visits]',
    ':3: year: nearest[0]',
    'did you mean "second-visit"?',
  ),
  inFile(
    'a gap with the id of a fact',
    GAPS,
    'id: year',
    'id: growth',
    ':1: growth: id',
    'already used in harbour-talks/facts.yaml',
  ),
  inFile(
    'a gap with the ask of a fact',
    GAPS,
    'In what year is the second visit?',
    'Who met Vale',
    ':4: year: asks[0]',
    'also an ask of "lund-met-vale"',
  ),
  inFile(
    'empty gaps',
    GAPS,
    CLEAN[GAPS] as string,
    '# nothing yet\n',
    ':1',
    'is empty; add a list',
  ),
  // The article
  inFile('no front matter', ARTICLE, '---\n', '', ':1', 'has no front matter'),
  inFile('no title', ARTICLE, 'title: Harbour talks\n', '', ':2: title', 'is missing'),
  inFile(
    'a day that is none',
    ARTICLE,
    '2024-02-29',
    '2023-02-29',
    ':6: published',
    'must be a date such as',
  ),
  inFile(
    'an end before its start',
    ARTICLE,
    'published: 2024-02-29',
    'valid_from: 2024-02-29\nexpires: 2024-02-28',
    ':7: expires',
    'is before valid_from; exchange or correct the two dates (it is "2024-02-28")',
  ),
  inFile(
    'an address that is none',
    ARTICLE,
    'https://example.org/talks',
    'javascript:alert(1)',
    ':5: url',
    'http or https',
  ),
  inFile(
    'a language that is none',
    ARTICLE,
    'language: en',
    'language: english_gb',
    ':8: language',
    'language tag',
  ),
  ...['The Policy', 'the policy', 'policy 2', 'a'.repeat(41)].map((noun) =>
    inFile(
      `the noun ${noun}`,
      ARTICLE,
      'publisher: null',
      `noun: ${noun}`,
      ':3: noun',
      noun.length > 40 ? 'has 41 characters, but the limit is 40' : 'without "the"',
    ),
  ),
  inFile(
    'an unknown field of an article',
    ARTICLE,
    'author: null',
    'auther: null',
    ':4: auther',
    'did you mean "author"?',
  ),
  {
    name: 'an article of no text',
    files: { ...CLEAN, [ARTICLE]: '---\ntitle: Empty\n---\n\n' },
    place: ARTICLE,
    tells: 'has no text',
  },
  {
    name: 'facts without an article',
    files: { ...CLEAN, 'lost/facts.yaml': '[]' },
    place: 'lost/document.md',
    tells: 'there is a facts.yaml',
  },
  {
    name: 'an article without facts',
    files: without(FACTS, GAPS),
    place: FACTS,
    tells: 'is missing',
  },
  {
    name: 'a folder with a bad name',
    files: {
      ...CLEAN,
      'Bad Name/article.md': '---\ntitle: A\n---\nA word.',
      'Bad Name/facts.yaml': '[]',
    },
    place: 'Bad Name',
    tells: 'lower-case words joined by hyphens',
  },
  {
    name: 'no article at all',
    files: { 'topics.yaml': 'visits: Visits\n' },
    place: '',
    tells: 'the knowledge folder /',
  },
  {
    name: 'the folder of a document instead',
    files: { 'document.md': '# Fees\n', 'facts.yaml': '[]\n' },
    place: '',
    tells: 'name the folder that it is in',
  },
  // Files
  inFile(
    'broken YAML',
    FACTS,
    '  statement: Growth is expected.',
    '  statement: "Growth is expected.',
    ':39',
    'is not valid YAML',
  ),
  inFile(
    'a line indented with a tab',
    FACTS,
    '  statement: Growth is expected.',
    '\tstatement: Growth is expected.',
    ':34',
    'is indented with a tab; use spaces',
  ),
  inFile(
    'a line of three hyphens',
    FACTS,
    '  statement: Growth is expected.',
    '---\n  statement: Growth is expected.',
    ':34',
    'the line "---" begins another document; remove it',
  ),
  {
    name: 'a binary file',
    files: { ...CLEAN, [GAPS]: Buffer.from([45, 0, 1]) },
    place: GAPS,
    tells: 'NUL byte at 1',
  },
  {
    name: 'invalid UTF-8',
    files: { ...CLEAN, [GAPS]: Buffer.from([45, 32, 0xff]) },
    place: GAPS,
    tells: 'not valid UTF-8: line 1, column 3 has the byte 0xFF',
  },
  {
    name: 'a file of 50 MB',
    files: { ...CLEAN, [GAPS]: Buffer.alloc(50_000_000, '#') },
    place: GAPS,
    tells: 'has 50000000 bytes, but the limit is 40000000',
  },
  // Topics and synonyms
  {
    name: 'topics that are a list',
    files: { ...CLEAN, 'topics.yaml': '- visits' },
    place: 'topics.yaml:1',
    tells: 'must be a map of topics',
  },
  inFile(
    'a topic without a title',
    'topics.yaml',
    '  title: Trade\n',
    '',
    ':2: trade.title',
    'is missing',
  ),
  inFile(
    'a topic that is a list',
    'topics.yaml',
    'visits: Who visited',
    'visits: [a]',
    ':1: visits',
    'must be a map of fields, but is a list',
  ),
  inFile(
    'a dead synonym group',
    'synonyms.yaml',
    '[harbour, port]',
    '[kitten, cat]',
    ':2: [1]',
    'none of "kitten", "cat"',
  ),
  inFile(
    'a synonym in two groups',
    'synonyms.yaml',
    '[harbour, port]',
    '[harbour, Envoy]',
    ':2: [1][1]',
    '"Envoy" is also in group 1',
  ),
  inFile(
    'a synonym twice in a group',
    'synonyms.yaml',
    '[harbour, port]',
    '[harbour, harbour]',
    ':2: [1][1]',
    'is listed twice',
  ),
  inFile(
    'a synonym alone',
    'synonyms.yaml',
    '[harbour, port]',
    '[harbour]',
    ':2: [1]',
    'at least 2 entries',
  ),
];

describe('a broken knowledge folder', () => {
  test('GIVEN the folder before it is broken THEN nothing is found', async () => {
    const { findings, summary } = await checkFolder(makeFolder(CLEAN));
    expect(findings).toEqual([]);
    expect(summary).toContain('6 facts');
  });

  test.each(DEFECTS)(
    'GIVEN $name THEN it is found, with its place',
    async ({ files, place, tells }) => {
      const { findings, summary } = await checkFolder(makeFolder(files));
      const shown = findings.filter(({ severity }) => severity === 'error').map(formatFinding);
      expect(shown).toHaveLength(1);
      expect(shown[0]).toContain(tells);
      // What is wrong with the folder itself names it, and starts with no place.
      const start = place === '' ? /^(?!\.)(?:the knowledge folder )?\S*\/\S+ has no / : null;
      expect(shown[0]?.startsWith(`${place}: `) || start?.test(shown[0] ?? ''), shown[0]).toBe(
        true,
      );
      expect(summary).toBe('not loadable');
    },
  );

  test('GIVEN several defects at once WHEN it is loaded THEN all of them are in the one error', async () => {
    let files = breakFile(FACTS, 'certainty: expected', 'certainty: maybe');
    files = breakFile(FACTS, 'quote: Growth is expected.', 'quote: Growth.', files);
    files = breakFile(FACTS, 'lasted 3 hours', 'lasted 9 hours', files);
    files = breakFile(GAPS, '[second-visit]', '[none]', files);
    files = breakFile('topics.yaml', 'visits: Who visited', 'visits: 5', files);
    const error = await loadKnowledge(makeFolder(files)).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(KnowledgeError);
    const { message, problems } = error as KnowledgeError;
    expect(message.split('\n')).toHaveLength(problems.length);
    expect(problems.map(({ file, line, fact, field }) => [file, line, fact, field])).toEqual([
      [FACTS, 15, 'talks-length', 'statement'],
      [FACTS, 35, 'growth', 'quote'],
      [FACTS, 37, 'growth', 'certainty'],
      [GAPS, 3, 'year', 'nearest[0]'],
      ['topics.yaml', 1, null, 'visits'],
    ]);
  });
});
