/** What is measured while the bot runs. Times are in seconds. */
export interface Metrics {
  /** Records that an interaction or mention was handled: its name, outcome, duration and shard. */
  handled(what: string, outcome: HandlerOutcome, seconds: number, shard: number): void;
  /** Records a question to the matcher, with the reason where it has no answer. */
  matched(seconds: number, noAnswer: string | null): void;
  /** Records that a shard's gateway connection was lost and is being restored. */
  reconnecting(shard: number): void;
  /** Records that Discord rate-limited a request. */
  rateLimited(isGlobal: boolean): void;
  /** Records a mention or interaction that was dropped because too many were in flight. */
  dropped(what: string): void;
}

/**
 * - `done`: it was answered.
 * - `failed`: it failed, and the member was told where that was possible.
 */
export type HandlerOutcome = 'done' | 'failed';

/** Records nothing. */
export const NO_METRICS: Metrics = {
  handled() {},
  matched() {},
  reconnecting() {},
  rateLimited() {},
  dropped() {},
};
