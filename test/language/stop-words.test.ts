import { expect, test } from 'vitest';
import {
  CHATTER,
  FUNCTION_WORDS,
  isStopWord,
  QUESTION_WORDS,
} from '../../src/language/stop-words.ts';

test.each([
  ['the', true],
  ['would', true],
  ['no', true],
  ['who', true],
  ['whatever', true],
  ['before', true],
  ['near', true],
  ['please', false],
  ['said', false],
  ['harbour', false],
  ['The', false],
  ['', false],
])('GIVEN %j THEN it is a stop word: %s', (word, expected) => {
  expect(isStopWord(word)).toBe(expected);
});

test('GIVEN the lists THEN they hold lower-case words, and no question word is in another', () => {
  for (const list of [FUNCTION_WORDS, QUESTION_WORDS, CHATTER])
    for (const word of list) expect(word).toMatch(/^[a-z'.]+$/u);
  expect(QUESTION_WORDS.intersection(FUNCTION_WORDS.union(CHATTER))).toEqual(new Set());
});
