/** What the matcher would answer each question with, including those it does not answer, and its confidence. */
import type { Matcher } from '../../src/matching/index.ts';
import type { EvaluationQuestion } from '../../test/evaluation/judge.ts';

/** The best answer to a question, whether or not it is given. */
export interface Guess {
  /** Keys of each candidate's first fact, best first; without gaps. */
  keys: string[];
  /** The probability, 0 to 1, that the first one answers the question. */
  confidence: number;
  /** Whether the answer is given. */
  answered: boolean;
}

/** A guess that was compared with the expected answers. */
export interface JudgedGuess extends Guess {
  /** Whether the first fact is among the expected ones; never for unanswerable questions. */
  right: boolean;
  /** Whether the article answers the question. */
  answerable: boolean;
}

/** Returns the matcher's guess. */
export function guess(question: string, matcher: Matcher): Guess {
  const { verdict, candidates } = matcher.explain(question);
  return {
    keys: candidates.flatMap(({ facts: [first] }) => (first === undefined ? [] : [first.key])),
    confidence: verdict.confidence,
    answered: verdict.outcome === 'answer',
  };
}

/** Judges the matcher's guess for each question. */
export function judgeGuesses(
  items: readonly EvaluationQuestion[],
  matcher: Matcher,
): JudgedGuess[] {
  return items.map(({ question, want, silent }) => {
    const best = guess(question, matcher);
    return {
      ...best,
      right: want.includes(best.keys[0]?.split('/').at(-1) ?? ''),
      answerable: !silent,
    };
  });
}
