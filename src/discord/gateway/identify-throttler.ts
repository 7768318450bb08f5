import { setTimeout as sleep } from 'node:timers/promises';
import { type IIdentifyThrottler, SimpleIdentifyThrottler } from 'discord.js';

/**
 * Lets the shards of all processes identify one after another: those of one rate limit key,
 * `shard_id % max_concurrency`, may do so once in five seconds, whichever process they are in.
 * https://discord.com/developers/docs/events/gateway#rate-limiting
 */
export interface IdentifyTurns {
  /**
   * Takes the turn of a rate limit key.
   *
   * @returns 0 where it was taken; otherwise the milliseconds after which to try again.
   * @throws the reason where the other processes cannot be asked.
   */
  take(key: number): Promise<number>;
  /** Told each time a shard has to wait. */
  waiting?(): void;
}

/** The longest random addition to a wait, in milliseconds, so that waiting processes do not all ask at once. */
const JITTER_MS = 250;

/**
 * Waits for a shard's turn. While the other processes cannot be asked, the shards of this one take turns among
 * themselves: Discord refuses those that come too early, and discord.js tries again.
 */
export class SharedIdentifyThrottler implements IIdentifyThrottler {
  readonly #maxConcurrency: number;
  readonly #turns: IdentifyTurns;
  readonly #own: SimpleIdentifyThrottler;

  constructor(maxConcurrency: number, turns: IdentifyTurns) {
    this.#maxConcurrency = maxConcurrency;
    this.#turns = turns;
    this.#own = new SimpleIdentifyThrottler(maxConcurrency);
  }

  /** @throws AbortError where the shard gave up meanwhile. */
  async waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      const wait = await this.#turns.take(shardId % this.#maxConcurrency).catch(() => null);
      if (wait === null) return this.#own.waitForIdentify(shardId, signal);
      if (wait === 0) return;
      this.#turns.waiting?.();
      await sleep(wait + Math.random() * JITTER_MS, undefined, { signal });
    }
  }
}
