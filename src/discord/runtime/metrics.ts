/** What is counted and measured while the bot runs. Times are in seconds. */
export interface Metrics {
  /** An interaction or mention was dealt with: what it was, how it ended, and how long that took. */
  handled(what: string, outcome: HandlerOutcome, seconds: number): void;
  /** A question went through the matcher; the reason where it has no answer. */
  matched(seconds: number, noAnswer: string | null): void;
  /** The connection to the gateway was lost and is sought again. */
  reconnecting(): void;
  /** Discord asked to wait before the next call. */
  rateLimited(isGlobal: boolean): void;
  /** A mention or interaction was not taken: too many were under way. */
  dropped(what: string): void;
}

/**
 * - `done`: it was answered.
 * - `failed`: something broke, and the member was told as far as that was possible.
 */
export type HandlerOutcome = 'done' | 'failed';

/** Counts nothing. */
export const NO_METRICS: Metrics = {
  handled() {},
  matched() {},
  reconnecting() {},
  rateLimited() {},
  dropped() {},
};
