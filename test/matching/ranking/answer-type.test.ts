import { describe, expect, test } from 'vitest';
import { Analyzer } from '../../../src/matching/analysis/analyzer.ts';
import { countedNoun, findAnswerType } from '../../../src/matching/ranking/answer-type.ts';

const analyzer = new Analyzer([]);
const SENTENCE =
  'In 1066 the Duke of Orda paid 250 crowns in December, twenty in another century and several since.';

/** The words of the sentence that a question seeks; `null` where it seeks no certain sort. */
function sought(question: string): string[] | null {
  const isSought = findAnswerType(question);
  if (isSought === null) return null;
  return analyzer.analyze(SENTENCE).flatMap((token) => (isSought(token) ? [token.text] : []));
}

describe('findAnswerType', () => {
  test.each([
    ['in what year did he pay', ['1066']],
    ['in which century was it', ['century']],
    ['how much did he pay', ['1066', '250', 'twenty', 'several']],
    ['how many crowns were paid', ['250', 'twenty', 'several']],
    ['when did he pay', ['1066', 'December', 'century']],
    ['on which day did he pay', ['1066', 'December', 'century']],
    ['how long did it take', ['1066', '250', 'twenty', 'several']],
    ['who paid', ['Duke', 'Orda', 'December']],
    ['which old king paid', ['Duke', 'Orda', 'December']],
    ['where was it', ['Duke', 'Orda', 'December']],
    ['in which northern city was it', ['Duke', 'Orda', 'December']],
    ['what is the duke called', ['Duke', 'Orda', 'December']],
    ['why did he pay', null],
    ['what did he pay', null],
    ['', null],
  ])('GIVEN %j THEN it seeks %j', (question, words) => {
    expect(sought(question)).toEqual(words);
  });
});

test.each([
  ['how many crowns were paid', 'crowns'],
  ['so how much silver was it', 'silver'],
  ['how many', null],
  ['how long is it', null],
])('GIVEN %j THEN what is counted is %j', (question, noun) => {
  expect(countedNoun(question)).toBe(noun);
});
