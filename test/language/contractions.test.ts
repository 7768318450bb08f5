import { describe, expect, test } from 'vitest';
import { CONTRACTIONS, SUFFIXES } from '../../src/language/contractions.ts';
import { readWords } from '../../src/language/tokenizer.ts';

const normsOf = (text: string) => readWords(text).map(({ norm }) => norm);

describe('readWords', () => {
  test.each([
    ["can't", ['can', 'not']],
    ['WON’T', ['will', 'not']],
    ["let's", ['let', 'us']],
    ['dont', ['do', 'not']],
    ["isn't", ['is', 'not']],
    ['whats', ['what', 'is']],
    ["who's", ['who', 'is']],
    ["she's", ['she', 'is']],
    ["Rask's", ['rask']],
    ["they're", ['they', 'are']],
    ["I've", ['i', 'have']],
    ["we'll", ['we', 'will']],
    ["he'd", ['he', 'would']],
    ["I'm", ['i', 'am']],
    ['wat r u', ['what', 'are', 'you']],
    ['gonna', ['going', 'to']],
    ['govt', ['government']],
    ["o'clock", ['oclock']],
  ])('GIVEN %j THEN it stands for %j', (text, norms) => {
    expect(normsOf(text)).toEqual(norms);
  });

  test('GIVEN each short form of the list THEN it is read as what it stands for', () => {
    for (const [short, long] of CONTRACTIONS)
      expect(normsOf(short), short).toEqual(long.split(' '));
    for (const [ending, verb] of SUFFIXES) expect(normsOf(`they${ending}`)).toEqual(['they', verb]);
  });

  test('GIVEN the parts of a short form THEN each has the whole as its text', () => {
    expect(readWords("They didn't").map(({ text }) => text)).toEqual(['They', "didn't", "didn't"]);
  });
});
