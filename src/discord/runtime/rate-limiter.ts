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

/** Counts uses by key; rejects with `msBeforeNext` where there were too many. */
export interface Limiter {
  consume(key: string): Promise<unknown>;
}

/**
 * Makes a limiter for all processes: members may be on servers of several of them.
 *
 * @param seconds after which the count begins again.
 */
export type MakeLimiter = (name: string, points: number, seconds: number) => Limiter;

const makeOwnLimiter: MakeLimiter = (keyPrefix, points, duration) =>
  new RateLimiterMemory({ keyPrefix, points, duration });

/**
 * Limits how much members and servers may ask, so that the bot stays responsive for the others. Servers, and a member's
 * letters while typing, are counted by the process alone that has the server's shard.
 */
export class RateLimiter {
  readonly #member: Limiter;
  readonly #server: RateLimiterMemory;
  readonly #components: Limiter;
  readonly #completions: RateLimiterMemory;
  readonly #saves: RateLimiterMemory;
  /** By the cooldown's seconds, of which there are few different values. */
  readonly #cooldowns = new Map<number, RateLimiterMemory>();

  /** @param makeLimiter makes the limiters of what a member does in all processes; by default there is one. */
  constructor(
    limits: UsageLimits = DEFAULT_USAGE_LIMITS,
    makeLimiter: MakeLimiter = makeOwnLimiter,
  ) {
    const { member, components } = limits;
    this.#member = makeLimiter('member', member.points, member.duration);
    this.#components = makeLimiter('component', components.points, components.duration);
    this.#server = new RateLimiterMemory({ keyPrefix: 'server', ...limits.server });
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

async function consume(limiter: Limiter, key: string): Promise<number> {
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
