import { describe, expect, test } from 'vitest';
import { correctCommonWord } from '../../src/language/common-misspellings.ts';

describe('correctCommonWord', () => {
  test.each([
    ['hollidays', 'holidays'],
    ['sumer', 'summer'],
    ['covred', 'covered'],
    ['alowed', 'allowed'],
    ['recieve', 'receive'],
    ['speekers', 'speakers'],
  ])('GIVEN "%s" THEN "%s"', (word, corrected) => {
    expect(correctCommonWord(word)).toBe(corrected);
  });

  test.each([
    ['holidays', 'is a word'],
    ['gipsy', 'is a rare word'],
    ['merkel', 'is a name that people write'],
    ['wat', 'is short'],
    ['qzxvkj', 'is like no word'],
    ['hollidayss'.repeat(3), 'is long'],
    ['café', 'is not in plain letters'],
    ['', 'is empty'],
  ])('GIVEN "%s", which %s, THEN it stays', (word) => {
    expect(correctCommonWord(word)).toBeNull();
  });
});
