import { describe, expect, test } from 'vitest';
import { typeOf } from '../../../src/matching/analysis/question-type.ts';

describe('typeOf', () => {
  test.each([
    ['who did thomas west meet', 'who'],
    ['which officials are coming', 'who'],
    ['who said that', 'said-by'],
    ['according to whom', 'said-by'],
    ['when does she arrive', 'when'],
    ['what date is the visit', 'when'],
    ['in which city were the talks', 'where'],
    ['how many afghans', 'how-many'],
    ['how long is the visit', 'how-long'],
    ['how many days do the visits span', 'how-long'],
    ['why did they meet', 'why'],
    ['what is her job', 'what-office'],
    ['what is the name of the spokesperson', 'name'],
    ['what was discussed', 'what'],
    ['is the visit confirmed', 'yes-no'],
    ['horscroft visit', 'none'],
  ])('GIVEN "%s" THEN it asks %s', (question, type) => {
    expect(typeOf(question)).toBe(type);
  });
});
