import { describe, expect, test } from 'vitest';
import { stripInterjections } from '../../../src/matching/dialogue/interjections.ts';

describe('stripInterjections', () => {
  test.each([
    ['wow, who did West meet?', 'who did West meet?'],
    ['That makes sense! Interesting... when does she come?', 'when does she come?'],
  ])('GIVEN "%s" THEN "%s" is asked', (text, question) => {
    expect(stripInterjections(text)).toBe(question);
  });

  test.each([
    'who came?',
    'wow',
    'wow, West?',
    'Passports, who misuses them?',
    'So my friend and I have a bet going. What is the fee?',
    'hello, who came?',
    'fact-check: did they meet?',
  ])('GIVEN "%s" THEN it stays', (text) => {
    expect(stripInterjections(text)).toBe(text);
  });
});
