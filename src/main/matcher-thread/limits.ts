/** Limits of a hosted matcher, in milliseconds. */
export interface HostLimits {
  /** When a question without an answer is given up, and with it the thread if nothing at all has come from it since. */
  patience: number;
  /** When what would have been offered to a member who types is left out: Discord waits for three seconds. */
  completion: number;
  /** The first and the longest pause before a restart; it doubles each time until a question is answered. */
  minPause: number;
  maxPause: number;
}

/** What they are by default. */
export const LIMITS: HostLimits = {
  patience: 20_000,
  completion: 2_000,
  minPause: 250,
  maxPause: 60_000,
};
