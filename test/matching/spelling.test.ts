import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/language/edit-distance.ts';
import { buildKnowledgeIndex } from '../../src/matching/indexing/knowledge-index.ts';
import { knowledge } from './matcher.ts';

const { spelling } = buildKnowledgeIndex(knowledge);

describe('Spelling', () => {
  test.each([
    ['horscoft', 'horscroft'],
    ['tomas', 'thomas'],
    ['kureshi', 'qureshi'],
    ['isalmabad', 'islamabad'],
    ['delgation', 'delegation'],
    ['repatrieted', 'repatriated'],
    ['waht', 'what'],
    ['spokeperson', 'spokesperson'],
    ['teh', 'the'],
    ['thay', 'they'],
    ['abuot', 'about'],
  ])('GIVEN the slip %s THEN it is read as %s', (slip, word) => {
    expect(spelling.correct(slip)).toBe(word);
  });

  test.each(['kanye', 'kabul', 'blinken', 'biden', 'tehran', 'modi', 'merkel', 'west', 'minister'])(
    'GIVEN %s, which is no slip THEN it is left',
    (word) => {
      expect(spelling.correct(word)).toBeNull();
    },
  );
});

describe('editDistance', () => {
  test.each([
    ['', 'abc', 3],
    ['what', 'waht', 1],
    ['kitten', 'sitting', 3],
    ['same', 'same', 0],
  ])('GIVEN %j and %j THEN %i edits lie between', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});
