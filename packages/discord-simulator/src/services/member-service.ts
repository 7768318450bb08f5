import type { Guild, GuildMember } from '../model/entities.ts';
import { addBotRole, addMember } from '../model/fixtures.ts';
import {
  computeGuildPermissions,
  Permission,
  requireGuildPermissions,
} from '../model/guild-permissions.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError, createFieldError, DiscordError } from '../protocol/api-error.ts';
import type { MessageService } from './message-service.ts';
import type { RoleService } from './role-service.ts';

/** What can be set of a member. */
export interface MemberChange {
  nick?: string | null;
  roleIds?: string[];
  /** Milliseconds since 1970, at most 28 days away. */
  timedOutUntil?: number | null;
}

/** The longest timeout. https://discord.com/developers/docs/resources/guild#modify-guild-member */
const MAX_TIMEOUT = 28 * 24 * 60 * 60_000;

/** Changes, removes and bans members. https://discord.com/developers/docs/resources/guild#modify-guild-member */
export class MemberService {
  #store: Store;
  #events: EventBus;
  #roles: RoleService;
  #messages: MessageService;

  constructor(store: Store, events: EventBus, roles: RoleService, messages: MessageService) {
    this.#store = store;
    this.#events = events;
    this.#roles = roles;
    this.#messages = messages;
  }

  /** @throws {DiscordError} 10007 when the user is no member. */
  find(guild: Guild, userId: string): GuildMember {
    const member = guild.members.get(userId);
    if (!member) throw createApiError('unknownMember');
    return member;
  }

  /** Changes a member. @throws {DiscordError} 50013, 50035 for a timeout beyond 28 days. */
  edit(guild: Guild, actorId: string, member: GuildMember, change: MemberChange): GuildMember {
    const { nick, roleIds, timedOutUntil } = change;
    if (nick !== undefined) {
      const isOwn = member.userId === actorId;
      const needed = isOwn ? Permission.changeNickname : Permission.manageNicknames;
      requireGuildPermissions(guild, actorId, needed);
      if (!isOwn) this.#requireBelow(guild, actorId, member);
    }
    if (timedOutUntil !== undefined) {
      requireGuildPermissions(guild, actorId, Permission.moderateMembers);
      this.#requireBelow(guild, actorId, member);
      this.#checkTimeout(guild, member, timedOutUntil);
    }
    if (roleIds !== undefined) this.#setRoles(guild, actorId, member, roleIds);
    if (nick !== undefined) member.nick = nick || null;
    if (timedOutUntil !== undefined) member.timedOutUntil = timedOutUntil;
    this.#events.emit({ type: 'member-updated', guildId: guild.id, userId: member.userId });
    return member;
  }

  /** Removes a member. @throws {DiscordError} 50013. */
  kick(guild: Guild, actorId: string, member: GuildMember): void {
    requireGuildPermissions(guild, actorId, Permission.kickMembers);
    this.#requireBelow(guild, actorId, member);
    this.remove(guild, member.userId);
  }

  /** Bans a user, a member or not, and deletes their messages of the last `seconds`. @throws {DiscordError} 10013, 50013. */
  ban(
    guild: Guild,
    actorId: string,
    userId: string,
    { reason, seconds }: { reason: string | null; seconds: number },
  ): void {
    requireGuildPermissions(guild, actorId, Permission.banMembers);
    this.#store.findUser(userId);
    const member = guild.members.get(userId);
    if (member) this.#requireBelow(guild, actorId, member);
    guild.bans.set(userId, reason);
    this.#events.emit({ type: 'ban-added', guildId: guild.id, userId });
    if (member) this.remove(guild, userId);
    this.#messages.deleteRecent(guild.id, userId, seconds * 1_000);
  }

  /**
   * Bans users as far as it can; who is banned already stays so.
   * https://discord.com/developers/docs/resources/guild#bulk-guild-ban
   * @throws {DiscordError} 50013 without BAN_MEMBERS and MANAGE_GUILD, 500000 when none could be banned.
   */
  banAll(
    guild: Guild,
    actorId: string,
    userIds: string[],
    ban: { reason: string | null; seconds: number },
  ): { banned: string[]; failed: string[] } {
    requireGuildPermissions(guild, actorId, Permission.banMembers | Permission.manageGuild);
    const banned = userIds.filter((id) => {
      try {
        if (guild.bans.has(id)) return false;
        this.ban(guild, actorId, id, ban);
        return true;
      } catch (error) {
        if (error instanceof DiscordError) return false;
        throw error;
      }
    });
    if (banned.length === 0) throw createApiError('bansFailed');
    return { banned, failed: userIds.filter((id) => !banned.includes(id)) };
  }

  /** Lifts a ban. @throws {DiscordError} 10026, 50013. */
  unban(guild: Guild, actorId: string, userId: string): void {
    requireGuildPermissions(guild, actorId, Permission.banMembers);
    if (!guild.bans.delete(userId)) throw createApiError('unknownBan');
    this.#events.emit({ type: 'ban-removed', guildId: guild.id, userId });
  }

  /** Lets a user in with these roles, a bot also with the role that is managed for it. */
  add(guild: Guild, userId: string, roleIds: string[] = []): void {
    const application = this.#store.findBotApplication(userId);
    const managed = application ? [addBotRole(this.#store, guild, application).id] : [];
    addMember(this.#store, guild, userId, [...managed, ...roleIds]);
    this.#events.emit({ type: 'member-added', guildId: guild.id, userId });
  }

  /** Lets a member go, a bot with the role that is managed for it. */
  remove(guild: Guild, userId: string): void {
    guild.members.delete(userId);
    this.#events.emit({ type: 'member-removed', guildId: guild.id, userId });
    for (const role of [...guild.roles.values()]) {
      if (role.botId !== userId) continue;
      guild.roles.delete(role.id);
      this.#events.emit({ type: 'role-deleted', guildId: guild.id, role });
    }
  }

  #setRoles(guild: Guild, actorId: string, member: GuildMember, roleIds: string[]): void {
    const changed = [
      ...roleIds.filter((id) => !member.roleIds.includes(id)),
      ...member.roleIds.filter((id) => !roleIds.includes(id)),
    ];
    for (const id of changed) {
      const isMember = roleIds.includes(id);
      this.#roles.setMembership(guild, actorId, this.#roles.find(guild, id), { member, isMember });
    }
  }

  #checkTimeout(guild: Guild, member: GuildMember, until: number | null): void {
    if (until === null) return;
    if (computeGuildPermissions(guild, member.userId) & Permission.administrator)
      throw createApiError('missingPermissions');
    if (until - this.#store.clock.now() <= MAX_TIMEOUT) return;
    throw createFieldError(
      ['communication_disabled_until'],
      'GUILD_MEMBER_COMMUNICATION_DISABLED_INVALID',
      'Cannot time out a member for more than 28 days.',
    );
  }

  /** Only members whose highest role is below the actor's can be moderated, and never the owner. */
  #requireBelow(guild: Guild, actorId: string, { userId }: GuildMember): void {
    if (guild.ownerId === actorId) return;
    const isBelow =
      this.#roles.findHighest(guild, userId) < this.#roles.findHighest(guild, actorId);
    if (!isBelow || userId === guild.ownerId) throw createApiError('missingPermissions');
  }
}
