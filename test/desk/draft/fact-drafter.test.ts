import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftFacts } from '../../../src/desk/draft/fact-drafter.ts';
import { readArticle } from '../../../src/knowledge/article.ts';
import { normalizeAsk } from '../../../src/knowledge/entries.ts';
import { RIVER_TEXT } from './river-text.ts';

function readText(text: string) {
  const { article, problems } = readArticle('river', `---\ntitle: T\n---\n${text}`);
  if (article === null) throw new Error(JSON.stringify(problems));
  return article;
}

const draft = (text: string, facts: string | null = null) =>
  draftFacts({ article: readText(text), facts, gaps: null, waived: new Set(), topics: [] });

describe('drafting an article', () => {
  test('GIVEN an article THEN each sentence gets a fact with a verbatim quote, and ids and asks are unique', () => {
    const { proposals, skipped } = draft(RIVER_TEXT);
    const entries = proposals.map(({ entry }) => entry);
    expect(skipped).toEqual([]);
    expect(entries.map(({ quote }) => quote)).toEqual(
      readText(RIVER_TEXT).paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
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
      entries.every((entry) => entry.asks.length <= 3 && entry.topics.length > 0 && entry.draft),
    ).toBe(true);
  });

  test('GIVEN a curator’s edits THEN they are preserved verbatim, and only missing facts are added', () => {
    const { text } = draft(RIVER_TEXT);
    const edited = text
      .replace(/\n# Paragraph 2, sentence 2[\s\S]*?(?=\n# Paragraph 2, sentence 3)/, '')
      .replace('certainty: stated\n  draft: true\n', 'certainty: stated # mine\n');
    expect(edited).not.toBe(text);
    const again = draft(RIVER_TEXT, `# A curator’s note\n${edited}`);
    expect(again.text.startsWith('# A curator’s note\n')).toBe(true);
    expect(again.text).toContain('# mine');
    expect(again.proposals.map(({ entry }) => entry.quote)).toEqual([
      'A ruling is expected next spring.',
    ]);
    const third = draft(RIVER_TEXT, again.text);
    expect(third).toMatchObject({ proposals: [], text: again.text });
  });

  test('GIVEN waived sentences THEN they are not drafted; GIVEN invalid facts THEN they are named', () => {
    const waived = new Set(['A ruling is expected next spring.']);
    const input = { article: readText(RIVER_TEXT), gaps: null, topics: [] };
    expect(draftFacts({ ...input, facts: null, waived }).proposals).toHaveLength(5);
    expect(() => draftFacts({ ...input, facts: '- id: x\n  quote: [', waived })).toThrow(
      /^fix these first[\s\S]*facts.yaml:2/,
    );
    expect(() => draftFacts({ ...input, facts: '- id: x\n', waived })).toThrow(
      /statement: is missing/,
    );
  });

  test('GIVEN any text THEN each draft has a verbatim quote', () => {
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
        const { proposals, skipped } = draft(text);
        for (const { entry } of proposals) {
          expect(text.replace(/\s+/g, ' ')).toContain(entry.quote.replace(/\s+/g, ' '));
        }
        expect(skipped.every(({ reason }) => reason === 'contains no word')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('GIVEN 250 sentences THEN all of them are drafted', () => {
    const sentences = Array.from(
      { length: 250 },
      (_, at) =>
        `In ${1700 + at}, the council of Orsk ${at} reportedly built ${at + 2} mills near the river, which were sold to the town of Selm by its mayor.`,
    );
    expect(draft(sentences.join(' ')).proposals).toHaveLength(250);
  });
});
