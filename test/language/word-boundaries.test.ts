import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitText, WORD } from '../../src/language/word-boundaries.ts';

function split(text: string): string[] {
  const words: string[] = [];
  splitText(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

const byPattern = (text: string) => [...text.matchAll(WORD)].map(([word]) => word);

test.each([
  ['the U.S. and the U.K.', ['the', 'U.S.', 'and', 'the', 'U.K.']],
  ["didn't 25,000 3rd G20 1980s 5pm", ["didn't", '25,000', '3rd', 'G20', '1980s', '5pm']],
  ['a.b c. É1 𝒜x', ['a', 'b', 'c', 'É1', '𝒜x']],
])('GIVEN %j THEN the words are %j', (text, words) => {
  expect(split(text)).toEqual(words);
});

test('GIVEN any text THEN its words are where the pattern alone finds them', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom('U.S.', 'k', "'", '.', ' ', '25', 'th', 'é', 'Ab', '𝒜', '👋'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(split(text)).toEqual(byPattern(text));
    }),
    { numRuns: 2000 },
  );
});
