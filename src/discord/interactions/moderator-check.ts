import { type MessageComponentInteraction, PermissionFlagsBits } from 'discord.js';
import type { GuildContext } from '../guild-context.ts';

/** What a moderator opened can be used for as long as Discord keeps its token, in milliseconds. */
const OPEN_MS = 15 * 60 * 1000;

/**
 * Whether a member may still use what only moderators can open. Discord checks that when they open
 * it, by the server's own rules; the rights may have been taken away since, so that an old message
 * works on with Manage Server alone.
 */
export function mayModerate(
  interaction: MessageComponentInteraction,
  { now }: GuildContext,
): boolean {
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  return now() - interaction.message.createdTimestamp < OPEN_MS;
}
