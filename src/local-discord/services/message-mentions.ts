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
 * Sets whom a message mentions, from its text and the `allowed_mentions` of the request.
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
  const pingsReplied = body.allowed_mentions ? body.allowed_mentions.replied_user === true : true;
  if (repliedTo && pingsReplied && !message.mentionedUserIds.includes(repliedTo)) {
    message.mentionedUserIds.push(repliedTo);
  }
}

/** Who is notified by a message; null when nobody is. */
export function computeNotification(store: Store, message: Message): Notification | null {
  const guild = message.guildId ? store.findGuild(message.guildId) : null;
  const told = filterNotified(message, guild, canMentionEveryone(store, message));
  if (message.flags & MessageFlag.suppressNotifications) return null;
  if (told.userIds.length + told.roleIds.length === 0 && !told.everyone) return null;
  const { id: messageId, channelId, authorId } = message;
  return { ...told, messageId, channelId, authorId };
}

/**
 * Who a reply mentions. Responses to interactions come from a webhook, and a reply to a webhook's
 * message mentions nobody: https://github.com/discord/discord-api-docs/issues/5395
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
