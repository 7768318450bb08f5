import { describe, expect, test } from 'vitest';
import { readWords } from '../../../src/language/tokenizer.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import { extractEntities } from '../../../src/matching/query/entity-extractor.ts';
import { knowledge } from '../fixture.ts';

const index = buildKnowledgeIndex(knowledge);
const entitiesOf = (text: string) => extractEntities(readWords(text), index);
const listed = (text: string) => entitiesOf(text).map(({ kind, text }) => `${kind} ${text}`);

describe('extractEntities', () => {
  test.each([
    ['They paid 1,200 crowns', ['number 1,200']],
    ['25 billion tonnes', ['number 25 billion']],
    ['the talks took eight weeks', ['span eight weeks']],
    ['work begins on March 9', ['date March 9']],
    ['on the 9th of March', ['date 9th of March']],
    ['back in December', ['date December']],
    ['they march and may', []],
    ['He flew to Portugal', ['place Portugal']],
    ['a Portuguese ship', ['place Portuguese']],
    ['the hall in Tarnby', ['place Tarnby']],
    ['in the United States', ['place United States']],
    ['on a Monday in Spring', ['weekday Monday']],
    ['the last Friday of it', ['weekday last Friday']],
    ['since January 2020', ['date January 2020']],
    ['from 1 January 2020 on', ['date 1 January 2020']],
    ['it costs £8.50', ['number £8.50']],
    ['8 quid or a tenner', ['number 8 quid', 'number tenner']],
    ['9% of it, 9 percent, 9 per cent', ['number 9%', 'number 9 percent', 'number 9 per cent']],
    ['a third of them, two thirds', ['number third', 'number two thirds']],
    ['a third boat and half the crew', []],
    ['$25/hour', ['number $25']],
    ['since v1.17', ['number v1.17']],
    ['a single boat', ['number single']],
    ['the second one is free, no one came', []],
    ['ten grand', ['number ten grand']],
    ['ten (10) boats', ['number 10']],
    ['a P1 is urgent', []],
    ['the Day Second Monday', ['weekday Second Monday']],
    ['the Ministry of Foreign Affairs', ['body Ministry of Foreign Affairs']],
    ['the office of the Harbour Board', ['body office of the Harbour Board']],
    ['the office of a friend', []],
    ['They met Odo Lindgard’s crew', ['name Odo Lindgard']],
    ['the director Odo Lindgard and Elin Rask', ['name Odo Lindgard', 'name Elin Rask']],
    ['Good Morning all', []],
    [
      'Elin Rask paid 40 crowns in Lisbon on May 2',
      ['name Elin Rask', 'number 40', 'place Lisbon', 'date May 2'],
    ],
    ['', []],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(listed(text)).toEqual(values);
  });

  test.each([
    ['8 quid', '8', 'money'],
    ['a fiver', '5', 'money'],
    ['ten grand', '10000', 'money'],
    ['the 2nd', '2', 'rank'],
    ['a quarter of it', '25', 'percent'],
    ['two thirds', '67', 'percent'],
    ['25 tonnes', '25', undefined],
    ['v1.17', '1.17', undefined],
  ])('GIVEN %j THEN it is %s, of the unit %s', (text, value, unit) => {
    const [first] = entitiesOf(text);
    expect([first?.keys[0], first?.unit]).toEqual([value, unit]);
  });

  test('GIVEN a misspelt name THEN it has the keys of the name', () => {
    expect(entitiesOf('They met Odo Lindgrad')[0]?.keys).toEqual(
      entitiesOf('They met Odo Lindgard')[0]?.keys,
    );
  });

  test('GIVEN a name after titles THEN the titles are no part of it', () => {
    expect(listed('They met Foreign Minister Zorko Vantel today')).toEqual(['name Zorko Vantel']);
  });

  test('GIVEN values THEN each knows where it stands and what is beside it', () => {
    const [amount] = entitiesOf('some 25,000 tonnes of mud');
    expect(amount).toMatchObject({ start: 1, length: 1, after: 'tonn', placed: false });
    expect([...(amount?.beside ?? [])]).toEqual(['tonn', 'mud']);
    const [place] = entitiesOf('to Portugal');
    expect(place).toMatchObject({
      start: 1,
      length: 1,
      after: null,
      placed: true,
      adjective: false,
    });
    const [people] = entitiesOf('a Portuguese ship');
    expect(people).toMatchObject({ placed: false, adjective: true });
  });

  test('GIVEN a row of capitals without an end THEN no name takes more than eight words of it', () => {
    const lengths = entitiesOf(`Look: ${'Zorko Vant '.repeat(50)}`)
      .filter(({ kind }) => kind === 'name')
      .map(({ text }) => text.split(' ').length);
    expect(Math.max(...lengths)).toBe(8);
  });
});
