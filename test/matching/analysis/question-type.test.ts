import { describe, expect, test } from 'vitest';
import { isDefinite, typeOf } from '../../../src/matching/analysis/question-type.ts';

describe('typeOf', () => {
  test.each([
    ['who did tessa marlow meet', 'who'],
    ['which officials are coming', 'who'],
    ['who said that', 'said-by'],
    ['according to whom', 'said-by'],
    ['when does she arrive', 'when'],
    ['what date is the visit', 'when'],
    ['in which city were the talks', 'where'],
    ['how many tonnes', 'how-many'],
    ['how long is the visit', 'how-long'],
    ['how many days do the visits span', 'how-long'],
    ['why did they meet', 'why'],
    ['what is her job', 'what-office'],
    ['what is the name of the spokesperson', 'name'],
    ['what was discussed', 'what'],
    ['is the visit confirmed', 'yes-no'],
    ['rask visit', 'none'],
  ])('GIVEN "%s" THEN it asks %s', (question, type) => {
    expect(typeOf(question)).toBe(type);
  });

  test.each([
    ['who will she meet when she arrives', 'who'],
    ['tell me what she brought when she came', 'what'],
    ['the day when she came', 'when'],
    ['', 'none'],
  ])('GIVEN %j with a subordinate clause THEN the main clause decides: %s', (question, type) => {
    expect(typeOf(question)).toBe(type);
  });
});

test.each([
  ['who', true],
  ['when', true],
  ['how-many', true],
  ['what-office', true],
  ['what', false],
  ['how', false],
  ['which-group', false],
  ['yes-no', false],
  ['none', false],
] as const)(
  'GIVEN the type %s THEN it asks for a thing of a definite sort: %s',
  (type, expected) => {
    expect(isDefinite(type)).toBe(expected);
  },
);
