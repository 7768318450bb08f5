import { type Client, Events } from 'discord.js';
import type { AnswerCorrector } from './answer-corrector.ts';
import { measureClockError } from './discord-clock.ts';
import { runsShard, shardOf } from './gateway/shards.ts';
import type { BotContext } from './guild-context.ts';
import type { TaskTracker } from './runtime/task-tracker.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How often expired data is erased, in milliseconds. */
const PURGE_INTERVAL_MS = DAY_MS;

/** How often failed corrections are retried, in milliseconds. */
const SWEEP_INTERVAL_MS = 60 * 60 * 1000;

/**
 * Starts to erase expired data, at the start and daily, and a server's data when the bot is removed
 * from it, or where it is no longer on it, after days; and to correct answers, at the start and hourly.
 * Nothing is erased by age while the clock is wrong.
 *
 * @returns stops the maintenance.
 */
export function startMaintenance(
  client: Client<true>,
  context: BotContext,
  corrector: AnswerCorrector,
  tasks: TaskTracker,
): () => void {
  const { memory, log, writer, now, eraseProposed } = context;
  const run = (task: () => Promise<void>) =>
    tasks.run(() => task().catch((error) => writer.reportFailure(error)));
  const forget = async (server: string) => {
    await eraseProposed((ask) => ask.server === server);
    log.info({ server }, 'server data erased');
  };
  const purge = async () => {
    const ahead = await measureClockError(client, now).catch((err) => {
      log.warn({ err }, 'cannot compare the clock with Discord’s');
      return null;
    });
    if (ahead === null) return;
    if (ahead !== 0) {
      log.error({ ahead }, 'the clock differs from Discord’s by over an hour; nothing is erased');
      return;
    }
    for (const server of await memory.eraseAway((id) => isAway(id, client))) await forget(server);
    const oldest = now() - memory.retention.questions * DAY_MS;
    await eraseProposed(({ proposed }) => proposed < oldest);
    const erased = await memory.purge();
    if (erased > 0) log.info({ erased }, 'expired data erased');
  };
  const eraseServer = async (server: string) => {
    await memory.eraseServer(server);
    await forget(server);
  };
  client.on(Events.GuildDelete, ({ id }) => run(() => eraseServer(id)));
  run(purge);
  const sweep = () => tasks.run(() => corrector.sweep());
  sweep();
  const timers = [
    setInterval(() => run(purge), PURGE_INTERVAL_MS),
    setInterval(sweep, SWEEP_INTERVAL_MS),
  ];
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}

/** Whether the bot is no longer on a server; `null` for a server of a shard that another process runs. */
function isAway(server: string, client: Client<true>): boolean | null {
  return runsShard(shardOf(server, client), client) ? !client.guilds.cache.has(server) : null;
}
