import { type MessageComponentInteraction, PermissionFlagsBits } from 'discord.js';
import type { GuildContext } from '../guild-context.ts';

/** How long a reply can be used without Manage Server, as long as its token is valid. Milliseconds. */
const TOKEN_LIFETIME_MS = 15 * 60 * 1000;

/**
 * Checks whether a member may use the components of a reply that only moderators can request. Discord
 * checked its own command permissions when it was requested; they may have been revoked since, so an
 * older reply requires Manage Server.
 */
export function mayModerate(
  interaction: MessageComponentInteraction,
  { now }: GuildContext,
): boolean {
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  return now() - interaction.message.createdTimestamp < TOKEN_LIFETIME_MS;
}
