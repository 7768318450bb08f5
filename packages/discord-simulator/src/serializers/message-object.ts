import type { JsonObject, Message, Reaction, ReactionEmoji } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import { getSnowflakeTimestamp } from '../protocol/snowflakes.ts';
import {
  formatTime,
  serializeChannel,
  serializePartialMember,
  serializeUser,
} from './api-objects.ts';

/** Serializes the complete message, with what concerns the user or bot who sees it; null for none in particular. */
export function serializeMessage(
  store: Store,
  message: Message,
  viewerId: string | null,
): JsonObject {
  const referenced = serializeReferencedMessage(store, message, (each) =>
    serializePlainMessage(store, each, viewerId),
  );
  return { ...serializePlainMessage(store, message, viewerId), ...referenced };
}

/**
 * Serializes a message as a bot receives it: without MESSAGE_CONTENT the content, embeds,
 * attachments, components and poll are empty unless the message is the bot's own, mentions it or is a
 * direct message. The same applies to the referenced message.
 * https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function serializeMessageForBot(
  store: Store,
  message: Message,
  botId: string,
  hasContentIntent: boolean,
): JsonObject {
  const strip = (each: Message) => {
    const plain = serializePlainMessage(store, each, botId);
    const isVisible = hasContentIntent || isReadableWithoutIntent(each, botId);
    return isVisible
      ? plain
      : {
          ...plain,
          content: '',
          embeds: [],
          attachments: [],
          components: [],
          message_snapshots: [],
          poll: undefined,
        };
  };
  return { ...strip(message), ...serializeReferencedMessage(store, message, strip) };
}

/** Returns whether a bot receives a message's content without the MESSAGE_CONTENT intent. */
function isReadableWithoutIntent(message: Message, botId: string): boolean {
  return (
    message.guildId === null ||
    message.authorId === botId ||
    message.mentionedUserIds.includes(botId)
  );
}

/**
 * Returns the additional fields of MESSAGE_CREATE and MESSAGE_UPDATE: the guild, the author's member,
 * and the channel type, which is undocumented but used by discord.js to recognise direct messages.
 * https://discord.com/developers/docs/events/gateway-events#message-create
 */
export function serializeMessageEventFields(store: Store, message: Message): JsonObject {
  const channel = store.findChannel(message.channelId);
  const type = { channel_type: serializeChannel(store, channel, null).type };
  // Ephemeral messages are delivered without a guild.
  if (message.guildId === null || message.ephemeralTo !== null) return type;
  const member = store.findGuild(message.guildId).members.get(message.authorId);
  const isMember = member && message.webhookName === null;
  const memberField = isMember ? { member: serializePartialMember(member) } : {};
  return { ...type, guild_id: message.guildId, ...memberField };
}

function serializeReferencedMessage(
  store: Store,
  message: Message,
  serialize: (message: Message) => JsonObject,
): JsonObject {
  if (!message.reference || (message.type !== 19 && message.type !== 21)) return {};
  const { channelId, messageId } = message.reference;
  const target = store.messages.get(channelId)?.get(messageId);
  return { referenced_message: target ? serialize(target) : null };
}

function serializePlainMessage(
  store: Store,
  message: Message,
  viewerId: string | null,
): JsonObject {
  const mentioned = message.mentionedUserIds.flatMap((id) => store.users.get(id) ?? []);
  const thread = message.threadId ? store.channels.get(message.threadId) : undefined;
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: serializeAuthor(store, message),
    content: message.content,
    timestamp: formatTime(getSnowflakeTimestamp(message.id)),
    edited_timestamp: message.editedAt === null ? null : formatTime(message.editedAt),
    embeds: message.embeds,
    attachments: message.attachments.map((attachment) => serializeAttachment(message, attachment)),
    components: message.components,
    mentions: mentioned.map(serializeUser),
    mention_roles: message.mentionedRoleIds,
    mention_everyone: message.mentionsEveryone,
    flags: message.flags,
    pinned: message.pinnedAt !== null,
    tts: message.tts,
    ...(message.reactions.length > 0
      ? { reactions: message.reactions.map((each) => serializeReaction(each, viewerId)) }
      : {}),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.webhookId ? { webhook_id: message.webhookId } : {}),
    ...(message.applicationId ? { application_id: message.applicationId } : {}),
    ...(message.interactionMetadata ? { interaction_metadata: message.interactionMetadata } : {}),
    ...(message.legacyInteraction ? { interaction: message.legacyInteraction } : {}),
    ...(message.reference ? { message_reference: serializeReference(message.reference) } : {}),
    ...(message.snapshots.length > 0 ? { message_snapshots: message.snapshots } : {}),
    ...(message.poll ? { poll: message.poll } : {}),
    ...(thread ? { thread: serializeChannel(store, thread, viewerId) } : {}),
  };
}

/** Serializes what a forward keeps of a message. https://discord.com/developers/docs/resources/message#message-snapshot-object */
export function serializeSnapshot(store: Store, message: Message): JsonObject {
  const { type, content, embeds, attachments, timestamp, edited_timestamp, ...rest } =
    serializePlainMessage(store, message, null);
  const { flags, mentions, mention_roles, components } = rest;
  const kept = { type, content, embeds, attachments, timestamp, edited_timestamp };
  return { message: { ...kept, flags, mentions, mention_roles, components } };
}

function serializeAuthor(store: Store, message: Message): JsonObject {
  const user = serializeUser(store.findUser(message.authorId));
  return message.webhookName === null ? user : { ...user, username: message.webhookName };
}

/** Serializes the emoji of a reaction, which is partial. */
export function serializeReactionEmoji({ id, name }: ReactionEmoji): JsonObject {
  return { id, name };
}

/** https://discord.com/developers/docs/resources/message#reaction-object */
function serializeReaction(reaction: Reaction, viewerId: string | null): JsonObject {
  const { userIds } = reaction;
  return {
    emoji: serializeReactionEmoji(reaction),
    count: userIds.length,
    count_details: { normal: userIds.length, burst: 0 },
    burst_colors: [],
    me: viewerId !== null && userIds.includes(viewerId),
    me_burst: false,
  };
}

function serializeReference(reference: NonNullable<Message['reference']>): JsonObject {
  return {
    type: reference.type,
    channel_id: reference.channelId,
    message_id: reference.messageId,
    ...(reference.guildId ? { guild_id: reference.guildId } : {}),
  };
}

function serializeAttachment(
  message: Message,
  attachment: Message['attachments'][number],
): JsonObject {
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.bytes.length,
    url: attachment.url,
    proxy_url: attachment.url,
    content_type: attachment.contentType,
    ...(attachment.description ? { description: attachment.description } : {}),
    ...(message.ephemeralTo === null ? {} : { ephemeral: true }),
  };
}
