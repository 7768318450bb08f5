import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';

/** So many in so many seconds. */
export interface RateLimit {
  points: number;
  /** Seconds. */
  duration: number;
}

/** How much is answered before somebody has to wait. */
export interface RateLimits {
  /** Questions of one member, wherever. */
  member: RateLimit;
  /** Questions on one server, of all members. */
  server: RateLimit;
  /** Buttons and menus that one member uses. */
  components: RateLimit;
}

/** What a person types and clicks stays below this; a script does not. */
export const DEFAULT_RATE_LIMITS: RateLimits = {
  member: { points: 5, duration: 10 },
  server: { points: 400, duration: 10 },
  components: { points: 20, duration: 10 },
};

/** Who asks, and where. */
interface Asker {
  member: string;
  /** Empty where there is none. */
  server: string;
  /** Seconds between two questions of one member, as the server's moderators decided; 0 for none. */
  cooldown: number;
}

/** Tells who has to wait, so that nobody takes the bot away from the others. */
export class RateLimiter {
  readonly #member: RateLimiterMemory;
  readonly #server: RateLimiterMemory;
  readonly #presses: RateLimiterMemory;
  /** By the seconds of the cooldown, of which there are few. */
  readonly #cooldowns = new Map<number, RateLimiterMemory>();

  constructor(rates: RateLimits = DEFAULT_RATE_LIMITS) {
    this.#member = new RateLimiterMemory({ keyPrefix: 'member', ...rates.member });
    this.#server = new RateLimiterMemory({ keyPrefix: 'server', ...rates.server });
    this.#presses = new RateLimiterMemory({ keyPrefix: 'press', ...rates.components });
  }

  /** Counts a question. Returns the whole seconds that its asker has to wait; 0 where it is answered. */
  async checkQuestion({ member, server, cooldown }: Asker): Promise<number> {
    const wait = await consume(this.#member, member);
    if (wait > 0 || server === '') return wait;
    if (cooldown > 0) {
      const rest = await consume(this.#cooldown(cooldown), `${server}/${member}`);
      if (rest > 0) return rest;
    }
    return consume(this.#server, server);
  }

  /** Counts a button or menu that was used. Returns the whole seconds to wait. */
  checkComponent(member: string): Promise<number> {
    return consume(this.#presses, member);
  }

  #cooldown(seconds: number): RateLimiterMemory {
    const known = this.#cooldowns.get(seconds);
    if (known) return known;
    const made = new RateLimiterMemory({ keyPrefix: 'cooldown', points: 1, duration: seconds });
    this.#cooldowns.set(seconds, made);
    return made;
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    // The limiter refuses with the time that is left, and throws everything else.
    const { msBeforeNext } = refusal as { msBeforeNext?: number };
    if (refusal instanceof Error || msBeforeNext === undefined) throw refusal;
    return Math.max(1, Math.ceil(msBeforeNext / 1000));
  }
}
