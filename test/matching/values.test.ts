import { expect, test } from 'vitest';
import { readWords } from '../../src/language/tokenizer.ts';
import { buildKnowledgeIndex } from '../../src/matching/indexing/knowledge-index.ts';
import { extractEntities } from '../../src/matching/query/entity-extractor.ts';
import { knowledge } from './matcher.ts';

const index = buildKnowledgeIndex(knowledge);
const namesIn = (text: string) =>
  extractEntities(readWords(text), index).flatMap((value) =>
    value.kind === 'name' ? [value.text] : [],
  );

test('GIVEN a name in a text THEN it is one value, without the title before it', () => {
  expect(namesIn('They met Foreign Minister Shah Mahmood Qureshi today')).toEqual([
    'Shah Mahmood Qureshi',
  ]);
});

test('GIVEN a row of capitals without an end THEN no name takes more than eight words of it', () => {
  const lengths = namesIn(`Look: ${'Zorko Vant '.repeat(50)}`).map(
    (name) => name.split(' ').length,
  );
  expect(Math.max(...lengths)).toBe(8);
});
