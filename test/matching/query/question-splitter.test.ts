import { describe, expect, test } from 'vitest';
import { splitQuestions } from '../../../src/matching/query/question-splitter.ts';

describe('splitQuestions', () => {
  test.each([
    ['How much is it? And when is it due?', ['How much is it?', 'And when is it due?']],
    [
      'how much is the deposit and when do I get it back',
      ['how much is the deposit', 'when do I get it back'],
    ],
    [
      'I moved here in May. Can I vote, and is there a fee? Thanks!',
      ['Can I vote', 'is there a fee?'],
    ],
    [
      'What is it? Who has it? Why is that? Is it new?',
      ['What is it?', 'Who has it?', 'Why is that?'],
    ],
  ])('GIVEN %j THEN its questions are %j', (text, questions) => {
    expect(splitQuestions(text)).toEqual(questions);
  });

  test.each([
    'How much is it?',
    'How much is it? Thanks!',
    'Is it open on Friday and Saturday?',
    'How much is it? And when?',
    'Guests came and left.',
    '',
  ])('GIVEN %j, which asks one thing or none THEN nothing is split', (text) => {
    expect(splitQuestions(text)).toEqual([]);
  });
});
