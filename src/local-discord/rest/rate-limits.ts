import { createHash } from 'node:crypto';

/** How many calls a bucket takes in how many milliseconds. */
interface BucketRule {
  limit: number;
  window: number;
}

/** What a call may do, and the headers that tell the bot so. */
export interface RateLimitDecision {
  headers: Record<string, string>;
  /** Set when the call is refused. */
  exceeded: { retryAfter: number; isGlobal: boolean } | null;
}

/** Calls a second of one bot, over all routes. https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
const GLOBAL: BucketRule = { limit: 50, window: 1_000 };

/**
 * Discord does not publish its limits; these are the ones its headers have been seen to tell.
 * Routes that are not here share the default.
 */
const RULES: Record<string, BucketRule> = {
  'POST /channels/:channel_id/messages': { limit: 5, window: 5_000 },
  'PATCH /channels/:channel_id/messages/:message_id': { limit: 5, window: 5_000 },
  'DELETE /channels/:channel_id/messages/:message_id': { limit: 5, window: 1_000 },
  'POST /channels/:channel_id/typing': { limit: 5, window: 5_000 },
  'POST /webhooks/:webhook_id/:webhook_token': { limit: 5, window: 2_000 },
  'PATCH /webhooks/:webhook_id/:webhook_token/messages/:message_id': { limit: 5, window: 2_000 },
};
const DEFAULT: BucketRule = { limit: 10, window: 5_000 };

/** Calls that have no limit, neither their own nor the global one. https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints */
const isUnlimited = (route: string) => route.includes('/interactions/');

/** Counts calls by bucket: a route together with the guild, channel or webhook it is about. */
export class RestRateLimiter {
  #buckets = new Map<string, { left: number; resetsAt: number }>();
  #global = { left: GLOBAL.limit, resetsAt: 0 };
  #isEnforced: boolean;

  /** Where limits are not enforced nothing is counted and no headers are sent. */
  constructor(isEnforced: boolean) {
    this.#isEnforced = isEnforced;
  }

  /**
   * Takes one call out of its bucket. Times are real ones, because the bot waits in real time.
   * https://discord.com/developers/docs/topics/rate-limits
   */
  consume(
    route: string,
    params: Record<string, string>,
    now: number = Date.now(),
  ): RateLimitDecision {
    if (!this.#isEnforced || isUnlimited(route)) return { headers: {}, exceeded: null };
    const isWebhook = route.includes('/webhooks/');
    if (!isWebhook) {
      const global = this.#draw(this.#global, GLOBAL, now);
      if (!global) return rejectCall(this.#global.resetsAt, now, true, {});
    }
    const rule = RULES[route] ?? DEFAULT;
    const major =
      params.channel_id ?? params.guild_id ?? `${params.webhook_id}/${params.webhook_token}`;
    const key = `${route} ${major}`;
    const bucket = this.#buckets.get(key) ?? { left: rule.limit, resetsAt: 0 };
    this.#buckets.set(key, bucket);
    const isTaken = this.#draw(bucket, rule, now);
    const headers = createBucketHeaders(route, rule, bucket, now);
    return isTaken ? { headers, exceeded: null } : rejectCall(bucket.resetsAt, now, false, headers);
  }

  #draw(bucket: { left: number; resetsAt: number }, rule: BucketRule, now: number): boolean {
    if (now >= bucket.resetsAt) {
      bucket.left = rule.limit;
      bucket.resetsAt = now + rule.window;
    }
    if (bucket.left === 0) return false;
    bucket.left -= 1;
    return true;
  }
}

function createBucketHeaders(
  route: string,
  rule: BucketRule,
  bucket: { left: number; resetsAt: number },
  now: number,
) {
  return {
    'x-ratelimit-limit': String(rule.limit),
    'x-ratelimit-remaining': String(bucket.left),
    'x-ratelimit-reset': (bucket.resetsAt / 1000).toFixed(3),
    'x-ratelimit-reset-after': ((bucket.resetsAt - now) / 1000).toFixed(3),
    'x-ratelimit-bucket': createHash('md5').update(route).digest('hex'),
  };
}

function rejectCall(
  resetsAt: number,
  now: number,
  isGlobal: boolean,
  headers: Record<string, string>,
): RateLimitDecision {
  const retryAfter = Math.max(0.001, (resetsAt - now) / 1000);
  return {
    headers: { ...headers, ...createRateLimitHeaders(retryAfter, isGlobal) },
    exceeded: { retryAfter, isGlobal },
  };
}

/** The headers of a 429. https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit */
export function createRateLimitHeaders(
  retryAfter: number,
  isGlobal: boolean,
): Record<string, string> {
  return {
    'retry-after': String(Math.ceil(retryAfter)),
    'x-ratelimit-scope': isGlobal ? 'global' : 'user',
    ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
  };
}

/** The body of a 429. */
export function createRateLimitBody(retryAfter: number, isGlobal: boolean) {
  return {
    message: 'You are being rate limited.',
    retry_after: retryAfter,
    global: isGlobal,
    code: 0,
  };
}
