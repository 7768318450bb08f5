/** A property that holds for any input. */
export interface Property {
  name: string;
  /** The property's share of all cases, from 0 to 1. */
  share: number;
  /**
   * Checks a number of random cases.
   *
   * @param time measures a call that has to be fast.
   * @throws Error with the smallest counterexample.
   */
  run(runs: number, time: <T>(work: () => T) => T): Promise<void>;
}
