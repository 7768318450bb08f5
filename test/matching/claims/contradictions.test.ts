import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/knowledge/knowledge.ts';
import { readWords } from '../../../src/language/tokenizer.ts';
import { findContradictions, restate } from '../../../src/matching/claims/contradictions.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import { knowledge } from '../fixture.ts';

const index = buildKnowledgeIndex(knowledge);
const compare = (message: string, quote: string, statement = quote, isSure?: boolean) =>
  findContradictions(readWords(message), { quote, statement } as Fact, index, isSure).map(
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
    ['number', 'only one boat a year came', 'Three boats came.', ['one – Three']],
    ['number', 'a single boat came', 'Two boats came.', ['single – Two']],
    ['sum', 'they pay 15 bucks an hour', 'The rate is $25/hour.', ['15 bucks – $25']],
    ['sum', 'you can get a box for a tenner', 'Boxes cost £8.00 each.', ['tenner – £8.00']],
    [
      'part',
      'a third of the crew is paid',
      'Of 40 on board, 9% are paid by the crew.',
      ['third – 9%'],
    ],
    ['version', 'it was deprecated in 1.12', 'Deprecated since v1.17.', ['1.12 – v1.17']],
    ['frequency', 'they meet every month', 'They meet annually.', ['every month – annually']],
    ['date', 'They meet on March 19', 'They meet on March 9.', ['March 19 – March 9']],
    [
      'year',
      'for visas from 1 January 2020',
      'For visas from 1 January 2021.',
      ['1 January 2020 – 1 January 2021'],
    ],
    ['year', 'since March 2020', 'Since March 2021.', ['March 2020 – March 2021']],
    ['weekday', 'open on Tuesday evening', 'Open every Friday evening.', ['Tuesday – Friday']],
    [
      'weekday',
      'on the last Monday of May',
      'On the first Monday of May.',
      ['last Monday – first Monday'],
    ],
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
    ['they pay 25 bucks', 'They pay $25.'],
    ['they pay ten grand', 'They pay $10k.'],
    ['due a month before', 'Due four (4) weeks before.'],
    ['just over half of it', '52 % of the mud.'],
    ['half of it', '48 % of the mud.'],
    ['the 2nd boat came', 'Three boats came.'],
    ['it was deprecated in 1.17', 'Deprecated since v1.17.'],
    ['half of the mud', '50 % of the mud.'],
    ['half of the mud', 'For 40 crowns, 25 tonnes of mud.'],
    ['one of them came', 'Three boats came.'],
    ['one crew was paid', 'Three boats came.'],
    ['in March 2020', 'On March 9.'],
    ['open on Tuesdays', 'Open every first Tuesday.'],
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
    ['they sail eight hours on Sundays, but on Mondays only three', 'On Mondays, three hours.'],
  ])('GIVEN %j for %j THEN nothing contradicts', (message, quote) => {
    expect(compare(message, quote)).toEqual([]);
  });
});

describe('findContradictions, by how sure it is that the message is about the fact', () => {
  test.each([
    ['keys are lent for a month', 'A box is yours for 14 days.', ['a month – 14 days'], []],
    ['come 30 days after', 'Due immediately.', ['30 days – immediately'], []],
    ['five boats', 'Six ferries.', ['five – Six'], []],
    ['five boats of mud', 'Six ferries of mud.', ['five – Six'], ['five – Six']],
    ['five boats of mud', 'Six ferries of mud, nine of sand.', ['five – Six'], []],
  ])('GIVEN %j for %j THEN %j if it is sure, else %j', (message, quote, sure, unsure) => {
    expect(compare(message, quote, quote, true)).toEqual(sure);
    expect(compare(message, quote, quote, false)).toEqual(unsure);
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
