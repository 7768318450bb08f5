import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createMatcher } from '../../../src/matching/index.ts';
import { draftPolicy, quotesFor } from '../drafted-policy.ts';

// The many asks of the first article have such words, which made them answers.
const folder = join(import.meta.dirname, '..', '..', '..', 'knowledge');
const shipped = createMatcher(await loadKnowledge(folder));

describe('a message that only reacts', () => {
  test.each([
    'wow',
    'makes sense',
    'That makes sense, thanks!',
    'interesting',
    'wdym',
    'sus',
    '+1',
    'testing 123',
    "that's wrong",
    'thoughts?',
    'fact check this',
    'very interesting',
    'no way',
    'about time',
    'not surprised',
    'any update?',
    'more',
    'continue',
    'next',
    'ping',
    'update',
  ])('GIVEN "%s" THEN nothing is asked', (message) => {
    expect(shipped.ask(message)).toMatchObject({ outcome: 'no-answer', reason: 'empty' });
  });

  test('GIVEN one in a thread THEN it is no follow-up', () => {
    const turns = [
      { question: 'when does Horscroft arrive?', facts: ['pakistan-us-talks/horscroft-date'] },
    ];
    for (const message of ['makes sense', 'wow', 'interesting'])
      expect(shipped.ask(message, { thread: { title: null, turns } as never })).toMatchObject({
        outcome: 'no-answer',
      });
  });

  test('GIVEN one that asks to go on in a thread THEN it is answered', () => {
    const turns = [
      { question: 'when does Horscroft arrive?', facts: ['pakistan-us-talks/horscroft-date'] },
    ];
    for (const message of ['more', 'continue', 'go on'])
      expect(shipped.ask(message, { thread: { title: null, turns } as never }).outcome).toBe(
        'answer',
      );
  });

  test('GIVEN a question with such words, or a document about them THEN they count', async () => {
    expect(shipped.ask('wow, who did Thomas West meet?').outcome).toBe('answer');
    const policy = await draftPolicy(
      '# Lab rules\n\n## Tests\n\nA test takes ten minutes.\n\n## Notice\n\nUpdates come on Mondays.\n\nThe lab is in the hall.\n',
    );
    expect(quotesFor(policy, 'test')).toEqual(['A test takes ten minutes.']);
    expect(quotesFor(policy, 'updates?')).toEqual(['Updates come on Mondays.']);
    expect(policy.ask('update')).toMatchObject({ outcome: 'no-answer', reason: 'empty' });
  });

  test('GIVEN a small number that a document has THEN it is still a reaction, and "911" is not', async () => {
    const policy = await draftPolicy(
      '# Lab rules\n\nThe alarm is tested on May 1.\n\nIn a fire, call 911.\n\nThe lab has 2 doors.\n',
    );
    for (const message of ['+1', '1', '-1', '2'])
      expect(policy.ask(message)).toMatchObject({ outcome: 'no-answer', reason: 'empty' });
    expect(quotesFor(policy, '911?')).toEqual(['In a fire, call 911.']);
  });
});
