import type { Message } from 'discord.js';

/**
 * Whether a message asks the bot something: it mentions the bot itself (not a role or everybody), it is
 * a reply that pings one of the bot's messages, or it is a direct message. Messages of bots, webhooks
 * and Discord itself never do, so that two bots cannot keep each other talking.
 *
 * Discord sends the text of just these messages without the privileged MessageContent intent:
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

/** What a message asks: its text without mentions and other markup that stands for no words. */
export function readQuestion(message: Message): string {
  return message.content.replace(MARKUP, ' ').trim();
}
