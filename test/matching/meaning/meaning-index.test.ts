import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import type { VectorLookup } from '../../../src/matching/api/thread.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import { MeaningIndex } from '../../../src/matching/meaning/meaning-index.ts';
import { textsOfFact } from '../../../src/matching/meaning/texts.ts';
import { makeFolder } from '../../knowledge/folder.ts';
import { LIBRARY } from '../../knowledge/library.ts';

/** A vector of four numbers that make a length of 1. */
const vector = (...numbers: number[]) => Int8Array.from(numbers, (number) => number * 127);
const [X, Y, Z, W] = [
  vector(1, 0, 0, 0),
  vector(0, 1, 0, 0),
  vector(0, 0, 1, 0),
  vector(0, 0, 0, 1),
];
const HALF = vector(0.6, 0.8, 0, 0);

async function load(vectorOf: (text: string) => Int8Array) {
  const knowledge = await loadKnowledge(makeFolder(LIBRARY));
  const { docs } = buildKnowledgeIndex(knowledge).search;
  const asked: string[] = [];
  const lookup: VectorLookup = (text) => {
    asked.push(text);
    return vectorOf(text);
  };
  const index = new MeaningIndex(docs, lookup);
  const doc = (id: string) => {
    const found = docs.find(({ subject }) => subject.kind === 'fact' && subject.fact.id === id);
    if (found === undefined) throw new Error(`no fact ${id}`);
    return found;
  };
  return { knowledge, docs, index, doc, asked };
}

describe('the index of meanings', () => {
  test('GIVEN a question THEN facts are in the order of their passages', async () => {
    const { index, doc } = await load((text) => {
      if (text.endsWith('ten books')) return X;
      return text.includes('Lund desk') ? HALF : Y;
    });
    const { nearest } = index.compare({ whole: X, last: X });
    expect(nearest(2)).toEqual([doc('staff-books'), doc('desk')]);
    expect(nearest(9)).toHaveLength(3);
  });

  test('GIVEN a fact THEN its features are cosines with its texts', async () => {
    const { index, doc } = await load((text) => {
      if (text === 'How many books for staff?') return HALF;
      if (text === 'Library rules > Staff') return Z;
      return text === 'ten books' ? X : W;
    });
    const { featuresOf, detailsOf } = index.compare({ whole: X, last: W });
    const { asked, block, heading } = featuresOf(doc('staff-books'));
    expect([asked, block, heading].map((value) => Math.round(value * 10) / 10)).toEqual([
      0.6, 1, 0,
    ]);
    expect(detailsOf(doc('staff-books'))).toEqual({ context: 0, lastPart: 1 });
  });

  test('GIVEN a passage unlike all others THEN it stands out', async () => {
    const { index, doc } = await load((text) => (text.includes('Lund') ? X : Y));
    const { featuresOf } = index.compare({ whole: X, last: X });
    const [far, near] = [featuresOf(doc('desk')), featuresOf(doc('laptop-fee'))];
    // One of three passages: √2 and −1/√2 standard deviations from the mean.
    expect(far.outstanding).toBeCloseTo(Math.SQRT2 / 6, 2);
    expect(near.outstanding).toBeCloseTo(-Math.SQRT1_2 / 6, 2);
  });

  test('GIVEN a text without a vector THEN it is named', async () => {
    const none = load(() => undefined as unknown as Int8Array);
    await expect(none).rejects.toThrow(RangeError);
    await expect(none).rejects.toThrow('no vector of "Ask at the Lund desk for help."');
  });
});

describe('the texts of a fact', () => {
  test('have the headings, the lead-in and the columns’ heads that a reader sees', async () => {
    const { knowledge } = await load(() => X);
    expect(knowledge.facts.map((fact) => textsOfFact(fact).inContext)).toEqual([
      'Library rules > Students: Ask at the Lund desk for help.',
      'Library rules > Staff: You may borrow: ten books',
      'Library rules > Staff: Item: Laptop; Late fee: 5 dollars',
    ]);
  });

  test('GIVEN a draft THEN its proposed asks are none of them', async () => {
    const { knowledge } = await load(() => X);
    const [fact] = knowledge.facts;
    if (fact === undefined) throw new Error('no fact');
    expect(textsOfFact(fact).asks).toEqual(['Who helps?']);
    expect(textsOfFact({ ...fact, draft: true }).asks).toEqual([]);
  });
});
