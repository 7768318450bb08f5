/** The intents used by the local Discord. https://discord.com/developers/docs/events/gateway#list-of-intents */
export const Intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildModeration: 1 << 2,
  guildExpressions: 1 << 3,
  guildWebhooks: 1 << 5,
  guildInvites: 1 << 6,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildMessageReactions: 1 << 10,
  guildMessageTyping: 1 << 11,
  directMessages: 1 << 12,
  directMessageReactions: 1 << 13,
  directMessageTyping: 1 << 14,
  messageContent: 1 << 15,
} as const;

/** The names of the privileged intents, which an application must be granted. */
export type PrivilegedIntent = 'GuildMembers' | 'GuildPresences' | 'MessageContent';

/** Each privileged intent and the application flags that grant it (large, small application). */
const PRIVILEGED_INTENTS: Record<PrivilegedIntent, { intent: number; flags: number }> = {
  GuildPresences: { intent: Intent.guildPresences, flags: (1 << 12) | (1 << 13) },
  GuildMembers: { intent: Intent.guildMembers, flags: (1 << 14) | (1 << 15) },
  MessageContent: { intent: Intent.messageContent, flags: (1 << 18) | (1 << 19) },
};

/** All valid intent bits: 0–16, 20, 21, 24 and 25. */
const KNOWN_INTENTS = 0x1ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

/** Computes the flags of a small application with these granted intents. */
export function computeApplicationFlags(granted: readonly PrivilegedIntent[]): number {
  const limited = { GuildPresences: 1 << 13, GuildMembers: 1 << 15, MessageContent: 1 << 19 };
  return granted.reduce((flags, name) => flags | limited[name], 0);
}

/**
 * Checks the intents of an identify. Returns the close code 4013 (invalid bits) or 4014 (privileged
 * and not granted); null when they are allowed.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
export function checkIntents(intents: unknown, applicationFlags: number): 4013 | 4014 | null {
  if (!Number.isInteger(intents) || (intents as number) < 0 || (intents as number) & ~KNOWN_INTENTS)
    return 4013;
  const missing = Object.values(PRIVILEGED_INTENTS).some(
    ({ intent, flags }) => (intents as number) & intent && !(applicationFlags & flags),
  );
  return missing ? 4014 : null;
}
