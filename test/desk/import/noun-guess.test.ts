import { describe, expect, test } from 'vitest';
import { guessNoun } from '../../../src/desk/import/noun-guess.ts';
import { isDocumentNoun } from '../../../src/knowledge/document-noun.ts';

describe('guessing what a document is called', () => {
  test.each([
    ['Valmora Rowing Club Handbook', 'handbook'],
    ['Code of Conduct | Valmora', 'code of conduct'],
    ['The Club – Terms of Service', 'terms of service'],
    ['Returns policy (2024)', 'policy'],
    ['House Rules', 'rules'],
    ['Rules of the Tool Library', 'rules'],
    ['The Terms of Use for Members', 'terms of use'],
    ['Library FAQ', 'FAQ'],
    ['Frequently Asked Questions about loans', 'FAQ'],
    ['Club By-laws', 'by-laws'],
    ['A policy for rivers is overdue', 'document'],
    ['Statement on the River Act', 'document'],
  ])('%s → %s', (title, noun) => {
    expect(guessNoun(title, false)).toBe(noun);
    expect(isDocumentNoun(noun)).toBe(true);
  });

  test('a news page is an article, unless its title says otherwise', () => {
    expect(guessNoun('Veldania caps river withdrawals', true)).toBe('article');
    expect(guessNoun('Staff handbook', true)).toBe('handbook');
  });
});
