/** Something that holds whatever comes. */
export interface Property {
  name: string;
  /** How many of all cases are for it, from 0 to 1. */
  share: number;
  /**
   * Tries it with so many cases.
   *
   * @param time measures what has to be quick.
   * @throws Error with the smallest case that breaks it.
   */
  run(runs: number, time: <T>(work: () => T) => T): Promise<void>;
}
