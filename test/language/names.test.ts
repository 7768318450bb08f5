import { describe, expect, test } from 'vitest';
import { findCapitalised, findNames, findNameWords, isAcronym } from '../../src/language/names.ts';
import { splitWords } from '../../src/language/tokenizer.ts';

describe('findNames', () => {
  test.each([
    [
      'The Special U.S. Representative for Afghanistan Thomas West left.',
      ['Special U.S. Representative for Afghanistan Thomas West'],
    ],
    [
      'It was the Ministry of Foreign Affairs and Elizabeth Horscroft.',
      ['Ministry of Foreign Affairs', 'Elizabeth Horscroft'],
    ],
    [
      'Entities like Tehreek-e-Taliban Pakistan (TTP) were named.',
      ['Tehreek-e-Taliban Pakistan', 'TTP'],
    ],
    ['In Pakistan’s view, Afghans left.', ['Pakistan', 'Afghans']],
    ['Discussions went on. Talks failed.', []],
    ['Blinken left.', ['Blinken']],
    ['It read: “Progress was made.”', []],
    [
      'They met Odo Lindgard-Vane, who leads the Grey & Heron League.',
      ['Odo Lindgard-Vane', 'Grey & Heron League'],
    ],
    ['Some iPhone users and I met Mr Rask.', ['iPhone', 'Rask']],
    ['no names here', []],
    ['', []],
  ])('GIVEN "%s" THEN its names are found', (text, names) => {
    expect(findNames(text).map((name) => name.text)).toEqual(names);
  });

  test('GIVEN an everyday word that the article capitalises elsewhere THEN it is a name at an opening too', () => {
    expect(findNames('West left.')).toEqual([]);
    const elsewhere = { capitalises: (word: string) => word === 'west' };
    expect(findNames('West left.', elsewhere).map(({ text }) => text)).toEqual(['West']);
  });

  test('GIVEN a name with particles THEN its words are the capitalised ones', () => {
    const [name] = findNames('It was the Port of Elwick.');
    expect(name?.words.map(({ text }) => text)).toEqual(['Port', 'Elwick']);
  });
});

describe('findNameWords', () => {
  test.each([
    ['They met Elin Rask’s crew.', ['Elin', 'Rask’s']],
    ['Rask left. Ferries left. TTP left. The GHL stayed.', ['Rask', 'TTP', 'GHL']],
    ['Said Rask: “Ferries came.”', ['Rask']],
    ['He and I met Dr Vane', ['Vane']],
    ['nothing at all', []],
  ])('GIVEN %j THEN the words of names are %j', (text, words) => {
    expect(findNameWords(text).map((word) => word.text)).toEqual(words);
    expect(findNameWords(text, undefined, splitWords(text)).map((word) => word.text)).toEqual(
      words,
    );
  });
});

test.each([
  ['U.S.', true],
  ['TTP', true],
  ['G20', true],
  ['É.U.', true],
  ['Us', false],
  ['u.s.', false],
  ['A', false],
  ['A.', false],
  ['2G', false],
  ['', false],
])('GIVEN %j THEN it is an acronym: %s', (word, expected) => {
  expect(isAcronym(word)).toBe(expected);
});

test.each([
  [['The Mud came.', 'They saw Mud.'], ['mud']],
  [['They saw Mud.', 'The mud was old.'], []],
  [['Ferries came.', 'It said: “Ships came.”'], []],
  [['They met Rask. Then Elin came.'], ['rask', 'elin']],
  [[], []],
])('GIVEN %j THEN the words that are always capitalised are %j', (sentences, words) => {
  expect([...findCapitalised(sentences)]).toEqual(words);
});
