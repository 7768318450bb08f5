import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createMatcher } from '../../../src/matching/index.ts';
import { makeFolder } from '../../knowledge/folder.ts';
import { LIBRARY } from '../../knowledge/library.ts';

/** Dimensions: laptops, books, the desk. Words of none are near nothing. */
const WORDS = [/laptop|late fee/iu, /books/iu, /lund|desk|helps/iu];
function vectorOf(text: string): Int8Array {
  const found = WORDS.map((pattern) => (pattern.test(text) ? 127 : 0));
  return Int8Array.from(found.includes(127) ? [...found, 0] : [0, 0, 0, 127]);
}

async function open() {
  const matcher = createMatcher(await loadKnowledge(makeFolder(LIBRARY)));
  matcher.useVectors(vectorOf);
  return (question: string, title: string | null) =>
    matcher.ask(question, { vectors: vectorOf, thread: { title, turns: [] } });
}

test('GIVEN a first question that leaves out what the title says THEN it is read with the title', async () => {
  const ask = await open();
  const question = 'what does a late one cost me?';
  expect(ask(question, null).outcome).toBe('no-answer');
  expect(ask(question, 'General')).toMatchObject({ outcome: 'no-answer' });
  expect(ask(question, 'laptop')).toMatchObject({
    outcome: 'answer',
    facts: [{ fact: { id: 'laptop-fee' } }],
  });
});

test('GIVEN a question that is answered by itself THEN the title changes nothing', async () => {
  const ask = await open();
  const verdict = ask('How many books for staff?', 'Late fees of laptops');
  expect(verdict).toMatchObject({ outcome: 'answer', facts: [{ fact: { id: 'staff-books' } }] });
});
