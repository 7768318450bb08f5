import type { Channel, Message } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import type { MessageRequest } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';
import { createApiError, createFieldError } from '../protocol/api-error.ts';

/**
 * Returns the fields of a message that make it the reply which its request asks for; none for no reply.
 * https://discord.com/developers/docs/resources/message#message-reference-types
 * @throws {DiscordError} 160002, 50035 for an unknown message.
 */
export function resolveReply(
  store: Store,
  channel: Channel,
  authorId: string,
  { message_reference: requested }: MessageRequest,
): Partial<Message> {
  if (!requested) return {};
  const permissions = store.computePermissions(channel, authorId);
  if (!(permissions & Permission.readMessageHistory)) throw createApiError('noHistoryForReply');
  const target = store.messages.get(channel.id)?.get(requested.message_id);
  const isVisible = target && (target.ephemeralTo === null || target.ephemeralTo === authorId);
  if (isVisible && (requested.channel_id ?? channel.id) === channel.id) {
    const { id: messageId, channelId, guildId } = target;
    return { type: 19, reference: { type: 0, channelId, messageId, guildId } };
  }
  if (requested.fail_if_not_exists === false) return {};
  throw createFieldError(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
}
