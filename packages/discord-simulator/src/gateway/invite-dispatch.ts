import { Permission } from '../model/guild-permissions.ts';
import type { Store } from '../model/store.ts';
import type { LocalEvent } from '../observation/event-bus.ts';
import { Intent } from '../protocol/intents.ts';
import { serializeInviteEvent } from '../serializers/invite-object.ts';
import type { Dispatch } from './dispatch.ts';

/** Creates the gateway event of an invite for a bot that manages its channel; null for others. https://discord.com/developers/docs/events/gateway-events#invites */
export function createInviteDispatch(
  store: Store,
  botId: string,
  { type, invite }: Extract<LocalEvent, { type: 'invite-created' | 'invite-deleted' }>,
): Dispatch | null {
  const { code, channelId, guildId } = invite;
  const channel = store.channels.get(channelId);
  if (!channel || !(store.computePermissions(channel, botId) & Permission.manageChannels))
    return null;
  const audience = { guildId, intent: Intent.guildInvites };
  if (type === 'invite-created') {
    const data = serializeInviteEvent(store, invite);
    return { event: 'INVITE_CREATE', ...audience, serialize: () => data };
  }
  const data = { channel_id: channelId, guild_id: guildId, code };
  return { event: 'INVITE_DELETE', ...audience, serialize: () => data };
}
