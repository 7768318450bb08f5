import type { JsonObject, Message } from '../model/entities.ts';
import type { World } from '../model/store.ts';
import { readTimeOf } from '../protocol/snowflakes.ts';
import { describeChannel, describePartialMember, describeUser, formatTime } from './api-objects.ts';

/** The message as a member's own client sees it, nothing withheld. */
export function describeMessage(world: World, message: Message): JsonObject {
  const referenced = describeReferenced(world, message, (each) =>
    describePlainMessage(world, each),
  );
  return { ...describePlainMessage(world, message), ...referenced };
}

/**
 * The message as the bot gets it: without MESSAGE_CONTENT the fields that people fill in come
 * empty, unless the message is the bot's own, mentions it, or is a direct message.
 * The message replied to is judged by itself.
 * https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function describeMessageForBot(
  world: World,
  message: Message,
  hasContentIntent: boolean,
): JsonObject {
  const strip = (each: Message) => {
    const plain = describePlainMessage(world, each);
    const isOpen = hasContentIntent || isReadableWithoutIntent(world, each);
    return isOpen ? plain : { ...plain, content: '', embeds: [], attachments: [], components: [] };
  };
  return { ...strip(message), ...describeReferenced(world, message, strip) };
}

/** Whether the bot gets this message's text without the MESSAGE_CONTENT intent. */
export function isReadableWithoutIntent(world: World, message: Message): boolean {
  const botId = world.application.botId;
  return (
    message.guildId === null ||
    message.authorId === botId ||
    message.mentionedUserIds.includes(botId)
  );
}

/**
 * What MESSAGE_CREATE and MESSAGE_UPDATE carry besides the message: the guild, the author as a
 * member, and the type of the channel. Discord sends the last without documenting it, and
 * discord.js goes by it to know direct messages.
 * https://discord.com/developers/docs/events/gateway-events#message-create
 */
export function describeSurroundings(world: World, message: Message): JsonObject {
  const channel = world.findChannel(message.channelId);
  const type = { channel_type: describeChannel(world, channel).type };
  // Ephemeral messages go straight to the user, so they carry no guild.
  if (message.guildId === null || message.ephemeralTo !== null) return type;
  const member = world.findGuild(message.guildId).members.get(message.authorId);
  const isMember = member && message.webhookName === null;
  const described = isMember ? { member: describePartialMember(member) } : {};
  return { ...type, guild_id: message.guildId, ...described };
}

function describeReferenced(
  world: World,
  message: Message,
  describe: (message: Message) => JsonObject,
): JsonObject {
  if (!message.reference || (message.type !== 19 && message.type !== 21)) return {};
  const { channelId, messageId } = message.reference;
  const target = world.messages.get(channelId)?.get(messageId);
  return { referenced_message: target ? describe(target) : null };
}

function describePlainMessage(world: World, message: Message): JsonObject {
  const mentioned = message.mentionedUserIds.flatMap((id) => world.users.get(id) ?? []);
  const thread = message.threadId ? world.channels.get(message.threadId) : undefined;
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: describeAuthor(world, message),
    content: message.content,
    timestamp: formatTime(readTimeOf(message.id)),
    edited_timestamp: message.editedAt === null ? null : formatTime(message.editedAt),
    embeds: message.embeds,
    attachments: message.attachments.map((attachment) => describeAttachment(message, attachment)),
    components: message.components,
    mentions: mentioned.map(describeUser),
    mention_roles: message.mentionedRoleIds,
    mention_everyone: message.mentionsEveryone,
    flags: message.flags,
    pinned: message.pinned,
    tts: message.tts,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.webhookId ? { webhook_id: message.webhookId } : {}),
    ...(message.applicationId ? { application_id: message.applicationId } : {}),
    ...(message.interactionMetadata ? { interaction_metadata: message.interactionMetadata } : {}),
    ...(message.legacyInteraction ? { interaction: message.legacyInteraction } : {}),
    ...(message.reference ? { message_reference: describeReference(message.reference) } : {}),
    ...(thread ? { thread: describeChannel(world, thread) } : {}),
  };
}

function describeAuthor(world: World, message: Message): JsonObject {
  const user = describeUser(world.findUser(message.authorId));
  return message.webhookName === null ? user : { ...user, username: message.webhookName };
}

function describeReference(reference: NonNullable<Message['reference']>): JsonObject {
  return {
    type: reference.type,
    channel_id: reference.channelId,
    message_id: reference.messageId,
    ...(reference.guildId ? { guild_id: reference.guildId } : {}),
  };
}

function describeAttachment(
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
