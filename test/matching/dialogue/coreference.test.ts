import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/knowledge/knowledge.ts';
import { resolveCoreferences } from '../../../src/matching/dialogue/coreference.ts';
import { readHistory } from '../../../src/matching/dialogue/follow-up.ts';
import { readTopicRoles } from '../../../src/matching/dialogue/thread-facts.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import { knowledge } from '../fixture.ts';

const index = buildKnowledgeIndex(knowledge);
const roles = readTopicRoles(knowledge.topics);

/** A turn after one question, which was answered with a fact; `null` after a thread without turns. */
interface Before {
  title?: string;
  question: string;
  fact: string;
}

function resolve(text: string, before: Before | null): string | null {
  const turns =
    before === null ? [] : [{ question: before.question, facts: [`harbour-talks/${before.fact}`] }];
  const past = readHistory({ title: before?.title ?? null, turns }, (key) =>
    knowledge.facts.find((fact) => fact.key === key),
  );
  return resolveCoreferences(text, past, index, roles);
}

describe('resolveCoreferences', () => {
  const met = { question: 'whom did Tessa Marlow meet?', fact: 'marlow-met-lindgard' };
  const who = { ...met, question: 'who met at the Customs House?' };

  test.each([
    ['what is that man’s office?', met, 'what is Odo Lindgard’s office?'],
    ['what is the other person’s job?', met, 'what is Odo Lindgard’s job?'],
    ['tell me about her, please', met, 'tell me about Odo Lindgard, please'],
    ['what is that man’s office?', who, null],
    ['what is that man’s office?', { ...who, title: 'Lindgard' }, 'what is Tessa Marlow’s office?'],
    ['what is that man’s office?', { ...who, title: 'Lindgard and Marlow' }, null],
    ['what is that man’s office?', { question: 'who is it?', fact: 'rask-office' }, null],
  ])('GIVEN %j after %j THEN the other person is named: %j', (text, before, resolved) => {
    expect(resolve(text, before)).toBe(resolved);
  });

  test.each([
    ['what is the first one’s office?', 'what is Tessa Marlow’s office?'],
    ['who is the second person', 'who is Odo Lindgard'],
    ['who is the former?', 'who is Tessa Marlow?'],
    ['who is the latter?', 'who is Odo Lindgard?'],
    ['who came first?', null],
  ])('GIVEN %j after two were named THEN the one in that place: %j', (text, resolved) => {
    expect(resolve(text, who)).toBe(resolved);
  });

  test.each([
    ['about what?', 'What was discussed?'],
    ['and on which subjects exactly?', 'What was discussed?'],
    ['ok, regarding what', 'What was discussed?'],
    ['what is it about?', null],
  ])(
    'GIVEN %j after an answer THEN the question for all that was discussed: %j',
    (text, resolved) => {
      expect(resolve(text, who)).toBe(resolved);
      expect(resolve(text, null)).toBeNull();
    },
  );

  test('GIVEN "about what?" where no topic is for content THEN nothing', () => {
    const past = readHistory(
      { title: null, turns: [{ question: 'who met?', facts: ['harbour-talks/rask-office'] }] },
      (key) => knowledge.facts.find((fact) => fact.key === key),
    );
    const none = { ...roles, contentAsk: null };
    expect(resolveCoreferences('about what?', past, index, none)).toBeNull();
  });

  test.each([
    ['and Rask?', 'what is the title of Odo Lindgard?', 'what is the title of rask'],
    ['what about Elin Rask?', 'so what is his job?', 'what is job elin rask'],
    ['and of Lindgard, please?', 'when does she come?', 'when does come lindgard'],
    ['and Rask?', 'hello', null],
    ['and when?', 'what is the title of Odo Lindgard?', null],
    ['and in Portugal?', 'what is the title of Odo Lindgard?', null],
    ['and what does Rask say on dredging?', 'who is Odo Lindgard?', null],
  ])('GIVEN %j after %j THEN the same is asked of that name: %j', (text, question, resolved) => {
    expect(resolve(text, { question, fact: 'lindgard-office' })).toBe(resolved);
  });

  test('GIVEN a place that the articles mention THEN nothing is asked of it', () => {
    const [fact] = knowledge.facts as [Fact];
    const statement = 'Ferries of the line Vantel sail to Lisbon.';
    const ferries = { ...fact, statement, quote: statement, asks: ['Where do the ferries sail?'] };
    const other = buildKnowledgeIndex({ ...knowledge, facts: [...knowledge.facts, ferries] });
    const turns = [{ question: 'when does Rask come?', facts: [] }];
    const past = readHistory({ title: null, turns }, () => undefined);
    expect(resolveCoreferences('and Vantel?', past, other, roles)).toBe('when does come vantel');
    expect(resolveCoreferences('and Lisbon?', past, other, roles)).toBeNull();
  });
});
