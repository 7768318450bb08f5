import { describe, expect, test } from 'vitest';
import {
  agree,
  findCountNoun,
  isPlural,
  nameDocuments,
  toPlural,
} from '../../src/presentation/noun.ts';

const called = (...nouns: string[]) => nouns.map((noun) => ({ noun }));

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
    const rules = nameDocuments(called('rules'));
    expect(`${rules.name} ${agree(rules, 'says', 'say')}`).toBe('the rules say');
    const handbook = nameDocuments(called('handbook'));
    expect(`${handbook.name} ${agree(handbook, 'says', 'say')}`).toBe('the handbook says');
  });

  test('several documents have the noun that all of them have, or else “document”', () => {
    expect(nameDocuments(called('policy', 'policy')).name).toBe('my policies');
    expect(nameDocuments(called('policy', 'handbook')).name).toBe('my documents');
    expect(nameDocuments([]).name).toBe('my documents');
  });

  test('a plural cannot be counted', () => {
    expect(findCountNoun(called('policy', 'policy'))).toBe('policy');
    expect(findCountNoun(called('rules', 'rules'))).toBe('document');
  });
});
