import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../src/matching/index.ts';
import { knowledge as harbour } from '../matching/fixture.ts';
import { knowledge } from './shipped-knowledge.ts';

const messages = readFileSync(join(import.meta.dirname, 'small-talk.txt'), 'utf8')
  .trim()
  .split('\n');

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

  test.each(
    threads.map((thread) => [thread?.turns[0]?.question ?? thread?.title ?? 'no thread', thread]),
  )(
    'GIVEN hundreds of messages after %j THEN hardly any is answered with a fact',
    (_name, thread) => {
      const answered = messages.filter(
        (message) => matcher.ask(message, { thread }).outcome !== 'no-answer',
      );
      expect(messages.length).toBeGreaterThan(300);
      expect(answered.length / messages.length, answered.join(' | ')).toBeLessThan(MAX_ANSWERED);
    },
  );
});
