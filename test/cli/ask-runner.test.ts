import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { runAsk } from '../../src/cli/ask-runner.ts';
import { HANDBOOK_ONLY, withFields } from '../knowledge/club.ts';
import { makeFolder } from '../knowledge/folder.ts';
import { FACTS, LIBRARY } from '../knowledge/library.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'footnote-ask-'));
afterAll(() => rmSync(folder, { recursive: true }));

const env = { KNOWLEDGE_DIR: '', DATA_DIR: join(folder, 'data') };
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

/** Runs `npm run ask` in this process, by letters alone. */
async function ask(args: string[], input = '') {
  for (const [name, value] of Object.entries({ ...env, ENCODER: 'off' })) vi.stubEnv(name, value);
  let [stdout, stderr] = ['', ''];
  const status = await runAsk(args, Date.now, {
    print: (text) => {
      stdout += `${text}\n`;
    },
    printError: (text) => {
      stderr += `${text}\n`;
    },
    input: Readable.from([input]),
  });
  return { stdout, stderr, status, lines: linesOf(stdout) };
}

/** Runs `npm run ask` in a process of its own. */
function askProcess(args: string[], input = '', encoder: 'on' | 'off' = 'off') {
  const { NO_COLOR: _, FORCE_COLOR: __, ...given } = process.env;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'src', 'cli.ts'), ...args],
    { input, encoding: 'utf8', env: { ...given, ...env, ENCODER: encoder } },
  );
  return { stdout, stderr, status, lines: linesOf(stdout) };
}

const parseLines = (lines: string[]) => lines.map((line) => JSON.parse(line));

describe('npm run ask', () => {
  test('GIVEN a question THEN statement, source sentence, place and certainty', async () => {
    const { stdout, status } = askProcess(['when does Horscroft arrive?'], '', 'on');
    expect(status).toBe(0);
    const text = stdout.replace(/\s+(?:\| )?/gu, ' ');
    expect(text).toContain('Elizabeth Horscroft is scheduled to visit Pakistan from December 9.');
    expect(text).toContain('“In the coming days, additional discussions are expected,');
    expect(text).toContain('paragraph 6, sentence 1');
    expect(text).toContain('Scheduled: the article gives this as planned');
  }, 60_000);

  test('GIVEN --json and two lines THEN two lines of JSON in the same order and nothing else', async () => {
    const { stdout, stderr, status } = askProcess(['--json'], 'what does TTP stand for?\nhi\n');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const [first, second, ...rest] = parseLines(stdout.trimEnd().split('\n'));
    expect(rest).toEqual([]);
    expect(first).toEqual({
      question: 'what does TTP stand for?',
      outcome: 'answer',
      confidence: 1,
      facts: [
        {
          id: 'ttp-full-name',
          statement: 'TTP stands for Tehreek-e-Taliban Pakistan.',
          quote: expect.stringContaining('Tehreek-e-Taliban Pakistan (TTP), were reportedly'),
          article: 'pakistan-us-talks',
          section: [],
          paragraph: 2,
          sentence: 2,
          link: null,
          kind: null,
          certainty: 'stated',
          attribution: null,
          validity: 'valid',
          score: 1,
        },
      ],
      suggestions: [],
      offers: [],
      contradictions: [],
    });
    expect(second).toMatchObject({
      question: 'hi',
      outcome: 'no-answer',
      reason: 'empty',
      facts: [],
    });
  });

  test('GIVEN an empty line and a last line without a line break THEN each has a result', async () => {
    const found = parseLines(
      (await ask(['--json'], 'who is Thomas West?\n\nwho is Blinken?')).lines,
    );
    expect(found.map(({ outcome }) => outcome)).toEqual(['answer', 'no-answer', 'no-answer']);
    expect(found[2]).toMatchObject({ reason: 'not-mentioned', missing: ['Blinken'] });
    // What the suggestion buttons stand for.
    const { suggestions, offers } = found[2];
    expect(offers).toHaveLength(suggestions.length);
    expect(offers[0]).toEqual({
      id: expect.any(String),
      statement: expect.any(String),
      quote: expect.any(String),
    });
  });

  test('GIVEN an answer with further statements THEN those behind "More" are its offers', async () => {
    const [found] = parseLines((await ask(['--json', 'where did the talks take place?'])).lines);
    expect(found.facts[0].id).toBe('talks-in-islamabad');
    expect(found.offers).toEqual([
      {
        id: 'talks-at-ministry',
        statement: expect.stringContaining('Ministry of Foreign Affairs'),
        quote: expect.any(String),
      },
    ]);
  });

  test('GIVEN the folder that it is run in, or that of a document, THEN the error names it', async () => {
    for (const [given, named] of [
      ['.', ROOT],
      ['knowledge/pakistan-us-talks', 'knowledge/pakistan-us-talks'],
    ] as const) {
      const { stderr, status } = await ask(['--knowledge', given, 'who?']);
      expect(stderr).toContain(`${named} has no document`);
      expect(stderr).not.toMatch(/(?:^|\s)\.(?::|\/|\s)/);
      expect(status).toBe(1);
    }
  });

  test('GIVEN --thread THEN the lines are turns of one conversation', async () => {
    const args = ['--json', '--thread', 'Horscroft’s visit'];
    const found = parseLines(
      (await ask(args, 'what is her job?\nand when is she coming?\n')).lines,
    );
    expect(found.map(({ facts }) => facts[0]?.id)).toEqual(['horscroft-office', 'horscroft-date']);
  });

  test('GIVEN --message THEN each line is looked up as a posted message', async () => {
    const post =
      'BREAKING: US to repatriate 50,000 Afghans residing there unlawfully, sources indicate';
    const [found] = parseLines(
      (await ask(['--json', '--message', '--explain'], `${post}\n`)).lines,
    );
    // The decision is on questions only.
    expect(found.explanation).toBeNull();
    expect(found.contradictions).toEqual([{ said: '50,000', article: '25,000' }]);
  });

  test('GIVEN --explain THEN ten candidates, also without an answer', async () => {
    const [found] = parseLines((await ask(['--json', '--explain'], 'who leads the ttp\n')).lines);
    expect(found.outcome).toBe('no-answer');
    expect(found.candidates).toHaveLength(10);
    expect(found.candidates[0]).toMatchObject({
      id: expect.any(String),
      score: expect.any(Number),
      parts: { statement: expect.any(Number) },
    });
  });

  test('GIVEN --json --explain THEN the decision, as data and in words', async () => {
    const questions = 'who leads the ttp\nwhn is horscoft comming to pakstan??\n';
    const [silent, answered] = parseLines((await ask(['--json', '--explain'], questions)).lines);
    expect(silent.explanation.text).toContain('Why no answer:');
    const { explanation } = answered;
    expect(explanation).toMatchObject({
      by: 'signs',
      confidence: answered.confidence,
      threshold: expect.any(Number),
      rule: expect.any(String),
      best: { kind: 'fact', key: `pakistan-us-talks/${answered.facts[0].id}` },
      reading: { corrections: expect.arrayContaining([{ written: 'whn', read: 'when' }]) },
      text: expect.stringContaining('Why this answer:'),
    });
    expect(explanation.signs[0]).toHaveProperty('added');
  });

  test('GIVEN --explain THEN why, in words without figures', async () => {
    const { stdout } = await ask(['--explain', 'whn is horscoft comming to pakstan??']);
    expect(stdout).toContain('I am very sure that it answers the question');
    expect(stdout).not.toMatch(/Candidates:|\d %|\d\.\d\d/);
    expect(await ask(['--figures', 'who?'])).toMatchObject({ status: 2 });
  });

  test('GIVEN --figures THEN why, between the answer and the candidates', async () => {
    const { stdout } = await ask([
      '--explain',
      '--figures',
      'whn is horscoft comming to pakstan??',
    ]);
    const order = ['> whn is', 'Why this answer', 'Why not the next one', 'Candidates:'];
    const places = order.map((text) => stdout.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('GIVEN a fact on a whole list THEN its passages are shown as the list, and its kind', async () => {
    const library = makeFolder({
      ...LIBRARY,
      [FACTS]: `- id: staff-loans
  statement: Staff may borrow ten books and twenty films.
  quotes: ['You may borrow:', ten books, twenty films]
  section: Staff
  topics: [loans]
  kind: permission
  certainty: stated
  asks: [What may staff borrow?]
`,
    });
    const question = 'what may staff borrow?';
    expect((await ask(['--knowledge', library, question])).lines).toEqual([
      `> ${question}`,
      'Staff may borrow ten books and twenty films.',
      '  | You may borrow:',
      '  | • ten books',
      '  | • twenty films',
      '  Valmora Library rules › Library rules › Staff › paragraph 1 to item 2',
      '  Permission: this is allowed, not required.',
    ]);
    const [found] = parseLines((await ask(['--json', '--knowledge', library], question)).lines);
    expect(found.facts).toEqual([
      expect.objectContaining({
        quote: 'You may borrow:',
        quotes: ['You may borrow:', 'ten books', 'twenty films'],
        kind: 'permission',
      }),
    ]);
  });

  test('GIVEN --knowledge THEN that folder answers', async () => {
    const copy = join(folder, 'copy');
    cpSync(join(ROOT, 'knowledge'), copy, { recursive: true });
    for (const file of ['facts.yaml', 'gaps.yaml']) {
      const path = join(copy, 'pakistan-us-talks', file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('ttp-full-name', 'ttp-in-full'));
    }
    const args = ['--json', '--knowledge', copy];
    const [found] = parseLines((await ask(args, 'what does TTP stand for?\n')).lines);
    expect(found.facts[0].id).toBe('ttp-in-full');
  });

  test('GIVEN an expired document THEN the answer says so, and from when one is valid', async () => {
    for (const [fields, validity, words] of [
      ['expires: 2001-05-01\n', 'expired', 'This handbook expired on 1 May 2001.'],
      ['valid_from: 2901-05-01\n', 'not-yet-valid', 'only valid from 1 May 2901 on.'],
    ] as const) {
      const args = ['--knowledge', makeFolder(withFields(fields)), 'What does membership cost?'];
      expect((await ask(args)).stdout).toContain(words);
      expect(parseLines((await ask(['--json', ...args])).lines)[0].facts).toMatchObject([
        { validity },
      ]);
    }
  });

  test('GIVEN a question about the document itself THEN its front matter answers, or nothing does', async () => {
    const knowledge = ['--knowledge', makeFolder(HANDBOOK_ONLY)];
    const { stdout } = await ask([...knowledge, 'when was this published?']);
    expect(stdout).toContain(
      'The handbook was published on 1 March 2025.\n  | published: 2025-03-01\n  Valmora Rowing Club Handbook, front matter\n',
    );
    expect((await ask([...knowledge, 'who wrote it?'])).stdout).toContain(
      'The handbook does not say who wrote it.',
    );
    const questions = 'who published this?\nwho wrote it?\n';
    const [known, unknown] = parseLines(
      (await ask(['--json', '--explain', ...knowledge], questions)).lines,
    );
    expect(known).toMatchObject({
      outcome: 'answer',
      facts: [],
      metadata: [
        {
          article: 'club-handbook',
          property: 'publisher',
          value: 'Valmora Rowing Club',
          statement: 'The publisher of the handbook is Valmora Rowing Club.',
          source: 'publisher: Valmora Rowing Club',
        },
      ],
      explanation: { by: 'document', text: expect.stringContaining('the front matter answers') },
    });
    expect(unknown).toMatchObject({
      outcome: 'no-answer',
      reason: 'not-stated',
      metadata: [{ property: 'author', value: null }],
      explanation: { by: 'document', text: expect.stringContaining('has no such field') },
    });
  });

  test.each([[['--nonsense']], [['--thread', 'a', '--message']], [['--thread']]])(
    'GIVEN the wrong arguments %j THEN exit code 2 and one line',
    async (args) => {
      const { stdout, stderr, status } = await ask(args);
      expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain('Usage: npm run -s ask -- --help');
    },
  );

  test('GIVEN a question without quotes THEN its words are one question', async () => {
    expect((await ask(['who', 'did', 'west', 'meet?'])).stdout).toContain('> who did west meet?');
  });

  test('GIVEN a folder that is not there THEN exit code 1 and its name', async () => {
    const { stdout, stderr, status } = askProcess(
      ['--json', '--knowledge', '/nowhere/at/all'],
      'hi\n',
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toContain('/nowhere/at/all');
  });

  test('GIVEN broken knowledge THEN exit code 1 and every problem on a line', async () => {
    const copy = join(folder, 'broken');
    cpSync(join(ROOT, 'knowledge'), copy, { recursive: true });
    writeFileSync(join(copy, 'synonyms.yaml'), '- [unicorn, dragon]\n- [griffin, sphinx]\n');
    const { stderr, status } = askProcess(['--knowledge', copy, 'hi']);
    expect(status).toBe(1);
    expect(stderr).toContain('synonyms.yaml:1');
    expect(stderr).toContain('synonyms.yaml:2');
  });

  test('GIVEN text with control sequences THEN the output has none', async () => {
    const { stdout } = await ask(['\u001b[2J\u001b]0;title\u0007who is \u001b[31mThomas West?']);
    expect(stdout).not.toContain('\u001b[2J');
    expect(stdout).not.toContain('\u0007');
  });
});
