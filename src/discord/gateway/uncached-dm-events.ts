import {
  ChannelType,
  type Client,
  type DMChannel,
  GatewayDispatchEvents,
  type PartialDMChannel,
} from 'discord.js';
import type { Logger } from 'pino';
import type { MentionHandler } from '../mentions/mention-handler.ts';
import { getRefusalReason } from '../runtime/discord-errors.ts';
import type { TaskTracker } from '../runtime/task-tracker.ts';

interface MessageEvent {
  id: string;
  channel_id: string;
  guild_id?: string;
}

type Handler = (channel: DMChannel | PartialDMChannel, messageId: string) => Promise<void>;

/**
 * Handles edited and deleted direct messages for which discord.js emits no events: Discord does not
 * list DM channels at the start, and discord.js drops events of channels it has not cached, except new
 * messages. https://github.com/discord/discord-api-docs/issues/184
 *
 * Fetching the channel caches it.
 */
export function subscribeToUncachedDmEvents(
  client: Client,
  mentions: MentionHandler,
  tasks: TaskTracker,
  log: Logger,
): void {
  const subscribe = (name: GatewayDispatchEvents, handle: Handler) =>
    client.ws.on(name, (event: Partial<MessageEvent> | null) => {
      const { id, channel_id, guild_id } = event ?? {};
      if (id === undefined || channel_id === undefined) return;
      if (guild_id !== undefined || client.channels.cache.has(channel_id)) return;
      tasks.run(() => handleUncached(client, channel_id, log, (channel) => handle(channel, id)));
    });
  subscribe(GatewayDispatchEvents.MessageUpdate, async ({ messages }, id) =>
    mentions.update(null, await messages.fetch(id)),
  );
  subscribe(GatewayDispatchEvents.MessageDelete, (channel, id) =>
    mentions.delete({ id, channel, client: channel.client }),
  );
}

async function handleUncached(
  client: Client,
  channelId: string,
  log: Logger,
  handle: (channel: DMChannel | PartialDMChannel) => Promise<void>,
): Promise<void> {
  try {
    const channel = await client.channels.fetch(channelId);
    if (channel?.type === ChannelType.DM) await handle(channel);
  } catch (error) {
    const reason = getRefusalReason(error);
    if (reason !== null) log.warn({ channel: channelId, reason }, 'cannot read direct message');
    else log.error({ err: error, channel: channelId }, 'direct message failed');
  }
}
