import { afterAll, describe, expect, test } from 'vitest';
import { CachingEncoder } from '../../../scripts/harness/fold-encoders.ts';
import { MODEL_FOLDER } from '../../../src/encoder/encoder.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createAsyncMatcher, createMatcher } from '../../../src/matching/index.ts';
import { makeFolder } from '../../knowledge/folder.ts';
import { keysOf } from '../fixture.ts';

/** One version of the rules: they differ in a number and an hour. */
const version = (year: number, guests: string, hour: string) => ({
  [`rules-${year}/document.md`]: `---\ntitle: Rules ${year}\nlanguage: en\n---\n\nMembers may bring ${guests} guests to the workshop.\n\nThe workshop opens at ${hour}.\n\nTools are cleaned after use.\n`,
  [`rules-${year}/facts.yaml`]: `- id: guests
  statement: Members may bring ${guests} guests to the workshop.
  quote: Members may bring ${guests} guests to the workshop.
  topics: [club]
  certainty: stated
  asks: [How many guests may I bring?]
- id: hour
  statement: The workshop opens at ${hour}.
  quote: The workshop opens at ${hour}.
  topics: [club]
  certainty: stated
  asks: [When does the workshop open?]
`,
});

const encoder = await CachingEncoder.start(MODEL_FOLDER);
afterAll(() => encoder.stop());

async function load(...versions: Record<string, string>[]) {
  const folder = makeFolder(Object.assign({ 'topics.yaml': 'club: Club\n' }, ...versions));
  const knowledge = await loadKnowledge(folder);
  const matcher = createMatcher(knowledge);
  matcher.useVectors(await encoder.vectorsOf(knowledge));
  return createAsyncMatcher(matcher, encoder.encode);
}

const OLD = version(2024, 'two', '9 am');
const NEW = version(2026, 'four', '10 am');

describe('two versions of a document', () => {
  test.each([
    ['when do you open?', 'hour'],
    ['how many friends may I bring?', 'guests'],
  ])('GIVEN "%s" THEN both answer, as surely as one alone', async (question, id) => {
    const alone = await (await load(OLD)).ask(question);
    expect(keysOf(alone)).toEqual([`rules-2024/${id}`]);
    const both = await (await load(OLD, NEW)).ask(question);
    expect(keysOf(both).sort()).toEqual([`rules-2024/${id}`, `rules-2026/${id}`]);
    expect(both.confidence).toBeGreaterThan(alone.confidence - 0.1);
  });

  test('GIVEN a question that neither answers THEN each question is offered once, and so while one types', async () => {
    const { ask, complete } = await load(OLD, NEW);
    const verdict = await ask('who cleans the kitchen of the workshop?');
    const offered = verdict.outcome === 'no-answer' ? verdict.suggestions : [];
    expect(offered.map(({ question }) => question).sort()).toEqual([
      'How many guests may I bring?',
      'When does the workshop open?',
    ]);
    for (const typed of ['', 'when']) {
      const questions = (await complete(typed, 8)).map(({ question }) => question);
      expect(questions).toEqual([...new Set(questions)]);
    }
  });
});
