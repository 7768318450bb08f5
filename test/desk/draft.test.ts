import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeAsks } from '../../src/desk/draft/ask-proposals.ts';
import { findCertainty } from '../../src/desk/draft/certainty-detector.ts';
import { draftFacts } from '../../src/desk/draft/fact-drafter.ts';
import { findNeeds, writeStatement } from '../../src/desk/draft/statement-writer.ts';
import { readArticle } from '../../src/knowledge/article.ts';
import { normalizeAsk } from '../../src/knowledge/entries.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createMatcher } from '../../src/matching/index.ts';
import { makeFolder } from '../knowledge/folder.ts';
import { runDesk, runEntry } from './run-desk.ts';

const ARTICLE = `Veldania’s Assembly passed the River Act on March 12. It caps the water that farms may take. However, the ministry said that 1,200 permits would lapse.

According to the Hydrological Institute, farms take four fifths of the water. A ruling is expected next spring. The first stage is scheduled for July 1.
`;

function readText(text: string) {
  const { article, problems } = readArticle('river', `---\ntitle: T\n---\n${text}`);
  if (article === null) throw new Error(JSON.stringify(problems));
  return article;
}

const draft = (text: string, facts: string | null = null) =>
  draftFacts({ article: readText(text), facts, gaps: null, waived: new Set(), topics: [] });

describe('what a draft says of a sentence', () => {
  test.each([
    ['The ministry said that permits would lapse.', 'attributed', 'The ministry'],
    [
      'According to the Hydrological Institute, farms take most.',
      'attributed',
      'the Hydrological Institute',
    ],
    ['“We were not heard,” said Marta Reyl, who chairs it.', 'attributed', 'Marta Reyl'],
    ['He said that it would lapse.', 'attributed', null],
    ['The unions reportedly plan to go to court.', 'reported', null],
    ['Sources indicate that a deal is near.', 'reported', null],
    ['The vote is scheduled for July 1.', 'scheduled', null],
    ['A ruling is expected next spring.', 'expected', null],
    ['The law caps the water of farms.', 'stated', null],
    // What only looks like a hedge.
    ['Spores may be spread by wind.', 'stated', null],
    ['The match was lost due to rain.', 'stated', null],
    ['Problems are classed according to their difficulty.', 'stated', null],
    ['Edward Said taught in New York.', 'stated', null],
  ])('%s: %s, %s', (sentence, certainty, attribution) => {
    expect(findCertainty(sentence)).toEqual({ certainty, attribution });
  });

  test.each([
    ['He was born in Vienna.', 'who or what?'],
    ['It caps the water.', 'who or what?'],
    ['The meeting, reportedly in Bonn, was long.', 'who or what?'],
    ['The agreement was signed.', 'who or what?'],
    ['In 1990, they moved to Bonn.', 'who or what?'],
    ['The outcomes of these talks are open.', 'who or what?'],
    ['The River Act was passed.', null],
    ['The capital of Veldania is Orsk.', null],
    ['It is worth noting that Veldania votes.', null],
    ['Veldania voted.', null],
  ])('%s needs %s', (sentence, needs) => {
    expect(findNeeds(sentence)).toBe(needs);
  });

  test('a statement loses what joins it to the sentence before, and reference marks, and nothing else', () => {
    expect(writeStatement('However, the ministry agreed.[12]')).toBe('The ministry agreed.');
    expect(writeStatement('But Reyl reportedly left.')).toBe('Reyl reportedly left.');
    expect(writeStatement('So far nothing is known.')).toBe('So far nothing is known.');
    expect(writeStatement('According to Reyl, it rains.')).toBe('According to Reyl, it rains.');
  });

  test('asks ask for who, what, when, where and how many', () => {
    expect(proposeAsks('Thomas West visited Islamabad on Monday.')).toEqual(
      expect.arrayContaining([
        'Who visited Islamabad on Monday?',
        'When did Thomas West visit Islamabad?',
        'What did Thomas West visit?',
      ]),
    );
    expect(proposeAsks('The treaty was signed in Paris by nine ministers.')).toEqual(
      expect.arrayContaining(['Where was the treaty signed?']),
    );
    expect(proposeAsks('The plant employs 300 workers.').join()).toContain('How many workers');
  });
});

describe('drafting', () => {
  test('GIVEN an article THEN every sentence has a fact with its exact words, distinct ids and asks', () => {
    const { proposals, left } = draft(ARTICLE);
    const entries = proposals.map(({ entry }) => entry);
    expect(left).toEqual([]);
    expect(entries.map(({ quote }) => quote)).toEqual(
      readText(ARTICLE).paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    );
    expect(entries.map(({ certainty }) => certainty)).toEqual([
      'stated',
      'stated',
      'attributed',
      'attributed',
      'expected',
      'scheduled',
    ]);
    expect(entries[2]).toMatchObject({
      statement: 'The ministry said that 1,200 permits would lapse.',
      attribution: 'the ministry',
    });
    expect(entries[1]?.needs).toBe('who or what?');
    const asks = entries.flatMap((entry) => entry.asks.map(normalizeAsk));
    expect(new Set(asks).size).toBe(asks.length);
    expect(
      entries.every((entry) => entry.asks.length > 0 && entry.topics.length > 0 && entry.draft),
    ).toBe(true);
  });

  test('GIVEN a person’s edits THEN they stay, to the character, and only what is missing is added', () => {
    const { text } = draft(ARTICLE);
    const edited = text
      .replace(/\n# Paragraph 2, sentence 2[\s\S]*?(?=\n# Paragraph 2, sentence 3)/, '')
      .replace('certainty: stated\n  draft: true\n', 'certainty: stated # mine\n');
    expect(edited).not.toBe(text);
    const again = draft(ARTICLE, `# A curator’s note\n${edited}`);
    expect(again.text.startsWith('# A curator’s note\n')).toBe(true);
    expect(again.text).toContain('# mine');
    expect(again.proposals.map(({ entry }) => entry.quote)).toEqual([
      'A ruling is expected next spring.',
    ]);
    const third = draft(ARTICLE, again.text);
    expect(third).toMatchObject({ proposals: [], text: again.text });
  });

  test('GIVEN waived sentences, or facts that are broken, THEN the ones are left alone and the others named', () => {
    const waived = new Set(['A ruling is expected next spring.']);
    const input = { article: readText(ARTICLE), gaps: null, topics: [] };
    expect(draftFacts({ ...input, facts: null, waived }).proposals).toHaveLength(5);
    expect(() => draftFacts({ ...input, facts: '- id: x\n  quote: [', waived })).toThrow(
      /^mend these first[\s\S]*facts.yaml:2/,
    );
    expect(() => draftFacts({ ...input, facts: '- id: x\n', waived })).toThrow(
      /statement: is missing/,
    );
  });

  test('GIVEN any text THEN its drafts are sound: quotes verbatim, at least one ask each', () => {
    const word = fc.constantFrom(
      'The',
      'It',
      'reportedly',
      'U.S.',
      'said',
      'that',
      'according',
      'to',
      '“No,”',
      'Mr.',
      '[12]',
      '3',
      '25,000',
      'May',
      '—',
      '(x)',
      "don't",
      'Åse',
      '北京',
      ': ',
      '#',
      '- ',
      'is',
      'However,',
      'scheduled',
    );
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 14 })
      .map((words) => `${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        const text = `A${sentences.join(' ')}`;
        const { proposals, left } = draft(text);
        for (const { entry } of proposals) {
          expect(text.replace(/\s+/g, ' ')).toContain(entry.quote.replace(/\s+/g, ' '));
          expect(entry.asks.length).toBeGreaterThan(0);
        }
        expect(left.every(({ reason }) => reason === 'holds no word')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('GIVEN 250 sentences THEN every one of them is drafted', () => {
    const sentences = Array.from(
      { length: 250 },
      (_, at) =>
        `In ${1700 + at}, the council of Orsk ${at} reportedly built ${at + 2} mills near the river, which were sold to the town of Selm by its mayor.`,
    );
    expect(draft(sentences.join(' ')).proposals).toHaveLength(250);
  });
});

describe('npm run knowledge -- draft', () => {
  test('GIVEN articles added with --draft to one folder THEN ask answers from them, with --drafts only', async () => {
    const out = join(makeFolder({}), 'knowledge');
    const files = makeFolder({
      'river.txt': ARTICLE,
      'bridge.txt': 'Olan Whit opened the Tarn Bridge on May 4. It cost nine million crowns.\n',
    });
    for (const name of ['river', 'bridge'])
      expect(
        (await runDesk('add', '--draft', join(files, `${name}.txt`), '--out', out)).status,
      ).toBe(0);
    const asked = 'Who opened the Tarn Bridge?\nWhen is a ruling expected?\n';
    const { out: json, status } = await runEntry(
      'cli',
      ['--json', '--drafts', '--knowledge', out],
      asked,
    );
    const answers = json
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ facts }) => facts[0]?.quote)).toEqual([
      'Olan Whit opened the Tarn Bridge on May 4.',
      'A ruling is expected next spring.',
    ]);
    expect(answers[1].facts[0]).toMatchObject({
      article: 'river',
      certainty: 'expected',
      paragraph: 2,
      sentence: 2,
    });
    expect(status).toBe(0);
    const silent = await runEntry('cli', ['--json', '--knowledge', out], asked);
    expect(silent).toMatchObject({ status: 1, out: '' });
    expect(silent.err).toMatch(/every fact .* is a draft; .*--drafts\n$/);
  });

  test('GIVEN a draft whose asks repeat a question THEN its sentence counts, not the asks that were made by rule', async () => {
    const fact = (id: string, quote: string, ask: string) =>
      `- id: ${id}\n  statement: ${quote}\n  quote: ${quote}\n  topics: [a]\n  certainty: stated\n  draft: true\n  asks: [${ask}]\n`;
    const opened = 'Olan Whit opened the Tarn Bridge on May 4.';
    const cost = 'It cost nine million crowns.';
    const folder = makeFolder({
      'bridge/article.md': `---\ntitle: A bridge\n---\n\n${opened} ${cost}\n`,
      'bridge/facts.yaml':
        fact('opened', opened, 'What of May?') +
        fact('cost', cost, 'Who was it that opened the Tarn Bridge in May?'),
    });
    const matcher = createMatcher(await loadKnowledge(folder, { drafts: true }));
    const idOf = (question: string) => {
      const verdict = matcher.ask(question);
      return verdict.outcome === 'answer' ? verdict.facts[0]?.fact.id : null;
    };
    expect(idOf('Who opened the Tarn Bridge?')).toBe('opened');
  });

  test('GIVEN an article without facts THEN draft adds them; a strange slug is refused', async () => {
    const out = makeFolder({});
    const files = makeFolder({ 'river.txt': ARTICLE });
    await runDesk('add', join(files, 'river.txt'), '--out', out);
    await expect(loadKnowledge(out)).rejects.toThrow('has no fact yet');
    expect((await runDesk('draft', 'river', '--knowledge', out)).out).toContain('Drafted 6 facts');
    expect((await loadKnowledge(out, { drafts: true })).facts).toHaveLength(6);
    const file = join(out, 'river/facts.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('  draft: true\n', ''));
    expect((await loadKnowledge(out)).facts).toHaveLength(1);
    expect((await runDesk('draft', '../river', '--knowledge', out)).err).toContain(
      '"../river" cannot be',
    );
    expect((await runDesk('draft', 'lake', '--knowledge', out)).err).toContain('there are river');
  });
});
