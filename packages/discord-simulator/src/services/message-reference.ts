import type { Channel, Message } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import type { MessageRequest } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';
import { createApiError, createFieldError } from '../protocol/api-error.ts';
import { serializeSnapshot } from '../serializers/message-object.ts';
import { MessageFlag } from '../validation/message-body.ts';

/** The type of reference of a forward. */
const FORWARD = 1;

/** Reads a message whose content is to be copied. */
const READ = Permission.viewChannel | Permission.readMessageHistory;

/**
 * Returns the fields of a message that make it the reply or the forward which its request asks for; none for neither.
 * https://discord.com/developers/docs/resources/message#message-reference-types
 * @throws {DiscordError} 160002, 160014, 50035 for an unknown message, and for a forward without its channel.
 */
export function resolveReference(
  store: Store,
  channel: Channel,
  authorId: string,
  { message_reference: requested }: MessageRequest,
): Partial<Message> {
  if (!requested) return {};
  if (requested.type === FORWARD) return resolveForward(store, authorId, requested);
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

function resolveForward(
  store: Store,
  authorId: string,
  requested: NonNullable<MessageRequest['message_reference']>,
): Partial<Message> {
  if (!requested.channel_id)
    throw createFieldError(
      ['message_reference', 'channel_id'],
      'BASE_TYPE_REQUIRED',
      'This field is required',
    );
  const channel = store.findChannel(requested.channel_id);
  if ((store.computePermissions(channel, authorId) & READ) !== READ)
    throw createApiError('noHistoryForForward');
  const target = store.messages.get(channel.id)?.get(requested.message_id);
  if (target === undefined || target.ephemeralTo !== null)
    throw createFieldError(
      ['message_reference'],
      'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
      'Unknown message',
    );
  return createForward(store, target);
}

/** Returns the fields of a message that forwards another, as it is now. */
export function createForward(store: Store, message: Message): Partial<Message> {
  const { id: messageId, channelId, guildId } = message;
  return {
    reference: { type: FORWARD, channelId, messageId, guildId },
    snapshots: [serializeSnapshot(store, message)],
    flags: MessageFlag.hasSnapshot,
  };
}
