import { createHash } from 'node:crypto';

/** A bucket's limit: `limit` calls per `window` milliseconds. */
interface BucketRule {
  limit: number;
  window: number;
}

/** Whether a call is allowed, and its rate limit headers. */
export interface RateLimitDecision {
  headers: Record<string, string>;
  /** Set when the call exceeds a limit; `retryAfter` in seconds. */
  exceeded: { retryAfter: number; isGlobal: boolean } | null;
}

/** The limit of a bot over all routes. https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
const GLOBAL: BucketRule = { limit: 50, window: 1_000 };

/**
 * Discord does not publish its limits; these were observed in its headers. Other routes have the
 * default limit.
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

/** Interaction endpoints have neither a limit of their own nor the global one. https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints */
const isUnlimited = (route: string) => route.includes('/interactions/');

/** Counts calls per bucket: a bot's for a route with its guild, channel or webhook. */
export class RestRateLimiter {
  #buckets = new Map<string, { remaining: number; resetsAt: number }>();
  #globals = new Map<string, { remaining: number; resetsAt: number }>();
  #isEnforced: boolean;

  /** Without enforcement, calls are not counted and no headers are sent. */
  constructor(isEnforced: boolean) {
    this.#isEnforced = isEnforced;
  }

  /**
   * Counts a call against its caller's bucket, in real time, since the bot waits in real time.
   * https://discord.com/developers/docs/topics/rate-limits
   */
  consume(
    route: string,
    params: Record<string, string>,
    caller = '',
    now: number = Date.now(),
  ): RateLimitDecision {
    if (!this.#isEnforced || isUnlimited(route)) return { headers: {}, exceeded: null };
    const isWebhook = route.includes('/webhooks/');
    if (!isWebhook) {
      const global = this.#globals.get(caller) ?? { remaining: GLOBAL.limit, resetsAt: 0 };
      this.#globals.set(caller, global);
      const isGlobalAllowed = this.#consumeFrom(global, GLOBAL, now);
      if (!isGlobalAllowed) return rejectCall(global.resetsAt, now, true, {});
    }
    const rule = RULES[route] ?? DEFAULT;
    const majorParameter =
      params.channel_id ?? params.guild_id ?? `${params.webhook_id}/${params.webhook_token}`;
    const key = `${isWebhook ? '' : caller} ${route} ${majorParameter}`;
    const bucket = this.#buckets.get(key) ?? { remaining: rule.limit, resetsAt: 0 };
    this.#buckets.set(key, bucket);
    const isAllowed = this.#consumeFrom(bucket, rule, now);
    const headers = createBucketHeaders(route, rule, bucket, now);
    return isAllowed
      ? { headers, exceeded: null }
      : rejectCall(bucket.resetsAt, now, false, headers);
  }

  #consumeFrom(
    bucket: { remaining: number; resetsAt: number },
    rule: BucketRule,
    now: number,
  ): boolean {
    if (now >= bucket.resetsAt) {
      bucket.remaining = rule.limit;
      bucket.resetsAt = now + rule.window;
    }
    if (bucket.remaining === 0) return false;
    bucket.remaining -= 1;
    return true;
  }
}

function createBucketHeaders(
  route: string,
  rule: BucketRule,
  bucket: { remaining: number; resetsAt: number },
  now: number,
) {
  return {
    'x-ratelimit-limit': String(rule.limit),
    'x-ratelimit-remaining': String(bucket.remaining),
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
