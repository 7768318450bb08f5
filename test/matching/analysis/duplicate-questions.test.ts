import { describe, expect, test } from 'vitest';
import { groupDuplicateQuestions } from '../../../src/matching/analysis/duplicate-questions.ts';

const SYNONYMS = [
  ['envoy', 'diplomat'],
  ['united states', 'america'],
];
const group = (...questions: string[]) =>
  groupDuplicateQuestions(questions, SYNONYMS).map((positions) =>
    positions.map((at) => questions[at]),
  );

describe('groupDuplicateQuestions', () => {
  test('GIVEN other word forms, order, politeness and synonyms THEN they are one question', () => {
    const same = [
      'who visited the envoy?',
      'WHO is visiting the envoys',
      'please tell me who the diplomat visited',
    ];
    expect(group(...same)).toEqual([same]);
    expect(group('what does the united states want', 'what does america want')).toHaveLength(1);
  });

  test('GIVEN another question word, name or subject THEN they are different questions', () => {
    const several = [
      'who met the envoy',
      'when did they meet the envoy',
      'who met the king',
      'why',
    ];
    expect(group(...several)).toHaveLength(4);
  });

  test('GIVEN questions with only small words, or none, THEN they are kept apart', () => {
    expect(group('why not', 'is it', '???', '')).toEqual([['why not'], ['is it'], ['???', '']]);
  });
});
