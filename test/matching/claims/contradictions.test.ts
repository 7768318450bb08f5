import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/knowledge/knowledge.ts';
import { readWords } from '../../../src/language/tokenizer.ts';
import { findContradictions, restate } from '../../../src/matching/claims/contradictions.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import { knowledge } from '../fixture.ts';

const index = buildKnowledgeIndex(knowledge);
const compare = (message: string, quote: string, statement = quote) =>
  findContradictions(readWords(message), { quote, statement } as Fact, index).map(
    ({ said, article }) => `${said} – ${article}`,
  );

describe('findContradictions', () => {
  test.each([
    ['number', '50,000 tonnes of mud', '25,000 tonnes of mud.', ['50,000 – 25,000']],
    ['number', '25 billion tonnes of mud', '25 tonnes of mud.', ['25 billion – 25']],
    ['number', '25 tonnes of mud', '25 billion tonnes of mud.', ['25 – 25 billion']],
    [
      'number',
      'three boats and five ferries came',
      'Six ferries and two boats came.',
      ['three – two', 'five – Six'],
    ],
    ['span', 'work takes eight weeks', 'Work takes eight days.', ['eight weeks – eight days']],
    ['span', 'work takes half a year', 'Work takes 60 days.', ['half a year – 60 days']],
    ['frequency', 'they meet every month', 'They meet annually.', ['every month – annually']],
    ['date', 'They meet on March 19', 'They meet on March 9.', ['March 19 – March 9']],
    ['date', 'They meet in April', 'They meet on March 9.', ['April – March 9']],
    ['place', 'They met in Lisbon', 'They met in Tarnby.', ['Lisbon – Tarnby']],
    [
      'place',
      'The envoys of the ferries met in Lisbon',
      'Portugal and envoys of the ferries met, and later the town voted in Tarnby.',
      ['Lisbon – Tarnby'],
    ],
    ['number', 'three boats and five boats', 'Two boats came.', ['three – Two']],
    ['place', 'A Spanish ship came', 'A Portuguese ship came.', ['Spanish – Portuguese']],
    [
      'body',
      'the Ministry of Water agreed',
      'The Ministry of Finance agreed.',
      ['Ministry of Water – Ministry of Finance'],
    ],
    ['name', 'Odo Brandel met her', 'Odo Lindgard met her.', ['Odo Brandel – Odo Lindgard']],
    [
      'number and date',
      'On May 3 they paid 40 crowns',
      'On May 2 they paid 30 crowns.',
      ['40 – 30', 'May 3 – May 2'],
    ],
  ])('GIVEN another %s, %j for %j, THEN %j', (_, message, quote, contradictions) => {
    expect(compare(message, quote)).toEqual(contradictions);
  });

  const QUOTE =
    'Odo Brandel’s visit to Tarnby in May concerned not only Lisbon but also ferries within Portugal.';
  test.each([
    ['Brandel visited Lisbon last week', 'Brandel visited Tarnby.', ['Lisbon – Tarnby']],
    ['Brandel visited Tarnby last week', 'Brandel visited Tarnby.', []],
    ['Brandel was asked about ferries in Lisbon', 'There are ferries within Portugal.', []],
  ])(
    'GIVEN %j, and a sentence that names its place for something else, WHEN the statement is %j, THEN %j',
    (message, statement, contradictions) => {
      expect(compare(message, QUOTE, statement)).toEqual(contradictions);
    },
  );

  test.each([
    ['25 tonnes of mud', '25 tonnes of mud.'],
    ['25k tonnes of mud', '25,000 tonnes of mud.'],
    ['3.7 billion tonnes', '3,710,000,000 tonnes of mud.'],
    ['nine tenths of the mud', '90 % of the mud.'],
    ['work takes two months', 'Work takes 60 days.'],
    ['work takes half a year', 'Work takes six months.'],
    ['they meet every month', 'They meet monthly.'],
    ['The refund comes after six months', 'Ships leave within seven days of mooring.'],
    ['twenty-five thousand tonnes', '25,000 tonnes of mud.'],
    ['They meet in March', 'They meet on March 9.'],
    ['They meet on the 9th of March', 'They meet on March 9.'],
    ['A ship came to Spain', 'A Portuguese ship came.'],
    ['She flew to Lisbon', 'Portugal, it was said, built ships.'],
    ['They met in Portugal', 'Portuguese ships met there.'],
    ['Elin Lindgard met her', 'Odo Lindgard met her.'],
    ['Lindgard met her', 'Odo Lindgard met her.'],
    ['They met', 'On March 9 forty people met in Tarnby.'],
    ['Forty people met on March 9 in Tarnby', 'They met.'],
    ['', 'On March 9 forty people met in Tarnby.'],
  ])('GIVEN %j for %j THEN nothing contradicts', (message, quote) => {
    expect(compare(message, quote)).toEqual([]);
  });
});

describe('restate', () => {
  const restated = (message: string, quote: string) =>
    restate(readWords(message), { quote } as Fact, index)
      ?.map(({ text }) => text)
      .join(' ') ?? null;

  test.each([
    [
      'On May 3 the Harbour paid 40 crowns',
      'On May 12 they paid 3,500 crowns.',
      'On May 12 the Harbour paid 3,500 crowns',
    ],
    ['Odo Brandel met her', 'Odo Lindgard met her.', 'Odo Lindgard met her'],
    [
      'In April they paid 40 crowns',
      'On March 9 they paid 30 crowns.',
      'In March 9 they paid 30 crowns',
    ],
    ['25 billion tonnes of mud', '25 tonnes of mud.', '25 tonnes of mud'],
    ['25 tonnes of mud', '25 tonnes of mud.', null],
  ])('GIVEN %j for %j THEN it is restated as %j', (message, quote, text) => {
    expect(restated(message, quote)).toBe(text);
  });
});
