import type { Message } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import type { MessageBody, Ping } from '../model/message-request.ts';
import type { World } from '../model/store.ts';
import {
  applyAllowedMentions,
  computePing,
  findMentions,
  gatherMentionText,
} from '../validation/allowed-mentions.ts';
import { MessageFlag } from '../validation/message-body.ts';

/**
 * Sets whom a message mentions, from its text and the `allowed_mentions` of the request.
 * https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function readMentions(world: World, message: Message, body: MessageBody): void {
  const found = findMentions(gatherMentionText(message.content, message.components));
  const isWebhook = message.webhookId !== null;
  const allowed = applyAllowedMentions(found, body.allowed_mentions, isWebhook);
  message.mentionedUserIds = allowed.userIds.filter((id) => world.users.has(id));
  message.mentionedRoleIds = allowed.roleIds;
  message.mentionsEveryone = allowed.everyone && mayMentionEveryone(world, message);
  const repliedTo = findRepliedAuthor(world, message);
  const pingsReplied = body.allowed_mentions ? body.allowed_mentions.replied_user === true : true;
  if (repliedTo && pingsReplied && !message.mentionedUserIds.includes(repliedTo)) {
    message.mentionedUserIds.push(repliedTo);
  }
}

/** Who is notified by a message; null when nobody is. */
export function findPing(world: World, message: Message): Ping | null {
  const guild = message.guildId ? world.findGuild(message.guildId) : null;
  const told = computePing(message, guild, mayMentionEveryone(world, message));
  if (message.flags & MessageFlag.suppressNotifications) return null;
  if (told.userIds.length + told.roleIds.length === 0 && !told.everyone) return null;
  const { id: messageId, channelId, authorId } = message;
  return { ...told, messageId, channelId, authorId };
}

/**
 * Who a reply mentions. Responses to interactions come from a webhook, and a reply to a webhook's
 * message mentions nobody: https://github.com/discord/discord-api-docs/issues/5395
 */
function findRepliedAuthor(world: World, message: Message): string | undefined {
  if (message.type !== 19 || !message.reference || message.interactionId) return undefined;
  const { channelId, messageId } = message.reference;
  const target = world.messages.get(channelId)?.get(messageId);
  return target && target.webhookId === null ? target.authorId : undefined;
}

function mayMentionEveryone(world: World, message: Message): boolean {
  if (message.guildId === null) return false;
  const channel = world.findChannel(message.channelId);
  const permissions = world.computePermissions(channel, message.authorId);
  return Boolean(permissions & Permission.mentionEveryone);
}
