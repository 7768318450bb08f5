import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMatcher } from '../../src/matching/index.ts';
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

test('GIVEN a follow-up read by meaning, as in the bot, THEN hardly any is answered with a fact', async () => {
  const reader = await openReader();
  onTestFinished(reader.stop);
  const leave = knowledge.facts.find(({ id }) => id === 'absence-purpose');
  const turns = [{ question: 'What is a leave of absence?', facts: [leave?.key ?? ''] }];
  const messages = SETS.flatMap(([, all]) => all).filter((_, i) => i % 4 === 0);
  const answered: string[] = [];
  for (const message of messages) {
    const { outcome } = await reader.matcher.ask(message, { thread: { title: null, turns } });
    if (outcome !== 'no-answer') answered.push(message);
  }
  expect(answered.length / messages.length, answered.join(' | ')).toBeLessThan(MAX_ANSWERED);
}, 60_000);
