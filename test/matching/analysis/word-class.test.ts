import { expect, test } from 'vitest';
import { Analyzer } from '../../../src/matching/analysis/analyzer.ts';
import { classify } from '../../../src/matching/analysis/word-class.ts';

const analyzer = new Analyzer([]);

test.each([
  ['who', 'question'],
  ['WHERE', 'question'],
  ['whether', 'question'],
  ['the', 'function'],
  ['not', 'function'],
  ['would', 'function'],
  ['please', 'chatter'],
  ['said', 'chatter'],
  ['article', 'chatter'],
  ['harbour', 'content'],
  ['25,000', 'content'],
  ['before', 'content'],
])('GIVEN %s THEN it is a word of the class %s', (word, kind) => {
  expect(analyzer.analyze(word).map(classify)).toEqual([kind]);
});
