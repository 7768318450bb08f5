import { type Message, PermissionFlagsBits } from 'discord.js';
import { EMBED_LAYOUT, type MessageLayout, TEXT_LAYOUT } from '../views/message-draft.ts';

/** How the bot may answer in the channel of a message. */
export interface ReplyPermissions {
  layout: MessageLayout;
  /** Whether the answer may be sent as a reply, which requires ReadMessageHistory. */
  reply: boolean;
  /** Why the bot may not send messages; `null` where it may. */
  refusal: string | null;
}

/**
 * Resolves the bot's permissions before it writes: Discord blocks an address after 10,000 refused
 * requests in ten minutes.
 * https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
export function resolveReplyPermissions(message: Message): ReplyPermissions {
  const { channel, client } = message;
  if (channel.isDMBased()) return { layout: EMBED_LAYOUT, reply: true, refusal: null };
  const permissions = channel.permissionsFor(client.user);
  // Not known yet, for example just after joining: Discord decides then.
  if (!permissions) return { layout: EMBED_LAYOUT, reply: true, refusal: null };
  const send = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  const missing = permissions.missing(PermissionFlagsBits.ViewChannel | send);
  return {
    layout: permissions.has(PermissionFlagsBits.EmbedLinks) ? EMBED_LAYOUT : TEXT_LAYOUT,
    reply: permissions.has(PermissionFlagsBits.ReadMessageHistory),
    refusal: missing.length > 0 ? `the bot lacks ${missing.join(', ')}` : null,
  };
}
