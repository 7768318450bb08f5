import { createApiError } from '../protocol/api-error.ts';
import type { Channel, Guild, PermissionOverwrite, TextChannel } from './entities.ts';

/** The permissions that the local Discord checks. https://discord.com/developers/docs/topics/permissions */
export const Permission = {
  createInstantInvite: 1n << 0n,
  kickMembers: 1n << 1n,
  banMembers: 1n << 2n,
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageGuild: 1n << 5n,
  addReactions: 1n << 6n,
  viewAuditLog: 1n << 7n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useExternalEmojis: 1n << 18n,
  connect: 1n << 20n,
  speak: 1n << 21n,
  changeNickname: 1n << 26n,
  manageNicknames: 1n << 27n,
  manageRoles: 1n << 28n,
  manageWebhooks: 1n << 29n,
  manageGuildExpressions: 1n << 30n,
  useApplicationCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendMessagesInThreads: 1n << 38n,
  moderateMembers: 1n << 40n,
  createGuildExpressions: 1n << 43n,
  useExternalApps: 1n << 50n,
  pinMessages: 1n << 51n,
} as const;

/** The name of a permission. */
export type PermissionName = keyof typeof Permission;

/** All permissions, as administrators and owners have them. */
export const ALL_PERMISSIONS = (1n << 53n) - 1n;

/** The default permissions of @everyone that concern text channels. */
export const EVERYONE_PERMISSIONS =
  Permission.createInstantInvite |
  Permission.addReactions |
  Permission.viewChannel |
  Permission.sendMessages |
  Permission.embedLinks |
  Permission.attachFiles |
  Permission.readMessageHistory |
  Permission.mentionEveryone |
  Permission.useApplicationCommands |
  Permission.createPublicThreads |
  Permission.createPrivateThreads |
  Permission.sendMessagesInThreads |
  Permission.useExternalApps;

/** What a user-installed application may do where its bot is not a member, as far as the user may. */
export const EXTERNAL_APP_PERMISSIONS =
  Permission.embedLinks | Permission.attachFiles | Permission.mentionEveryone;

/** Permissions in direct messages. */
export const DIRECT_MESSAGE_PERMISSIONS = EVERYONE_PERMISSIONS;

/** Computes a member's permissions in a guild, without channel overwrites. */
export function computeGuildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  const roles = [guild.id, ...member.roleIds].map((id) => guild.roles.get(id)?.permissions ?? 0n);
  const all = roles.reduce((sum, each) => sum | each, 0n);
  return all & Permission.administrator ? ALL_PERMISSIONS : all;
}

/** @throws {DiscordError} 50013 unless a member has all `needed` permissions in a guild. */
export function requireGuildPermissions(guild: Guild, userId: string, needed: bigint): void {
  if ((computeGuildPermissions(guild, userId) & needed) !== needed)
    throw createApiError('missingPermissions');
}

/**
 * Computes a member's permissions in a channel: overwrites of @everyone, then of all roles, then of
 * the member. https://discord.com/developers/docs/topics/permissions#permission-overwrites
 */
export function computeChannelPermissions(
  guild: Guild,
  channel: TextChannel,
  userId: string,
): bigint {
  const base = computeGuildPermissions(guild, userId);
  if (base & Permission.administrator) return ALL_PERMISSIONS;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  const apply = (permissions: bigint, overwrites: PermissionOverwrite[]) => {
    const denied = overwrites.reduce((sum, { deny }) => sum | deny, 0n);
    const allowed = overwrites.reduce((sum, { allow }) => sum | allow, 0n);
    return (permissions & ~denied) | allowed;
  };
  const filterOverwrites = (test: (overwrite: PermissionOverwrite) => boolean) =>
    channel.overwrites.filter(test);
  let permissions = apply(
    base,
    filterOverwrites(({ type, id }) => type === 0 && id === guild.id),
  );
  permissions = apply(
    permissions,
    filterOverwrites(({ type, id }) => type === 0 && member.roleIds.includes(id)),
  );
  permissions = apply(
    permissions,
    filterOverwrites(({ type, id }) => type === 1 && id === userId),
  );
  // Without VIEW_CHANNEL all other permissions are void.
  return permissions & Permission.viewChannel ? permissions : 0n;
}

/** Returns the permission needed to send messages in a channel. */
export function findSendPermission(channel: Channel): bigint {
  return channel.kind === 'thread' ? Permission.sendMessagesInThreads : Permission.sendMessages;
}

/** Whether a channel holds posts instead of messages: a forum or a media channel. */
export function isForum(channel: Channel): boolean {
  return channel.kind === 'text' && (channel.type === 15 || channel.type === 16);
}
