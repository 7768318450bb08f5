import type { Channel, Guild, PermissionOverwrite, TextChannel } from './entities.ts';

/** The permissions that the local Discord looks at. https://discord.com/developers/docs/topics/permissions */
export const Permission = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageGuild: 1n << 5n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useApplicationCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendMessagesInThreads: 1n << 38n,
} as const;

/** All permissions that exist, which is what an administrator and an owner have. */
export const ALL_PERMISSIONS = (1n << 53n) - 1n;

/** What @everyone may do in a fresh guild, as far as text channels go. */
export const EVERYONE_PERMISSIONS =
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
  Permission.sendMessagesInThreads;

/** What two people may do in their direct messages. */
export const DIRECT_MESSAGE_PERMISSIONS = EVERYONE_PERMISSIONS;

/** What a member may do in the guild as a whole, before a channel has its say. */
export function computeGuildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  const roles = [guild.id, ...member.roleIds].map((id) => guild.roles.get(id)?.permissions ?? 0n);
  const all = roles.reduce((sum, each) => sum | each, 0n);
  return all & Permission.administrator ? ALL_PERMISSIONS : all;
}

/**
 * What a member may do in a channel: overwrites of @everyone, then of the roles together, then of
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
  const pick = (test: (overwrite: PermissionOverwrite) => boolean) =>
    channel.overwrites.filter(test);
  let permissions = apply(
    base,
    pick(({ type, id }) => type === 0 && id === guild.id),
  );
  permissions = apply(
    permissions,
    pick(({ type, id }) => type === 0 && member.roleIds.includes(id)),
  );
  permissions = apply(
    permissions,
    pick(({ type, id }) => type === 1 && id === userId),
  );
  // Without the right to see a channel, every other right in it is void.
  return permissions & Permission.viewChannel ? permissions : 0n;
}

/** The permission it takes to send into this kind of channel: threads have their own. */
export function findSendPermission(channel: Channel): bigint {
  return channel.kind === 'thread' ? Permission.sendMessagesInThreads : Permission.sendMessages;
}
