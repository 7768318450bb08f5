import { describe, expect, test } from 'vitest';
import { Analyzer } from '../../../src/matching/analysis/analyzer.ts';
import { extractFeatures, selectBigrams } from '../../../src/matching/classifier/ask-features.ts';
import { PreparedAsk } from '../../../src/matching/corpus/document.ts';

const analyzer = new Analyzer([
  ['lead', 'head'],
  ['ghl', 'grey heron league'],
]);
const featuresOf = (text: string) =>
  Object.fromEntries(extractFeatures(new PreparedAsk(text, analyzer.analyze(text))));

describe('extractFeatures', () => {
  test('GIVEN a question THEN its type, words, concepts and neighbours, each with its value', () => {
    expect(featuresOf('Who leads the GHL, please?')).toEqual({
      'type who': 1,
      who: 0.5,
      lead: 0.6,
      '#0': 1,
      the: 0.5,
      ghl: 0.6,
      '#1': 1,
      pleas: 0.15,
      'who #0': 0.5,
      '#0 the': 0.5,
      'the #1': 0.5,
    });
  });

  test('GIVEN chatter between two words THEN these are neighbours', () => {
    expect(selectBigrams(new Map(Object.entries(featuresOf('dredge please mud'))))).toEqual([
      'dredg mud',
    ]);
  });

  test('GIVEN a word twice THEN it counts once', () => {
    expect(featuresOf('mud mud mud')).toEqual({ 'type none': 1, mud: 1, 'mud mud': 0.5 });
  });

  test('GIVEN other words for the same THEN the concept and the pairs are the same', () => {
    const [a, b] = [featuresOf('who leads it'), featuresOf('who heads it')];
    for (const shared of ['type who', '#0', 'who #0', '#0 it']) expect(b[shared]).toBe(a[shared]);
    expect(Object.keys(a).filter((key) => !(key in b))).toEqual(['lead']);
  });

  test('GIVEN no words THEN only the type', () => {
    expect(featuresOf('')).toEqual({ 'type none': 1 });
  });
});

test('GIVEN features THEN only pairs of neighbours are bigrams, and the type is none', () => {
  const features = new Map([
    ['type who', 1],
    ['who', 0.5],
    ['#0', 1],
    ['who #0', 0.5],
  ]);
  expect(selectBigrams(features)).toEqual(['who #0']);
});
