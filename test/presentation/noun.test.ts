import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../src/presentation/messages/translator.ts';
import { findCountNoun, isPlural, nameDocuments, toPlural } from '../../src/presentation/noun.ts';

const called = (...nouns: string[]) => nouns.map((noun) => ({ noun }));
const describeSilent = (...nouns: string[]) =>
  translatorFor('en').text('miss.silent', nameDocuments(called(...nouns)));

describe('the noun of a document', () => {
  test.each([
    ['policy', 'policies'],
    ['handbook', 'handbooks'],
    ['code of conduct', 'codes of conduct'],
    ['FAQ', 'FAQs'],
    ['by-law', 'by-laws'],
    ['syllabus', 'syllabuses'],
    ['thesis', 'theses'],
    ['survey', 'surveys'],
    ['code of ethics', 'codes of ethics'],
  ])('%s is singular, and its plural is %s', (noun, plural) => {
    expect(isPlural(noun)).toBe(false);
    expect(toPlural(noun)).toBe(plural);
  });

  test.each(['rules', 'terms of service', 'terms and conditions', 'FAQs', 'policies'])(
    '%s is a plural and stays one',
    (noun) => {
      expect(isPlural(noun)).toBe(true);
      expect(toPlural(noun)).toBe(noun);
    },
  );

  test('one document has its own noun, and a verb that agrees with it', () => {
    expect(describeSilent('rules')).toBe('The rules do not say.');
    expect(describeSilent('handbook')).toBe('The handbook does not say.');
  });

  test('several documents have the noun that all of them have, or else “document”', () => {
    expect(describeSilent('policy', 'policy')).toBe('My policies do not say.');
    expect(describeSilent('policy', 'handbook')).toBe('My documents do not say.');
    expect(describeSilent()).toBe('My documents do not say.');
  });

  test('a plural cannot be counted', () => {
    expect(findCountNoun(called('policy', 'policy'))).toBe('policy');
    expect(findCountNoun(called('rules', 'rules'))).toBe('document');
  });
});
