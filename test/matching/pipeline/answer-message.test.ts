import { describe, expect, test } from 'vitest';
import { draftPolicy } from '../drafted-policy.ts';
import { idsOf, matcher } from '../fixture.ts';

describe('a message with several questions', () => {
  test.each([
    'How many books does the reading room hold? And when does Elin Rask come?',
    'how many books does the reading room hold and when does Elin Rask come',
  ])('GIVEN %j THEN both are answered, in their order', (message) => {
    const verdict = matcher.ask(message);
    expect(idsOf(verdict)).toEqual(['book-number', 'rask-date']);
    const alone = matcher.ask('when does Elin Rask come?');
    expect(verdict.confidence).toBeLessThanOrEqual(alone.confidence);
    expect(idsOf(matcher.explain(message).verdict)).toEqual(idsOf(verdict));
  });

  test('GIVEN a question twice THEN it is answered once', () => {
    const once = idsOf(matcher.ask('How many tonnes of mud must be dredged?'));
    const twice =
      'How many tonnes of mud must be dredged? Or how many tonnes of mud must be dredged?';
    expect(idsOf(matcher.ask(twice))).toEqual(once);
  });

  test('GIVEN one that has an answer and one that has none THEN it is read as one question', () => {
    expect(idsOf(matcher.ask('Good day! When does Elin Rask come? How are the kids?'))).toEqual([
      'rask-date',
    ]);
  });

  test('GIVEN vectors THEN those of each question are asked for', async () => {
    const policy = await draftPolicy(
      '# Desk\n\nThe deposit is twenty crowns.\n\nThe hall closes at nine.\n',
    );
    const message = 'What does the pledge cost? What is the end of opening hours?';
    policy.useVectors(() => Int8Array.of(127, 0, 0, 0));
    expect(policy.textsOf(message)).toEqual(
      expect.arrayContaining(['What does the pledge cost?', 'What is the end of opening hours?']),
    );
  });
});
