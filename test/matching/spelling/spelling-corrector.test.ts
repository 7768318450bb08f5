import { describe, expect, test } from 'vitest';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import {
  MIN_OCCURRENCES,
  SpellingCorrector,
} from '../../../src/matching/spelling/spelling-corrector.ts';
import { knowledge } from '../fixture.ts';

const { spelling } = buildKnowledgeIndex(knowledge);

/** Corrects against a vocabulary in which each word occurs often. */
const correctorOf = (...words: string[]) =>
  new SpellingCorrector(() => new Map(words.map((word) => [word, 10])));

describe('SpellingCorrector', () => {
  test.each([
    ['lindgrad', 'lindgard'],
    ['lindgrd', 'lindgard'],
    ['pellm', 'pellam'],
    ['nortstrand', 'northstrand'],
    ['eliwck', 'elwick'],
    ['dredgng', 'dredging'],
    ['liberry', 'library'],
    ['librarain', 'librarian'],
    ['waht', 'what'],
    ['commisioner', 'commissioner'],
    ['permitts', 'permits'],
    ['teh', 'the'],
    ['thay', 'they'],
    ['abuot', 'about'],
  ])('GIVEN the misspelling %s THEN it is read as %s', (misspelt, word) => {
    expect(spelling.correct(misspelt)).toBe(word);
  });

  test.each([
    'kanye',
    'lisbon',
    'torvald',
    'blinken',
    'merkel',
    'modi',
    'marlow',
    'harbour',
    'mooring',
    'hrs',
  ])('GIVEN %s, which is no misspelling, THEN it is left', (word) => {
    expect(spelling.correct(word)).toBeNull();
  });

  test.each(['ab', 'a'.repeat(31), 'harb0ur', '25000', "it's", ''])(
    'GIVEN %j, which is too short, too long or no plain word, THEN it is left',
    (word) => {
      expect(correctorOf('abc', 'harbour').correct(word)).toBeNull();
    },
  );

  test('GIVEN another first letter THEN it is a misspelling only where the two sound alike and the word is long enough', () => {
    const corrector = correctorOf('zolk', 'zorbal');
    expect(corrector.correct('sorbal')).toBe('zorbal');
    expect(corrector.correct('gorbal')).toBeNull();
    expect(corrector.correct('solk')).toBeNull();
    expect(corrector.correct('zollk')).toBe('zolk');
  });

  test('GIVEN two words equally near THEN the more frequent one', () => {
    const counts = new Map([
      ['zorbal', 3],
      ['zorbat', 40],
    ]);
    const corrector = new SpellingCorrector(() => counts);
    expect(corrector.correct('zorbak')).toBe('zorbat');
    counts.set('zorbal', 45);
    expect(new SpellingCorrector(() => counts).correct('zorbak')).toBe('zorbal');
  });

  test('GIVEN two words equally near THEN rather the one that a letter was left out of, or two swapped', () => {
    const counts = new Map([
      ['zorbk', 50],
      ['zorbal', 3],
      ['zorlb', 3],
    ]);
    const corrector = new SpellingCorrector(() => counts);
    expect(corrector.correct('zorbl')).not.toBe('zorbk');
    counts.delete('zorlb');
    expect(new SpellingCorrector(() => counts).correct('zorbl')).toBe('zorbal');
  });

  test('GIVEN two edits THEN they are too many in five letters, and not in six', () => {
    expect(correctorOf('zorba').correct('zirbo')).toBeNull();
    expect(correctorOf('zorbal').correct('zirbol')).toBe('zorbal');
  });

  test('GIVEN a rare word of English THEN it is corrected only to a word that is much used', () => {
    const corrector = (count: number) => new SpellingCorrector(() => new Map([['discuss', count]]));
    expect(corrector(60).correct('discus')).toBe('discuss');
    expect(corrector(20).correct('discus')).toBeNull();
  });

  test('GIVEN a word that occurs too seldom THEN nothing is taken for it, and it is right itself', () => {
    const corrector = new SpellingCorrector(() => new Map([['zorbal', MIN_OCCURRENCES - 1]]));
    expect(corrector.correct('zorbl')).toBeNull();
    expect(corrector.correct('zorbal')).toBeNull();
  });

  test('GIVEN the same word again THEN the vocabulary is read once', () => {
    let reads = 0;
    const corrector = new SpellingCorrector(() => {
      reads += 1;
      return new Map([['zorbal', 9]]);
    });
    for (let i = 0; i < 3; i += 1) expect(corrector.correct('zorbl')).toBe('zorbal');
    expect(reads).toBe(1);
  });
});
