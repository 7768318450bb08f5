import {
  ChannelType,
  type Client,
  type DMChannel,
  GatewayDispatchEvents,
  type PartialDMChannel,
} from 'discord.js';
import type { Logger } from 'pino';
import type { MentionHandler } from '../mentions/mention-handler.ts';
import { describeRefusal } from '../runtime/discord-errors.ts';
import type { TaskTracker } from '../runtime/task-tracker.ts';

/** What Discord sends of a message that was edited or deleted, as far as it is needed here. */
interface MessageEvent {
  id: string;
  channel_id: string;
  guild_id?: string;
}

type Handler = (channel: DMChannel | PartialDMChannel, messageId: string) => Promise<void>;

/**
 * Hears of edited and deleted direct messages that discord.js keeps to itself: Discord does not list
 * direct channels at the start, and discord.js drops events of a channel it does not know, other than
 * new messages. https://github.com/discord/discord-api-docs/issues/184
 *
 * The channel is fetched then, and known from there on.
 */
export function subscribeToUncachedDmEvents(
  client: Client,
  mentions: MentionHandler,
  ongoing: TaskTracker,
  log: Logger,
): void {
  const hear = (event: GatewayDispatchEvents, handle: Handler) =>
    client.ws.on(event, (sent: Partial<MessageEvent> | null) => {
      const { id, channel_id, guild_id } = sent ?? {};
      if (id === undefined || channel_id === undefined) return;
      if (guild_id !== undefined || client.channels.cache.has(channel_id)) return;
      ongoing.run(() => catchUp(client, channel_id, log, (channel) => handle(channel, id)));
    });
  hear(GatewayDispatchEvents.MessageUpdate, async ({ messages }, id) =>
    mentions.update(null, await messages.fetch(id)),
  );
  hear(GatewayDispatchEvents.MessageDelete, (channel, id) =>
    mentions.delete({ id, channel, client: channel.client }),
  );
}

async function catchUp(
  client: Client,
  channelId: string,
  log: Logger,
  handle: (channel: DMChannel | PartialDMChannel) => Promise<void>,
): Promise<void> {
  try {
    const channel = await client.channels.fetch(channelId);
    if (channel?.type === ChannelType.DM) await handle(channel);
  } catch (error) {
    const reason = describeRefusal(error);
    if (reason !== null) log.warn({ channel: channelId, reason }, 'cannot read a direct message');
    else log.error({ err: error, channel: channelId }, 'a direct message failed');
  }
}
