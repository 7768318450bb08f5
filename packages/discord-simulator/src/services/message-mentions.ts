import type { Message } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import type { MessageRequest, Notification } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';
import {
  applyAllowedMentions,
  collectMentionText,
  filterNotified,
  findMentions,
} from '../validation/allowed-mentions.ts';
import { MessageFlag } from '../validation/message-body.ts';

/**
 * Sets a message's mentions from its text and the request's `allowed_mentions`.
 * https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function applyMentions(store: Store, message: Message, body: MessageRequest): void {
  const found = findMentions(collectMentionText(message.content, message.components));
  const isWebhook = message.webhookId !== null;
  const allowed = applyAllowedMentions(found, body.allowed_mentions, isWebhook);
  message.mentionedUserIds = allowed.userIds.filter((id) => store.users.has(id));
  message.mentionedRoleIds = allowed.roleIds;
  message.mentionsEveryone = allowed.everyone && canMentionEveryone(store, message);
  const repliedTo = findRepliedAuthor(store, message);
  const mentionsRepliedUser = body.allowed_mentions
    ? body.allowed_mentions.replied_user === true
    : true;
  if (repliedTo && mentionsRepliedUser && !message.mentionedUserIds.includes(repliedTo)) {
    message.mentionedUserIds.push(repliedTo);
  }
}

/** Computes a message’s notification; null when there is none. */
export function computeNotification(store: Store, message: Message): Notification | null {
  const guild = message.guildId ? store.findGuild(message.guildId) : null;
  const notified = filterNotified(message, guild, canMentionEveryone(store, message));
  if (message.flags & MessageFlag.suppressNotifications) return null;
  if (notified.userIds.length + notified.roleIds.length === 0 && !notified.everyone) return null;
  const { id: messageId, channelId, authorId } = message;
  return { ...notified, messageId, channelId, authorId };
}

/**
 * Returns the user whom a reply mentions. Interaction responses come from a webhook, and a reply to a
 * webhook's message mentions no one: https://github.com/discord/discord-api-docs/issues/5395
 */
function findRepliedAuthor(store: Store, message: Message): string | undefined {
  if (message.type !== 19 || !message.reference || message.interactionId) return undefined;
  const { channelId, messageId } = message.reference;
  const target = store.messages.get(channelId)?.get(messageId);
  return target && target.webhookId === null ? target.authorId : undefined;
}

function canMentionEveryone(store: Store, message: Message): boolean {
  if (message.guildId === null) return false;
  const channel = store.findChannel(message.channelId);
  const permissions = store.computePermissions(channel, message.authorId);
  return Boolean(permissions & Permission.mentionEveryone);
}
