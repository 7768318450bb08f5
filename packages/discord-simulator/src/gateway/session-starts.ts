/** How often one rate limit key may identify, in milliseconds. https://discord.com/developers/docs/events/gateway#rate-limiting */
const IDENTIFY_INTERVAL = 5_000;

/** When the limit of session starts resets, in milliseconds after the first one. */
const DAY = 24 * 60 * 60_000;

/** How often an application may start sessions. */
export interface SessionStartOptions {
  /** How many shards may identify within five seconds. */
  maxConcurrency: number;
  /** Whether to enforce `maxConcurrency`. */
  enforcesIdentifyRate: boolean;
  /** How many sessions may be started a day. */
  sessionStarts: number;
}

/** Counts the session starts of one application. https://discord.com/developers/docs/events/gateway#session-start-limit-object */
export class SessionStarts {
  #options: SessionStartOptions;
  #lastIdentify = new Map<number, number>();
  /** Since `#since`, in milliseconds since 1970. */
  #count = 0;
  #since = 0;

  constructor(options: SessionStartOptions) {
    this.#options = options;
  }

  /** What is left, as `GET /gateway/bot` returns it. */
  get limit(): Record<string, number> {
    const { sessionStarts: total, maxConcurrency } = this.#options;
    this.#reset();
    return {
      total,
      remaining: total - this.#count,
      reset_after: this.#count === 0 ? 0 : this.#since + DAY - Date.now(),
      max_concurrency: maxConcurrency,
    };
  }

  /** Checks and counts an identify: one per rate limit key in five seconds. https://discord.com/developers/docs/events/gateway#rate-limiting */
  takeIdentify(shardId: number): boolean {
    const key = shardId % this.#options.maxConcurrency;
    const last = this.#lastIdentify.get(key) ?? 0;
    if (this.#options.enforcesIdentifyRate && Date.now() - last < IDENTIFY_INTERVAL) return false;
    this.#lastIdentify.set(key, Date.now());
    return true;
  }

  /** Counts a session start; false beyond the daily limit. */
  take(): boolean {
    this.#reset();
    if (this.#count === 0) this.#since = Date.now();
    this.#count += 1;
    return this.#count <= this.#options.sessionStarts;
  }

  #reset(): void {
    if (Date.now() - this.#since >= DAY) this.#count = 0;
  }
}
