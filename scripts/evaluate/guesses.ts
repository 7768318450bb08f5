/** What the matcher would answer each question with, also where it keeps silent, and how sure it is. */
import type { Matcher } from '../../src/matching/index.ts';
import type { EvaluationQuestion } from '../../test/evaluation/judge.ts';

/** The answer to a question if one had to be given. */
export interface Guess {
  /** Keys of the facts that come first in each candidate that could be shown, best first; gaps left out. */
  keys: string[];
  /** How probable it is, 0 to 1, that the first one answers the question. */
  confidence: number;
  /** Whether it was shown. */
  answered: boolean;
}

/** A guess that has been compared with what is wanted. */
export interface JudgedGuess extends Guess {
  /** The first fact is among the wanted ones: never so where the article does not say. */
  right: boolean;
  /** The article does say. */
  answerable: boolean;
}

/** Puts one question to the matcher. */
export function guess(question: string, matcher: Matcher): Guess {
  const { verdict, candidates } = matcher.explain(question);
  return {
    keys: candidates.flatMap(({ facts: [first] }) => (first === undefined ? [] : [first.key])),
    confidence: verdict.confidence,
    answered: verdict.outcome === 'answer',
  };
}

/** Puts each question to the matcher and compares. */
export function judgeGuesses(
  items: readonly EvaluationQuestion[],
  matcher: Matcher,
): JudgedGuess[] {
  return items.map(({ question, want, silent }) => {
    const one = guess(question, matcher);
    return {
      ...one,
      right: want.includes(one.keys[0]?.split('/').at(-1) ?? ''),
      answerable: !silent,
    };
  });
}
