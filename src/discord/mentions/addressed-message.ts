import type { Message } from 'discord.js';

/**
 * Checks whether a message is addressed to the bot: it mentions the bot itself or its own role (no other role, and not
 * @everyone), replies to one of the bot's messages with a ping, or is a direct message. Messages from
 * bots, webhooks and Discord itself are not, so that two bots cannot answer each other endlessly.
 *
 * Discord sends the text of exactly these messages without the privileged MessageContent intent, except where only
 * the role is mentioned: https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function isAddressed(message: Message): boolean {
  const { author, channel, webhookId, system } = message;
  if (author.bot || webhookId !== null || system) return false;
  return channel.isDMBased() || mentionsBot(message) || mentionsOwnRole(message);
}

/** Checks whether a message has no text for the bot because it mentions only the bot's role. */
export function isWithheld(message: Message): boolean {
  return message.content === '' && mentionsOwnRole(message) && !mentionsBot(message);
}

function mentionsBot({ mentions, client }: Message): boolean {
  return mentions.has(client.user, { ignoreEveryone: true, ignoreRoles: true });
}

/** Discord makes a role for each bot, and offers it after "@" under the bot's name. */
function mentionsOwnRole({ mentions, guild, client }: Message): boolean {
  const role = guild?.roles.botRoleFor(client.user);
  return role != null && mentions.roles.has(role.id);
}

// Mentions, custom emoji and the like: https://discord.com/developers/docs/reference#message-formatting
const MARKUP = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^:<>]+:\d+)>/g;

/** Returns a message's text without mentions and other markup. */
export function readQuestion({ content }: { content: string }): string {
  return content.replace(MARKUP, ' ').trim();
}
