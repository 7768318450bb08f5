import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError } from 'discord.js';

/**
 * Tries again after pauses where an error leaves hope. discord.js repeats a request that Discord fails
 * three times, but at once: that outlasts a hiccup, and no more.
 *
 * @param pauses milliseconds to wait before each further try.
 * @throws the last error, or the first that is a refusal of Discord's: that would be the same again.
 */
export async function retry<T>(task: () => Promise<T>, pauses: readonly number[]): Promise<T> {
  for (const pause of pauses) {
    try {
      return await task();
    } catch (error) {
      if (error instanceof DiscordAPIError) throw error;
      await sleep(pause);
    }
  }
  return task();
}
