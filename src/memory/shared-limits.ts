import type { KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import RateLimiterPostgres from 'rate-limiter-flexible/lib/RateLimiterPostgres.js';
import RLWrapperTimeouts from 'rate-limiter-flexible/lib/RLWrapperTimeouts.js';
import { hashMember } from './secret.ts';

/** The table of the limits, which a migration makes. */
const TABLE = 'rate_limits';

/** How long a question waits for the database, in milliseconds; then it is counted by this process alone. */
const TIMEOUT_MS = 250;

/** Counts uses by key, across processes. */
export interface SharedLimiter {
  /** Counts a use. Rejects with `msBeforeNext` where there were too many. */
  consume(key: string): Promise<unknown>;
}

/** Makes limiters that count what members do in all processes. */
export type MakeSharedLimiter = (name: string, points: number, seconds: number) => SharedLimiter;

/**
 * Counts in PostgreSQL, under hashed keys that are deleted an hour after they have expired. While the database does not
 * answer, each process counts by itself.
 *
 * @param memberKey what members are hashed with.
 */
export function makeSharedLimiters(pool: Pool, memberKey: KeyObject): MakeSharedLimiter {
  return (name, points, duration) => {
    const own = new RateLimiterMemory({ keyPrefix: name, points, duration });
    const limiter = new RateLimiterPostgres({
      storeClient: pool,
      tableName: TABLE,
      tableCreated: true,
      keyPrefix: name,
      points,
      duration,
      // What is refused is refused without the database until it is allowed again.
      inMemoryBlockOnConsumed: points + 1,
      insuranceLimiter: own,
    });
    const insured = new RLWrapperTimeouts({ limiter, timeoutMs: TIMEOUT_MS });
    return { consume: (key) => insured.consume(hashMember(memberKey, key)) };
  };
}
