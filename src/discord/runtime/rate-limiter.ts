import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';

/** A number of uses in a number of seconds. */
export interface RateLimit {
  points: number;
  /** Seconds. */
  duration: number;
}

/** The limits of a {@link RateLimiter}. */
export interface UsageLimits {
  /** A member's questions, on all servers. */
  member: RateLimit;
  /** A server's questions, from all members. */
  server: RateLimit;
  /** A member's uses of buttons and menus. */
  components: RateLimit;
  /** A member's letters while typing, which Discord sends a few times a second. */
  completions: RateLimit;
  /** A server's changes of its settings. */
  saves: RateLimit;
}

/** Limits that people stay below and scripts do not. */
export const DEFAULT_USAGE_LIMITS: UsageLimits = {
  member: { points: 5, duration: 10 },
  server: { points: 400, duration: 10 },
  components: { points: 20, duration: 10 },
  completions: { points: 60, duration: 10 },
  saves: { points: 10, duration: 60 },
};

/** A question to count. */
interface LimitedQuestion {
  member: string;
  /** Empty for direct messages. */
  server: string;
  /** The server's seconds between two questions of one member; 0 for none. */
  cooldown: number;
}

/** Limits how much members and servers may ask, so that the bot stays responsive for the others. */
export class RateLimiter {
  readonly #member: RateLimiterMemory;
  readonly #server: RateLimiterMemory;
  readonly #components: RateLimiterMemory;
  readonly #completions: RateLimiterMemory;
  readonly #saves: RateLimiterMemory;
  /** By the cooldown's seconds, of which there are few different values. */
  readonly #cooldowns = new Map<number, RateLimiterMemory>();

  constructor(limits: UsageLimits = DEFAULT_USAGE_LIMITS) {
    this.#member = new RateLimiterMemory({ keyPrefix: 'member', ...limits.member });
    this.#server = new RateLimiterMemory({ keyPrefix: 'server', ...limits.server });
    this.#components = new RateLimiterMemory({ keyPrefix: 'component', ...limits.components });
    this.#completions = new RateLimiterMemory({ keyPrefix: 'completion', ...limits.completions });
    this.#saves = new RateLimiterMemory({ keyPrefix: 'save', ...limits.saves });
  }

  /** Counts a question. Returns the whole seconds that the member has to wait; 0 where there is no wait. */
  async checkQuestion({ member, server, cooldown }: LimitedQuestion): Promise<number> {
    const memberWait = await consume(this.#member, member);
    if (memberWait > 0 || server === '') return memberWait;
    if (cooldown > 0) {
      const cooldownWait = await consume(this.#getCooldown(cooldown), `${server}/${member}`);
      if (cooldownWait > 0) return cooldownWait;
    }
    return consume(this.#server, server);
  }

  /** Counts the use of a button or menu. Returns the whole seconds that the member has to wait. */
  checkComponent(member: string): Promise<number> {
    return consume(this.#components, member);
  }

  /** Counts a completion. Returns the whole seconds that the member has to wait. */
  checkCompletion(member: string): Promise<number> {
    return consume(this.#completions, member);
  }

  /** Counts a change of a server's settings. Returns the whole seconds that it has to wait. */
  checkSave(server: string): Promise<number> {
    return consume(this.#saves, server);
  }

  #getCooldown(seconds: number): RateLimiterMemory {
    const existing = this.#cooldowns.get(seconds);
    if (existing) return existing;
    const limiter = new RateLimiterMemory({ keyPrefix: 'cooldown', points: 1, duration: seconds });
    this.#cooldowns.set(seconds, limiter);
    return limiter;
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    // A refusal is not an Error and carries the time left.
    const { msBeforeNext } = refusal as { msBeforeNext?: number };
    if (refusal instanceof Error || msBeforeNext === undefined) throw refusal;
    return Math.max(1, Math.ceil(msBeforeNext / 1000));
  }
}
