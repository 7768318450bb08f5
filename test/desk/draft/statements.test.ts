import { describe, expect, test } from 'vitest';
import { proposeAsks } from '../../../src/desk/draft/ask-proposals.ts';
import { detectCertainty } from '../../../src/desk/draft/certainty-detector.ts';
import { findNeeds, writeStatement } from '../../../src/desk/draft/statement-writer.ts';

describe('drafting a sentence', () => {
  test.each([
    ['The ministry said that permits would lapse.', 'attributed', 'The ministry'],
    [
      'According to the Hydrological Institute, farms take most.',
      'attributed',
      'the Hydrological Institute',
    ],
    ['“We were not heard,” said Marta Reyl, who chairs it.', 'attributed', 'Marta Reyl'],
    ['He said that it would lapse.', 'attributed', null],
    ['The unions reportedly plan to go to court.', 'reported', null],
    ['Sources indicate that a deal is near.', 'reported', null],
    ['The vote is scheduled for July 1.', 'scheduled', null],
    ['A ruling is expected next spring.', 'expected', null],
    ['The law caps the water of farms.', 'stated', null],
    // These only look like hedges.
    ['If it says Staff Only, do not enter.', 'stated', null],
    ['Unless the sign says otherwise, park here.', 'stated', null],
    ['Whatever the contract says, you may leave.', 'stated', null],
    ['Tell us what it says.', 'stated', null],
    ['You should have said so before.', 'stated', null],
    ['We reported that to the police.', 'stated', null],
    ['Members are expected to clean up.', 'stated', null],
    ['Work scheduled on Sundays is paid double.', 'stated', null],
    ['Spores may be spread by wind.', 'stated', null],
    ['The match was lost due to rain.', 'stated', null],
    ['Problems are classed according to their difficulty.', 'stated', null],
    ['Edward Said taught in New York.', 'stated', null],
  ])('%s: %s, %s', (sentence, certainty, attribution) => {
    expect(detectCertainty(sentence)).toEqual({ certainty, attribution });
  });

  test.each([
    ['He was born in Vienna.', 'who or what?'],
    ['It caps the water.', 'who or what?'],
    ['The meeting, reportedly in Bonn, was long.', 'who or what?'],
    ['The agreement was signed.', 'who or what?'],
    ['In 1990, they moved to Bonn.', 'who or what?'],
    ['The outcomes of these talks are open.', 'who or what?'],
    ['The River Act was passed.', null],
    ['The capital of Veldania is Orsk.', null],
    ['It is worth noting that Veldania votes.', null],
    ['Veldania voted.', null],
  ])('%s needs %s', (sentence, needs) => {
    expect(findNeeds(sentence)).toBe(needs);
  });

  test('only connectives and reference marks are removed from a statement', () => {
    expect(writeStatement('However, the ministry agreed.[12]')).toBe('The ministry agreed.');
    expect(writeStatement('But Reyl reportedly left.')).toBe('Reyl reportedly left.');
    expect(writeStatement('So far nothing is known.')).toBe('So far nothing is known.');
    expect(writeStatement('According to Reyl, it rains.')).toBe('According to Reyl, it rains.');
  });

  test('the asks cover who, what, when and where', () => {
    expect(proposeAsks('Thomas West visited Islamabad on Monday.')).toEqual(
      expect.arrayContaining([
        'Who visited Islamabad on Monday?',
        'When did Thomas West visit Islamabad?',
        'What did Thomas West visit?',
      ]),
    );
    expect(proposeAsks('The treaty was signed in Paris by nine ministers.')).toEqual(
      expect.arrayContaining(['Where was the treaty signed?']),
    );
  });

  test.each([
    ['You may keep your locker, if you pay.', ['May I keep my locker?']],
    ['You have to sign in at the desk.', ['Do I have to sign in at the desk?']],
    ['You may not smoke.', []],
    [
      'Guests may not use the machines.',
      ['Who may not use the machines?', 'May guests use the machines?'],
    ],
    ['A trial membership is free.', ['What is a trial membership?']],
    ['A family card costs 50 euros a year.', ['How much does a family card cost?']],
    ['Anyone aged 16 or over who lives here may join.', []],
    ['Sweep your bench before you leave.', []],
    ['These rules apply to everyone.', []],
  ])('GIVEN a rule such as "%s" THEN its asks are %j', (sentence, asks) => {
    expect(proposeAsks(sentence)).toEqual(asks);
  });
});
