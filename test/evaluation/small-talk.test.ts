import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createMatcher, type Thread } from '../../src/matching/index.ts';
import { knowledge as harbour } from '../matching/fixture.ts';
import { knowledge, openReader } from './shipped-knowledge.ts';

/** Two sets by different authors, each written without a look at the patterns. */
const SETS = ['small-talk.txt', 'more-small-talk.txt'].map(
  (file) =>
    [
      file,
      readFileSync(join(import.meta.dirname, file), 'utf8')
        .trim()
        .split('\n'),
    ] as const,
);

/** The share of small talk that may be answered with a fact. */
const MAX_ANSWERED = 0.01;
/** … of a set with the weekends, holidays and meetings that a policy on leave speaks of, too. */
const MAX_CHATTER_ANSWERED = 0.025;

describe.each([
  ['an article', knowledge],
  ['two articles', harbour],
])('small talk about %s', (_, set) => {
  const matcher = createMatcher(set);
  const shown = set.facts.slice(0, 12).filter((_fact, i) => i % 4 === 0);
  const threads = [
    undefined,
    { title: 'The talks', turns: [] },
    ...shown.map((fact) => ({
      title: null,
      turns: [{ question: fact.asks[0] ?? null, facts: [fact.key] }],
    })),
  ];

  describe.each(
    threads.map((thread) => [thread?.turns[0]?.question ?? thread?.title ?? 'no thread', thread]),
  )('after %j', (_name, thread) => {
    test.each(SETS)(
      'GIVEN the hundreds of messages of %s THEN hardly any is answered with a fact',
      (_file, messages) => {
        const answered = messages.filter(
          (message) => matcher.ask(message, { thread }).outcome !== 'no-answer',
        );
        expect(messages.length).toBeGreaterThan(300);
        expect(answered.length / messages.length, answered.join(' | ')).toBeLessThan(MAX_ANSWERED);
      },
    );
  });
});

describe('small talk read by meaning, as in the bot', async () => {
  const reader = await openReader();
  afterAll(reader.stop);
  const shown = (id: string) => knowledge.facts.find((fact) => fact.id === id)?.key ?? '';
  const aboutFact = (question: string, id: string) => ({
    title: null,
    turns: [{ question, facts: [shown(id)] }],
  });
  const leave = aboutFact('What is a leave of absence?', 'absence-purpose');
  const envoy = aboutFact('Who is West?', 'west-office');
  const findAnswered = async (messages: readonly string[], thread?: Thread) => {
    const answered: string[] = [];
    for (const message of messages) {
      const { outcome } = await reader.matcher.ask(message, { thread });
      if (outcome !== 'no-answer') answered.push(message);
    }
    return answered;
  };

  test('GIVEN a follow-up THEN hardly any is answered with a fact', async () => {
    const messages = SETS.flatMap(([, all]) => all).filter((_, i) => i % 4 === 0);
    const answered = await findAnswered(messages, leave);
    expect(answered.length / messages.length, answered.join(' | ')).toBeLessThan(MAX_ANSWERED);
  }, 60_000);

  test.each<[string, Thread?]>([
    ['in a channel'],
    ['first in a thread', { title: 'Leave and the talks', turns: [] }],
    ['after an answer about leave', leave],
    ['after an answer about an envoy', envoy],
  ])(
    'GIVEN a channel of chatter, %s THEN hardly any is answered with a fact',
    async (_name, thread) => {
      const messages = readFileSync(join(import.meta.dirname, 'channel-talk.txt'), 'utf8')
        .trim()
        .split('\n');
      const answered = await findAnswered(messages, thread);
      expect(messages.length).toBe(300);
      expect(answered.length / messages.length, answered.join(' | ')).toBeLessThan(
        MAX_CHATTER_ANSWERED,
      );
    },
    60_000,
  );

  test.each<[string, Thread?]>([
    ['the train has no wifi and no seats'],
    ['are you going to the concert on Friday?'],
    ["so that's why nobody took the day off"],
    ["don't forget your passports"],
    ['not who I expected', leave],
    ["can't believe it's already December", leave],
    ['could we not fight today', leave],
    ['definitely', leave],
    ['I put out both to be safe'],
    ["that's when you need a vacation", { title: 'Time off', turns: [] }],
  ])(
    'GIVEN "%s", near to a fact by a word or by its thread only THEN it is not answered',
    async (message, thread) => {
      expect(await findAnswered([message], thread)).toEqual([]);
    },
  );

  test.each([['sick days'], ['visit purpose']])(
    'GIVEN "%s", two words as one types into a search, THEN the closest facts are offered',
    async (message) => {
      const verdict = await reader.matcher.ask(message);
      expect(verdict).toMatchObject({ outcome: 'no-answer', reason: 'ambiguous' });
      expect(verdict.outcome === 'no-answer' && verdict.suggestions).toHaveLength(3);
      // After an answer the same may be a remark on it.
      expect(await reader.matcher.ask(message, { thread: envoy })).toMatchObject({
        talk: 'reaction',
      });
    },
  );
});
