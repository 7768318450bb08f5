import { describe, expect, test } from 'vitest';
import type { Fact, Knowledge } from '../../../src/knowledge/knowledge.ts';
import { collectAcronyms } from '../../../src/matching/analysis/acronyms.ts';
import { knowledge } from '../fixture.ts';

const collect = (...statements: string[]) => {
  const facts = statements.map((statement) => ({ statement, quote: statement }) as Fact);
  return collectAcronyms({ facts } as Knowledge);
};

describe('collectAcronyms', () => {
  test.each([
    [
      'They wrote to the Ministry of Foreign Affairs today.',
      [
        ['mof', 'Ministry of Foreign'],
        ['mofa', 'Ministry of Foreign Affairs'],
        ['mfa', 'Ministry of Foreign Affairs'],
      ],
    ],
    ['We met the Northern Coast Guard.', [['ncg', 'Northern Coast Guard']]],
    ['The Coast Guard left.', []],
    ['It was Elin Rask who came.', []],
    ['It was Elin, Odo, Tessa and Jory.', []],
    ['the lower case of a name', []],
  ])('GIVEN %j THEN its acronyms are %j', (text, groups) => {
    expect(collect(text)).toEqual(groups);
  });

  test('GIVEN a name that is part of a longer one THEN both have acronyms', () => {
    const groups = collect('It named the Upper Harbour Trade Board.');
    expect(groups.map(([acronym]) => acronym).sort()).toEqual(['htb', 'uht', 'uhtb']);
  });

  test('GIVEN an acronym that is an English word THEN it is left out', () => {
    expect(collect('They wrote to the Coastal Air Trade.')).toEqual([]);
    expect(collect('They wrote to the Coastal Air Fund.')).toEqual([['caf', 'Coastal Air Fund']]);
  });

  test('GIVEN an acronym with several meanings THEN all are listed, but more than four are none', () => {
    const names = [
      'Ora Bay Kiosk',
      'Old Bridge Kin',
      'Odd Boat Kit',
      'Ore Barge Key',
      'Ox Barn Keg',
    ];
    const texts = names.map((name) => `They saw the ${name} there.`);
    expect(collect(...texts.slice(0, 4))).toEqual([['obk', ...names.slice(0, 4)]]);
    expect(collect(...texts)).toEqual([]);
  });

  test('GIVEN the same name twice THEN it is listed once', () => {
    const text = 'They saw the Old Bridge Kin there.';
    expect(collect(text, text, `${text} Again.`)).toEqual([['obk', 'Old Bridge Kin']]);
  });

  test('GIVEN a knowledge set THEN the names in statements and source sentences count', () => {
    expect(collectAcronyms(knowledge)).toContainEqual([
      'dccp',
      'Deputy Commissioner for Coastal Ports',
    ]);
  });
});
