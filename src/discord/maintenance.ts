import { type Client, Events } from 'discord.js';
import type { AnswerCorrector } from './answer-corrector.ts';
import type { BotContext } from './guild-context.ts';
import type { TaskTracker } from './runtime/task-tracker.ts';

/** How often expired data is erased, in milliseconds. */
const PURGE_INTERVAL_MS = 24 * 60 * 60 * 1000;

/** How often failed corrections are retried, in milliseconds. */
const SWEEP_INTERVAL_MS = 60 * 60 * 1000;

/**
 * Starts to erase expired data, at the start and daily, and a server's data when the bot is removed
 * from it, including while it was not running; and to correct answers, at the start and hourly.
 *
 * @returns stops the maintenance.
 */
export function startMaintenance(
  client: Client<true>,
  context: BotContext,
  corrector: AnswerCorrector,
  tasks: TaskTracker,
): () => void {
  const { memory, log, writer } = context;
  const run = (task: () => Promise<void>) =>
    tasks.run(() => task().catch((error) => writer.reportFailure(error)));
  const purge = async () => {
    const erased = await memory.purge();
    if (erased > 0) log.info({ erased }, 'expired data erased');
  };
  const eraseServer = async (server: string) => {
    await memory.eraseServer(server);
    log.info({ server }, 'server data erased');
  };
  client.on(Events.GuildDelete, ({ id }) => run(() => eraseServer(id)));
  run(async () => {
    for (const server of await memory.listServers()) {
      if (!client.guilds.cache.has(server)) await eraseServer(server);
    }
    await purge();
  });
  const sweep = () => tasks.run(() => corrector.sweep());
  sweep();
  const timers = [
    setInterval(() => run(purge), PURGE_INTERVAL_MS),
    setInterval(sweep, SWEEP_INTERVAL_MS),
  ];
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}
