import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import dictionaryPath from 'word-list';
import { SortedWords } from '../../src/language/sorted-words.ts';

const listed = (...words: string[]) => new SortedWords(Buffer.from(words.join('\n')));

describe('a sorted list of words', () => {
  test('GIVEN the dictionary THEN it has each of its words, and none with a letter more or less', () => {
    const bytes = readFileSync(dictionaryPath);
    const words = bytes.toString('latin1').split('\n');
    const all = new Set(words);
    const list = new SortedWords(bytes);
    expect(words.filter((word) => !list.has(word))).toEqual([]);
    const others = words.flatMap((word, i) =>
      i % 9 === 0 ? [`${word}q`, word.slice(0, -1), `z${word}`] : [],
    );
    expect(others.filter((word) => list.has(word) !== all.has(word))).toEqual([]);
  });

  test.each([
    ['an empty list', listed(''), 'a', false],
    ['one word', listed('a'), 'a', true],
    ['nothing', listed('a', 'b'), '', false],
    ['a word beyond the last', listed('a', 'b'), 'c', false],
    ['a word with letters of no dictionary', listed('a', 'b'), 'ä', false],
    ['a word with a line break', listed('a', 'b'), 'a\nb', false],
  ])('GIVEN %s THEN it tells', (_, list, word, expected) => {
    expect(list.has(word)).toBe(expected);
  });
});
