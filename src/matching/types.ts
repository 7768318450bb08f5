import type { TokenSnapshot } from './analysis/token-snapshot.ts';
import type { AskOptions } from './api/thread.ts';
import type { Suggestion, Verdict } from './api/verdict.ts';
import type { FeatureCounts } from './classifier/feature-counts.ts';
import type { Explanation } from './explain/explanation.ts';

/** What takes long to make of a knowledge, in a form that can be kept. It fits that very knowledge, and no other. */
export interface MatcherSnapshot {
  tokens: TokenSnapshot;
  features: FeatureCounts;
}

/** Answers questions out of one knowledge set. Pure and synchronous: same input, same verdict. */
export interface Matcher {
  /** Answers a question. Any string is accepted; only its first 4,000 characters are read. */
  ask(question: string, options?: AskOptions): Verdict;
  /** The same verdict as `ask`, with how it came about. */
  explain(question: string, options?: AskOptions): Explanation;
  /** Finds the statement nearest to a posted message. */
  findSource(message: string): Verdict;
  /** Curated questions that fit what has been typed so far, best first, at most `limit`. */
  complete(partial: string, limit: number, options?: Pick<AskOptions, 'topic'>): Suggestion[];
  /**
   * Makes what the first questions would have to wait for: word lists, the indexes for slips and for
   * autocomplete, the facts in full. It yields after each piece of work, of some milliseconds mostly.
   */
  warmUp(): Iterable<void>;
  /**
   * What was read of the knowledge, for another matcher of the same one; `null` before `warmUp`, and where
   * the matcher was made without recording it.
   */
  readonly snapshot: MatcherSnapshot | null;
  /** The matcher for one article alone, by its slug. Throws a RangeError where there is no such article. */
  within(article: string): Matcher;
}
