import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listPopularWords } from '../../scripts/words/popular-words.ts';
import { POPULAR_RANK } from '../../src/language/english.ts';

const PATH = join(import.meta.dirname, '..', '..', 'src', 'language', 'popular-words.txt');

test('GIVEN the package the words come from THEN the file is what npm run words makes of it', () => {
  const text = readFileSync(PATH, 'utf8');
  expect(text === listPopularWords(), 'run npm run words').toBe(true);
  const words = text.trimEnd().split('\n');
  expect(words).toHaveLength(POPULAR_RANK);
  expect(words.filter((word) => !/^[!-~]+$/.test(word))).toEqual([]);
});
