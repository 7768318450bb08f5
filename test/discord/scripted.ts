import type { Library } from '../../src/discord/library.ts';
import type { Fact } from '../../src/knowledge/types.ts';
import type { Answer, AskOptions, Matcher, NoAnswer, Verdict } from '../../src/matching/types.ts';
import { makeKnowledge } from './knowledge.ts';

/** An answer of these facts. */
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

/** No answer, for a reason and with what else is given. */
export function silence(parts: Partial<NoAnswer> = {}): NoAnswer {
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

/** What the scripted matcher was asked. */
export interface Asked extends AskOptions {
  question: string;
}

/**
 * A library of made-up facts and a matcher that says what a test wants: a value of the matcher's own
 * interface, for tests of what happens to a verdict rather than of how it comes about.
 */
export function scriptLibrary(
  say: (question: string, facts: readonly Fact[]) => Verdict,
  paragraphs = 12,
): Library & { asked: Asked[] } {
  const knowledge = makeKnowledge(paragraphs);
  const asked: Asked[] = [];
  const matcher: Matcher = {
    ask(question, options = {}) {
      asked.push({ question, ...options });
      return say(question, knowledge.facts);
    },
    explain: (question) => ({ verdict: say(question, knowledge.facts), candidates: [] }),
    trace: (message) => say(message, knowledge.facts),
    complete: () => [],
    within: () => matcher,
  };
  return { knowledge, matcher, asked };
}
