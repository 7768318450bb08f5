import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError } from 'discord.js';

/**
 * Retries a request after delays. discord.js itself retries a failed request three times, but
 * immediately, which only outlasts a very short outage.
 *
 * @param delays milliseconds to wait before each further attempt.
 * @throws the last error, or Discord's first refusal, since a refused request would be refused again.
 */
export async function retry<T>(task: () => Promise<T>, delays: readonly number[]): Promise<T> {
  for (const delay of delays) {
    try {
      return await task();
    } catch (error) {
      if (error instanceof DiscordAPIError) throw error;
      await sleep(delay);
    }
  }
  return task();
}
