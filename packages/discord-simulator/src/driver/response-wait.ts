import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '../model/entities.ts';
import type { Interaction } from '../model/interaction.ts';
import type { UserEnvironment } from './environment.ts';
import { Reply } from './reply.ts';
import type { WaitOptions } from './user-options.ts';

/** Milliseconds of real time to wait for a reply to a message by default. */
const REPLY_TIMEOUT = 5_000;

/** Waits until the user has something to read. A deferred update (6) may never change anything, so then also until the bot is idle. */
export async function waitForResponse(
  discord: UserEnvironment,
  interaction: Interaction,
  { until = 'shown' }: WaitOptions,
): Promise<Reply> {
  const { events, store } = discord;
  await events.until(() => interaction.state !== 'pending' || undefined);
  if (until === 'shown' && interaction.state === 'deferred') {
    const isShown = () =>
      interaction.state !== 'deferred' || interaction.followUpIds.length > 0 || undefined;
    const shown = events.until(isShown);
    await (interaction.callbackType === 6 ? Promise.race([shown, discord.idle()]) : shown);
  }
  // The response to the bot's callback is sent in the next turn of the event loop.
  await sleep(0);
  return new Reply(store, { interaction });
}

/** Waits for a bot's reply to a message, by default that of any application; null when none comes within that many milliseconds. */
export async function waitForReply(
  { events, store }: UserEnvironment,
  message: Message,
  { botId, within = REPLY_TIMEOUT }: { botId?: string | undefined; within?: number | undefined },
): Promise<Reply | null> {
  const isAwaited = (authorId: string) =>
    botId === undefined ? store.findBotApplication(authorId) !== undefined : authorId === botId;
  const findReply = () =>
    store
      .listMessages(message.channelId)
      .find(
        ({ authorId, reference }) => reference?.messageId === message.id && isAwaited(authorId),
      );
  const found = await events.until(findReply, AbortSignal.timeout(within));
  return found ? new Reply(store, { message: found }) : null;
}
