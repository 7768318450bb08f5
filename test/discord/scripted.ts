import type { Library } from '../../src/discord/library/library.ts';
import type { Fact } from '../../src/knowledge/knowledge.ts';
import type { AskOptions } from '../../src/matching/api/thread.ts';
import type { Answer, FactVerdict, NoAnswer } from '../../src/matching/api/verdict.ts';
import type { AsyncMatcher } from '../../src/matching/async-matcher.ts';
import type { Decision } from '../../src/matching/explain/explanation.ts';
import { makeKnowledge } from './knowledge.ts';

/** Makes an answer with these facts. */
export function answerWith(facts: readonly Fact[], further: readonly Fact[] = []): Answer {
  const toMatch = (fact: Fact) => ({ fact, score: 1 });
  return {
    outcome: 'answer',
    confidence: 1,
    facts: facts.map(toMatch),
    further: further.map(toMatch),
    contradictions: [],
  };
}

/** Makes a verdict without an answer. */
export function noAnswer(parts: Partial<NoAnswer> = {}): NoAnswer {
  return {
    outcome: 'no-answer',
    reason: 'off-topic',
    confidence: 0,
    missing: [],
    gap: null,
    suggestions: [],
    ...parts,
  };
}

/** A decision without any scoring. */
const UNDECIDED: Decision = {
  by: 'nothing-asked',
  confidence: 0,
  threshold: null,
  rule: null,
  scoreNeeded: null,
  knownNeeded: 0.34,
  signs: [],
  reading: {
    type: 'none',
    words: [],
    corrections: [],
    unknown: [],
    missing: [],
    named: null,
    known: 0,
    part: null,
    pronoun: null,
    leansOn: null,
  },
  best: null,
  next: null,
  gap: null,
};

/** A question to the scripted matcher. */
export interface Asked extends AskOptions {
  question: string;
}

/**
 * Makes a library of made-up facts with a matcher whose verdicts the test decides, for tests of what
 * happens to a verdict.
 */
export function scriptLibrary(
  say: (question: string, facts: readonly Fact[]) => FactVerdict,
  paragraphs = 12,
): Library & { asked: Asked[] } {
  const knowledge = makeKnowledge(paragraphs);
  const asked: Asked[] = [];
  const matcher: AsyncMatcher = {
    async ask(question, options = {}) {
      asked.push({ question, ...options });
      return say(question, knowledge.facts);
    },
    explain: async (question) => ({
      verdict: say(question, knowledge.facts),
      candidates: [],
      decision: UNDECIDED,
    }),
    findSource: async (message) => say(message, knowledge.facts),
    complete: async () => [],
    within: () => matcher,
  };
  return { knowledge, matcher, asked };
}
