import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import type { Config } from '../config.ts';
import { type Bot, NotReadyError, startBot } from '../discord/bot.ts';
import type { BotContext } from '../discord/guild-context.ts';
import type { ShutdownReason } from './shutdown.ts';

/** Between two attempts to reach Discord, at first and at most, in milliseconds. It doubles. */
const MIN_RETRY_MS = 1_000;
const MAX_RETRY_MS = 30_000;

/**
 * Starts the bot, however long Discord is away.
 *
 * @param ending resolves when the bot is not wanted any more.
 * @returns the bot; why Discord does not let it in, in words; `null` where it was ended first.
 */
export async function startWithRetry(
  config: Config,
  token: string,
  context: BotContext,
  ending: Promise<ShutdownReason>,
): Promise<Bot | string | null> {
  const abortion = new AbortController();
  let ended: { reason: ShutdownReason } | null = null;
  ending.then((reason) => {
    ended = { reason };
    abortion.abort();
  });
  const { signal } = abortion;
  const connection = { token, api: config.api, guild: config.guild, signal };
  for (let wait = MIN_RETRY_MS; ; wait = Math.min(2 * wait, MAX_RETRY_MS)) {
    try {
      return await startBot(connection, context);
    } catch (error) {
      if (ended !== null) return (ended as { reason: ShutdownReason }).reason;
      if (isFinal(error)) return explainFailure(error, config);
      const reason = explainFailure(error, config);
      // Somebody may be sitting there and waiting, whatever the log level.
      if (wait === MIN_RETRY_MS) console.error(`${reason}. I keep trying.`);
      context.log.warn({ reason, wait }, 'Discord is away; trying again');
    }
    await sleep(wait, null, { signal }).catch(() => {});
    if (ended !== null) return (ended as { reason: ShutdownReason }).reason;
  }
}

/** Whether trying again would change nothing: Discord said no, or the mistake is ours. */
function isFinal(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status < 500;
  if (error instanceof DiscordjsError) return true;
  if (error instanceof NotReadyError) return false;
  // What went wrong on the network says so: a code of the system's, a status, or what caused it.
  const isNetwork =
    error instanceof Error && ['code', 'status', 'cause'].some((key) => key in error);
  return !isNetwork;
}

/** Why the bot did not start, on one line, and what to do about it. */
function explainFailure(error: unknown, { api, guild }: Config): string {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return 'Discord does not accept DISCORD_TOKEN: copy it again from the Bot page of the developer portal.';
  }
  if (error instanceof DiscordAPIError) {
    const where =
      guild === null ? '' : ` on the server DISCORD_GUILD_ID=${guild} (is the bot on it?)`;
    return `Discord refused to register the commands${where}: ${error.status} ${error.message}`;
  }
  const { message, cause } = error as Error;
  const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return `Cannot reach Discord${api === null ? '' : ` at DISCORD_API=${api}`}: ${reason}`;
}
