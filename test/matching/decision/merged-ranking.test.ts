import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createMatcher, type Matcher, type Verdict } from '../../../src/matching/index.ts';
import { type Files, makeFolder } from '../../knowledge/folder.ts';
import { LIBRARY } from '../../knowledge/library.ts';

const KINDS = ['kayak', 'canoe', 'raft', 'dinghy', 'punt'];
const ASKED = ['what does a * cost?', 'how much is a *?', '* fee', 'price of a *', 'is a * dear?'];
const asks = ASKED.flatMap((ask) => KINDS.map((kind) => ask.replace('*', kind)));

/** A second document, whose fact has so many asks that it is compared by letters. */
const BOATS = {
  'boats/document.md':
    '---\ntitle: Boats\nlanguage: en\n---\n\n# Boats\n\nAny boat costs 9 dollars.\n',
  'boats/facts.yaml': `- id: boat-fee
  statement: Any boat costs 9 dollars.
  quote: Any boat costs 9 dollars.
  topics: [loans]
  certainty: stated
  asks: ${JSON.stringify(asks)}
`,
};

/** A vector of the words that matter here; alike ones are close. */
const DIMENSIONS = [/laptop|fee|cost/u, /book|film|borrow/u, /help|desk/u, /boat|kayak/u];
function vectorOf(text: string): Int8Array {
  const counts = DIMENSIONS.map((pattern) => (pattern.test(text.toLowerCase()) ? 1 : 0.1));
  const length = Math.hypot(...counts);
  return Int8Array.from(counts, (count) => Math.round((127 * count) / length));
}

async function load(files: Files): Promise<(question: string) => Verdict> {
  const matcher: Matcher = createMatcher(await loadKnowledge(makeFolder(files)));
  matcher.useVectors(vectorOf);
  return (question) => matcher.ask(question, { vectors: vectorOf });
}

const confidenceOf = ({ confidence }: Verdict) => confidence;
const firstOf = (verdict: Verdict) =>
  verdict.outcome === 'answer' ? verdict.facts[0]?.fact.id : verdict.outcome;

describe('facts with many asks beside facts with few', () => {
  test('GIVEN a question for either THEN it is found', async () => {
    const ask = await load({ ...LIBRARY, ...BOATS });
    expect(firstOf(ask('what does a late laptop cost?'))).toBe('laptop-fee');
    expect(firstOf(ask('how much does a kayak cost?'))).toBe('boat-fee');
  });

  test('GIVEN facts of another kind beside it THEN an answer is as probable as without them', async () => {
    const [alone, beside] = [await load(LIBRARY), await load({ ...LIBRARY, ...BOATS })];
    const question = 'who helps at the Lund desk?';
    expect(firstOf(beside(question))).toBe('desk');
    expect(Math.abs(confidenceOf(beside(question)) - confidenceOf(alone(question)))).toBeLessThan(
      0.05,
    );
  });

  test('GIVEN a story THEN its clauses are read against facts with many asks, too', async () => {
    const ask = await load({ ...LIBRARY, ...BOATS });
    const story =
      'Hi all, my cousin came over from the north and we went down to the water with the whole family yesterday, lovely weather, and now I wonder: how much is a kayak?';
    expect(firstOf(ask(story))).toBe('boat-fee');
  });
});
