import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import type { Config } from '../config.ts';
import { type Bot, NotReadyError, startBot } from '../discord/bot.ts';
import { describeShardLimit } from '../discord/gateway/client-connection.ts';
import type { BotContext } from '../discord/guild-context.ts';
import type { ShutdownReason } from './shutdown.ts';

/** The first and the longest delay between two attempts to reach Discord, in milliseconds. It doubles each time. */
const MIN_RETRY_MS = 1_000;
const MAX_RETRY_MS = 30_000;

/**
 * Starts the bot, retrying for as long as Discord is unreachable.
 *
 * @param shutdown resolves when the bot should stop.
 * @returns the bot; the reason why it cannot start; or `null` if it was asked to stop first.
 */
export async function startWithRetry(
  config: Config,
  token: string,
  context: BotContext,
  shutdown: Promise<ShutdownReason>,
): Promise<Bot | string | null> {
  const controller = new AbortController();
  shutdown.then(() => controller.abort());
  const { signal } = controller;
  const { api, guild, messageContent, shards, restLimit } = config;
  const connection = { token, api, guild, messageContent, shards, restLimit, signal };
  for (let wait = MIN_RETRY_MS; ; wait = Math.min(2 * wait, MAX_RETRY_MS)) {
    try {
      return await startBot(connection, context);
    } catch (error) {
      if (signal.aborted) return shutdown;
      const reason = explainFailure(error, config);
      if (isPermanent(error)) return reason;
      // Shown once at any log level: the operator may be watching the terminal.
      if (wait === MIN_RETRY_MS) console.error(`${reason}. I keep trying.`);
      context.log.warn({ reason, wait }, 'Discord is unreachable; retrying');
    }
    await sleep(wait, null, { signal }).catch(() => {});
    if (signal.aborted) return shutdown;
  }
}

/** Whether retrying is pointless: Discord refused, or the bug is ours. */
function isPermanent(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status < 500;
  if (error instanceof DiscordjsError) return true;
  if (error instanceof NotReadyError || isOutOfStarts(error)) return false;
  // Network errors carry a system error code, an HTTP status or a cause.
  const isNetwork =
    error instanceof Error && ['code', 'status', 'cause'].some((key) => key in error);
  return !isNetwork;
}

/** Whether the day's session starts are used up: @discordjs/ws starts none then, and names the time at which there are new ones. */
const isOutOfStarts = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Not enough sessions remaining');

/** Says on one line why the bot did not start and what to do about it. */
function explainFailure(error: unknown, { api, shards }: Config): string {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return 'Discord does not accept DISCORD_TOKEN: copy it again from the Bot page of the developer portal.';
  }
  if (error instanceof DiscordAPIError) {
    return `Discord refused the connection: ${error.status} ${error.message}`;
  }
  if (error instanceof Error && /disallowed intents/iu.test(error.message)) {
    return 'Discord does not grant the Message Content intent: switch it on on the Bot page of the developer portal, or unset DISCORD_MESSAGE_CONTENT.';
  }
  const { name, message, cause } = error as Error;
  if (name === 'OtherApplicationError') return message;
  // The words of @discordjs/ws for the close code 4011.
  if (message === 'Sharding is required') return describeShardLimit(shards.count ?? 1);
  if (isOutOfStarts(error))
    return `Discord starts a limited number of shards a day, and they are used up: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return `Cannot reach Discord${api === null ? '' : ` at DISCORD_API=${api}`}: ${reason}`;
}
