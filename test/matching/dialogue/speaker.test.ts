import { describe, expect, test } from 'vitest';
import { findStatementsBy } from '../../../src/matching/dialogue/speaker.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import { idsOf, knowledge, matcher } from '../fixture.ts';

const { docs } = buildKnowledgeIndex(knowledge).search;
const namesOf = (question: string) => findStatementsBy(question, docs).map(({ id }) => id);

describe('all that somebody says', () => {
  const pellam = ['visit-focus', 'visit-described-by', 'oldest-harbour'];

  test.each([
    ['What did Jory Pellam say?', pellam],
    ['what exactly did pellam say', pellam],
    ['What does the Port Authority say?', ['permits-misused', 'permits-by-dealers', 'ghl-danger']],
    ['what was told by the survey?', ['mud-amount']],
  ])('"%s"', (question, ids) => {
    expect(namesOf(question)).toEqual(ids);
    expect(idsOf(matcher.ask(question))).toEqual(ids);
  });

  test.each([
    'What did Jory Pellam say about permits?',
    'What did Elin Rask say?',
    'Who said so?',
    'What did they say?',
    'What is Jory Pellam?',
    'Did Jory Pellam say anything?',
  ])('"%s" names no speaker alone', (question) => {
    expect(namesOf(question)).toEqual([]);
  });

  test('GIVEN an ask that reads like one THEN the fact that has the ask', () => {
    expect(idsOf(matcher.ask('What did Jory Pellam say of the harbour?'))).toEqual([
      'oldest-harbour',
    ]);
  });
});
