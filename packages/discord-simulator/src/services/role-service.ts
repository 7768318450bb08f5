import type { Guild, GuildMember, Role } from '../model/entities.ts';
import { addRole } from '../model/fixtures.ts';
import { computeGuildPermissions, Permission } from '../model/guild-permissions.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError } from '../protocol/api-error.ts';

/** What can be set of a role. */
export type RoleChange = Partial<
  Pick<Role, 'name' | 'permissions' | 'color' | 'hoist' | 'mentionable' | 'position'>
>;

/** Manages roles, as far as the acting user's own reach. https://discord.com/developers/docs/topics/permissions#permission-hierarchy */
export class RoleService {
  #store: Store;
  #events: EventBus;

  constructor(store: Store, events: EventBus) {
    this.#store = store;
    this.#events = events;
  }

  /** @throws {DiscordError} 10011 when there is no such role. */
  find(guild: Guild, id: string): Role {
    const role = guild.roles.get(id);
    if (!role) throw createApiError('unknownRole');
    return role;
  }

  /** Creates a role. @throws {DiscordError} 50013. */
  create(
    guild: Guild,
    actorId: string,
    { name = 'new role', permissions, ...rest }: RoleChange,
  ): Role {
    const everyone = guild.roles.get(guild.id)?.permissions ?? 0n;
    this.#requireManageRoles(guild, actorId, permissions ?? 0n);
    const role = addRole(this.#store, guild, name, permissions ?? everyone);
    // New roles are the lowest but @everyone.
    for (const each of guild.roles.values()) if (each.id !== guild.id) each.position += 1;
    Object.assign(role, { position: 1 }, rest);
    this.#events.emit({ type: 'role-created', guildId: guild.id, role });
    return role;
  }

  /** Changes a role below the actor's highest. @throws {DiscordError} 50013. */
  edit(guild: Guild, actorId: string, role: Role, change: RoleChange): Role {
    this.#requireManageRoles(guild, actorId, change.permissions ?? 0n);
    this.requireBelow(guild, actorId, role);
    Object.assign(role, change);
    this.#events.emit({ type: 'role-updated', guildId: guild.id, role });
    return role;
  }

  /** Deletes a role, and takes it from its members. @throws {DiscordError} 50028, 50013. */
  delete(guild: Guild, actorId: string, role: Role): void {
    this.#requireManageRoles(guild, actorId, 0n);
    if (role.id === guild.id || role.botId !== null) throw createApiError('invalidRole');
    this.requireBelow(guild, actorId, role);
    guild.roles.delete(role.id);
    for (const member of guild.members.values())
      member.roleIds = member.roleIds.filter((id) => id !== role.id);
    this.#events.emit({ type: 'role-deleted', guildId: guild.id, role });
  }

  /** Gives a role to a member or takes it. @throws {DiscordError} 50013, also for a role managed by an integration. */
  setMembership(
    guild: Guild,
    actorId: string,
    role: Role,
    { member, isMember }: { member: GuildMember; isMember: boolean },
  ): void {
    this.#requireManageRoles(guild, actorId, 0n);
    this.requireBelow(guild, actorId, role);
    if (role.botId !== null || role.id === guild.id) throw createApiError('missingPermissions');
    if (member.roleIds.includes(role.id) === isMember) return;
    member.roleIds = isMember
      ? [...member.roleIds, role.id]
      : member.roleIds.filter((id) => id !== role.id);
    this.#events.emit({ type: 'member-updated', guildId: guild.id, userId: member.userId });
  }

  /** @throws {DiscordError} 50013 for a role that is not below the actor's highest; owners may all. */
  requireBelow(guild: Guild, actorId: string, role: Role): void {
    if (guild.ownerId === actorId || role.position < this.findHighest(guild, actorId)) return;
    throw createApiError('missingPermissions');
  }

  /** Returns the position of a member's highest role; 0 is that of @everyone. */
  findHighest(guild: Guild, userId: string): number {
    const ids = guild.members.get(userId)?.roleIds ?? [];
    return Math.max(0, ...ids.map((id) => guild.roles.get(id)?.position ?? 0));
  }

  /** A permission that the actor lacks cannot be given. */
  #requireManageRoles(guild: Guild, actorId: string, granted: bigint): void {
    const own = computeGuildPermissions(guild, actorId);
    if (!(own & Permission.manageRoles) || (granted & ~own) !== 0n)
      throw createApiError('missingPermissions');
  }
}
