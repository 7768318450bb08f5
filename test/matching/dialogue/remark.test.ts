import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../../src/matching/index.ts';
import { knowledge } from '../fixture.ts';

const matcher = createMatcher(knowledge);
const question = 'When are more talks expected?';
const shown = matcher.ask(question);
const facts = shown.outcome === 'answer' ? shown.facts.map(({ fact }) => fact.key) : [];
const thread = { title: null, turns: [{ question, facts }] };

describe('a remark', () => {
  test.each(['more coffee needed', '5 more minutes', 'need more sleep', 'helo', 'be right there'])(
    'GIVEN %j after an answer THEN nothing is answered',
    (text) => {
      expect(matcher.ask(text, { thread }).outcome).toBe('no-answer');
    },
  );

  test.each(['and Northstrand?', 'trade with Northstrand please'])(
    'GIVEN %j, which asks without a question word, THEN it is answered',
    (text) => {
      expect(matcher.ask(text, { thread }).outcome).toBe('answer');
    },
  );
});
