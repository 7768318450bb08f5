import { describe, expect, test } from 'vitest';
import {
  borrowingReadings,
  classifyFollowUp,
  readHistory,
  stripElse,
  stripTopicChange,
} from '../../../src/matching/dialogue/follow-up.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import { ownTerms } from '../../../src/matching/query/question.ts';
import { knowledge } from '../fixture.ts';

const index = buildKnowledgeIndex(knowledge);
const factOf = (key: string) => knowledge.facts.find((fact) => fact.key === key);
const keyOf = (id: string) => `harbour-talks/${id}`;

describe('classifyFollowUp', () => {
  test.each([
    ['is that confirmed?', 'confirm'],
    ['is it official', 'confirm'],
    ['confirmed or just rumours?', 'confirm'],
    ['really?', 'confirm'],
    ['is that for sure, then', 'confirm'],
    ['Is the visit confirmed for March?', 'own'],
    ['who said so?', 'source'],
    ['says who', 'source'],
    ['source?', 'source'],
    ['according to whom?', 'source'],
    ['what is your source for that', 'source'],
    ['who said that the harbour is old?', 'lean'],
    ['what else?', 'more'],
    ['anything else', 'more'],
    ['go on', 'more'],
    ['and the next one', 'more'],
    ['tell me more', 'more'],
    ['what else did she say?', 'more'],
    ['thanks!', 'none'],
    ['ok cool', 'none'],
    ['🙂', 'none'],
    ['name?', 'lean'],
    ['why?', 'lean'],
    ['who pays?', 'lean'],
    ['and when?', 'lean'],
    ['when is she coming?', 'lean'],
    ['what about Rask?', 'lean'],
    ['and the permits?', 'lean'],
    ['so when does Elin Rask come to the harbour', 'lean'],
    ['what does that cost the town?', 'lean'],
    ['who is Elin Rask?', 'own'],
    ['what does it say about dredging the channel?', 'own'],
    ['is there a new ferry to Portugal?', 'own'],
    ['how many tonnes of mud are in the channel', 'own'],
  ])('GIVEN %j THEN it is a follow-up of the kind "%s"', (text, kind) => {
    expect(classifyFollowUp(text, index)).toBe(kind);
  });
});

test.each([
  ['Change of topic: who is Rask?', 'who is Rask?'],
  ['ok, never mind, who is Rask?', 'who is Rask?'],
  ['thanks! another question: who is Rask?', 'who is Rask?'],
  ['back to it – when?', 'when?'],
  ['never mind', 'never mind'],
  ['Who changes the topic?', 'Who changes the topic?'],
])('GIVEN %j THEN without the change of topic it is %j', (text, rest) => {
  expect(stripTopicChange(text)).toBe(rest);
});

test.each([
  ['what else did she say?', 'what did she say?'],
  ['anything more on security', 'anything on security'],
  ['the others, please', 'the , please'],
  ['go on', ''],
  ['mothers', 'mothers'],
])('GIVEN %j THEN without what asks for more it is %j', (text, rest) => {
  expect(stripElse(text).replace(/\s+/gu, ' ').trim()).toBe(rest);
});

describe('readHistory', () => {
  const turns = [
    { question: 'who visited?', facts: ['rask-visit', 'rask-date', 'visit-focus'].map(keyOf) },
    { question: null, facts: [keyOf('rask-office'), 'gone/gone'] },
    { question: 'thanks', facts: [] },
  ];

  test('GIVEN turns THEN what was shown, the last answer and the questions, the newest first', () => {
    const past = readHistory({ title: 'Rask', turns }, factOf);
    const ids = (facts: Iterable<{ id: string }>) => [...facts].map(({ id }) => id);
    expect(past.title).toBe('Rask');
    expect(past.questions).toEqual(['thanks', 'who visited?']);
    expect(ids(past.last)).toEqual(['rask-office']);
    expect(ids(past.shown)).toEqual(['rask-visit', 'rask-date', 'visit-focus', 'rask-office']);
    // Three facts are a list to choose from.
    expect(ids(past.focused)).toEqual(['rask-office']);
  });

  test('GIVEN no turns THEN nothing', () => {
    expect(readHistory({ title: null, turns: [] }, factOf)).toEqual({
      last: [],
      shown: new Set(),
      focused: new Set(),
      questions: [],
      title: null,
    });
  });
});

describe('borrowingReadings', () => {
  const past = readHistory(
    {
      title: 'The visit of Rask',
      turns: [{ question: 'who directs the ferries?', facts: [keyOf('lindgard-office')] }],
    },
    factOf,
  );
  const readings = borrowingReadings('and when?', past, index);

  test('GIVEN a thread THEN a reading for the last answer, the question before and the title', () => {
    const borrowed = readings.map((reading) => {
      const words = reading.terms.slice(ownTerms(reading).length);
      return [reading.borrowed?.from, words.map(({ token }) => token.norm).join(' ')];
    });
    expect(borrowed).toEqual([
      ['answer', 'lindgard northstrand ferries'],
      ['question', 'directs ferries'],
      ['title', 'rask'],
      ['title', 'visit rask'],
    ]);
  });

  test('GIVEN a reading THEN its own words come first, with their full weight', () => {
    for (const reading of readings) {
      expect(ownTerms(reading).map(({ token }) => token.norm)).toEqual(['and', 'when']);
      expect(reading).toMatchObject({ type: 'when', hasBorrowedTerms: true });
      for (const { token, weight } of reading.terms.slice(2))
        expect(weight).toBeCloseTo(0.35 * index.search.idf(token), 10);
    }
  });

  test('GIVEN a turn without a form of question THEN it has the one of the question before', () => {
    const [reading] = borrowingReadings('and Rask', past, index);
    expect(reading?.type).toBe('who');
    expect(reading?.borrowed?.ownType).toBe('none');
  });

  test('GIVEN words that the question has already THEN nothing is borrowed', () => {
    const only = readHistory({ title: 'Rask', turns: [] }, factOf);
    expect(borrowingReadings('when does Rask come?', only, index)).toEqual([]);
  });
});
