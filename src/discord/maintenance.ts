import { type Client, Events } from 'discord.js';
import type { AnswerCorrector } from './answer-corrector.ts';
import type { BotContext } from './guild-context.ts';
import type { TaskTracker } from './runtime/task-tracker.ts';

/** How often what is old is erased, in milliseconds. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** How often corrections that could not be made are tried again, in milliseconds. */
const HOUR_MS = 60 * 60 * 1000;

/**
 * Keeps the memory tidy: erases what was kept long enough, at the start and once a day, and what
 * belongs to a server when the bot is removed from it, also where that happened while it was away.
 *
 * @returns ends it.
 */
export function startMaintenance(
  client: Client<true>,
  context: BotContext,
  corrections: AnswerCorrector,
  ongoing: TaskTracker,
): () => void {
  const { memory, log, writer } = context;
  const begin = (task: () => Promise<void>) =>
    ongoing.run(() => task().catch((error) => writer.reportFailure(error)));
  const purge = async () => {
    const erased = await memory.purge();
    if (erased > 0) log.info({ erased }, 'erased what was kept long enough');
  };
  const eraseServer = async (server: string) => {
    await memory.eraseServer(server);
    log.info({ server }, 'erased what belonged to a server that was left');
  };
  client.on(Events.GuildDelete, ({ id }) => begin(() => eraseServer(id)));
  begin(async () => {
    for (const server of await memory.listServers()) {
      if (!client.guilds.cache.has(server)) await eraseServer(server);
    }
    await purge();
  });
  const sweep = () => ongoing.run(() => corrections.sweep());
  sweep();
  const timers = [setInterval(() => begin(purge), DAY_MS), setInterval(sweep, HOUR_MS)];
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}
