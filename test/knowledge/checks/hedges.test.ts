import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHedges } from '../../../src/knowledge/checks/hedges.ts';
import { findLostHedge, readHedges } from '../../../src/knowledge/checks/lost-hedges.ts';

const ALL = ['reported', 'attributed', 'scheduled', 'expected'] as const;

const MEETING =
  'The meeting, reportedly between Special U.S. Representative for Afghanistan Thomas West and Pakistan’s Foreign Minister Shah Mahmood Qureshi, delved into the utilization of Afghan soil for terrorist activities in Pakistan.';
const VISIT =
  'In the coming days, additional discussions are expected, as Principal Deputy Assistant Secretary, Elizabeth Horscroft, is scheduled to visit Pakistan from December 9.';
const SPOKESPERSON =
  'According to the spokesperson for the Ministry, the visit focused on Afghanistan but also addressed various reservations.';
const CONCERNS =
  'The spokesperson emphasized that concerns would be communicated, particularly those on the reported misuse of passports.';

describe('findHedges', () => {
  test.each([
    [MEETING, ['reported']],
    [VISIT, ['scheduled', 'expected']],
    [SPOKESPERSON, ['attributed']],
    [CONCERNS, ['reported', 'attributed', 'expected']],
    ['Sources indicate that talks go on.', ['reported']],
    ['It was conveyed that talks go on.', ['reported']],
    ['It is worth noting that talks go on in May.', []],
    ['You may leave, and anyone may stay.', []],
    ['Spores may spread.', ['expected']],
    ['He is said to be in the house, sources close to him say.', ['reported', 'reported']],
  ])('GIVEN "%s" THEN its hedges are found', (sentence, kinds) => {
    expect(findHedges(sentence).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('findLostHedge', () => {
  test.each([
    [MEETING, 'Thomas West met Shah Mahmood Qureshi.', 'reportedly'],
    [MEETING, 'Thomas West attended the meeting.', 'reportedly'],
    [VISIT, 'Elizabeth Horscroft visits Pakistan.', 'scheduled'],
    [VISIT, 'There will be additional discussions.', 'expected'],
    [SPOKESPERSON, 'The visit focused on Afghanistan.', 'According to'],
    [CONCERNS, 'Passports are misused, the spokesperson emphasized.', 'reported'],
    ['Sources indicate that 25,000 people leave.', '25,000 people leave.', 'Sources indicate'],
    ['The road is closed, according to the police.', 'The road is closed.', 'according to'],
  ])('GIVEN "%s" WHEN "%s" is said of it THEN "%s" is lost', (quote, statement, lost) => {
    expect(findLostHedge(statement, readHedges(quote), ALL)?.text).toBe(lost);
  });

  test.each([
    [MEETING, 'Thomas West reportedly met Shah Mahmood Qureshi.'],
    [
      MEETING,
      'The meeting delved into the utilization of Afghan soil for terrorist activities in Pakistan.',
    ],
    [MEETING, 'Thomas West is the Special U.S. Representative for Afghanistan.'],
    [VISIT, 'Elizabeth Horscroft is Principal Deputy Assistant Secretary.'],
    [VISIT, 'Elizabeth Horscroft is scheduled to visit Pakistan.'],
    [SPOKESPERSON, 'The visit focused on Afghanistan, the spokesperson said.'],
  ])('GIVEN "%s" WHEN "%s" is said of it THEN nothing is lost', (quote, statement) => {
    expect(findLostHedge(statement, readHedges(quote), ALL)).toBeNull();
  });

  test('GIVEN any sentence WHEN it is its own statement THEN nothing is lost', () => {
    const words =
      'it has been said that sources close to him reportedly according to reports , would be due to set to expected May The West visit'.split(
        ' ',
      );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 25 }),
        (picked) => {
          const sentence = picked.join(' ');
          expect(findLostHedge(sentence, readHedges(sentence), ALL)).toBeNull();
        },
      ),
      { numRuns: 2000 },
    );
  });
});
