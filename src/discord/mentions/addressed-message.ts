import type { Message } from 'discord.js';

/**
 * Checks whether a message is addressed to the bot: it mentions the bot itself (not a role or
 * @everyone), replies to one of the bot's messages with a ping, or is a direct message. Messages from
 * bots, webhooks and Discord itself are not, so that two bots cannot answer each other endlessly.
 *
 * Discord sends the text of exactly these messages without the privileged MessageContent intent:
 * https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function isAddressed(message: Message): boolean {
  const { author, client } = message;
  if (author.bot || message.webhookId !== null || message.system) return false;
  if (message.channel.isDMBased()) return true;
  return message.mentions.has(client.user, { ignoreEveryone: true, ignoreRoles: true });
}

// Mentions, custom emoji and the like: https://discord.com/developers/docs/reference#message-formatting
const MARKUP = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^:<>]+:\d+)>/g;

/** Returns a message's text without mentions and other markup. */
export function readQuestion(message: Message): string {
  return message.content.replace(MARKUP, ' ').trim();
}
