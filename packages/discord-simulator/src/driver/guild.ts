import type { Guild, GuildMember, Role } from '../model/entities.ts';
import { addRole, addTextChannel, addUser } from '../model/fixtures.ts';
import type { ChannelRef, GuildRef, UserEnvironment } from './environment.ts';
import {
  CHANNEL_TYPES,
  type ChannelOptions,
  type MemberOptions,
  type RoleOptions,
  toPermissionBits,
} from './options.ts';
import { SimulatedUser } from './user.ts';

/** A guild of the simulator. */
export class GuildHandle implements GuildRef {
  readonly id: string;
  readonly name: string;
  #discord: UserEnvironment;

  constructor(discord: UserEnvironment, { id, name }: Guild) {
    this.#discord = discord;
    this.id = id;
    this.name = name;
  }

  /** Returns a channel or thread by name. @throws {RangeError} when there is none. */
  channel(name: string): ChannelRef {
    const found = [...this.#discord.store.channels.values()].filter(
      (channel) => channel.kind !== 'direct' && channel.guildId === this.id,
    ) as { id: string; name: string }[];
    const channel = found.find((each) => each.name === name);
    if (channel) return { id: channel.id, name, guildId: this.id };
    throw new RangeError(
      `${this.name} has no channel or thread ${name}; it has: ${found.map((each) => each.name).join(', ')}`,
    );
  }

  /** Returns a role by name; `@everyone` is one, too. @throws {RangeError} when there is none. */
  role(name: string): Role {
    const roles = [...this.#entity.roles.values()];
    const role = roles.find((each) => each.name === name);
    if (role) return role;
    throw new RangeError(
      `${this.name} has no role ${name}; roles: ${roles.map((each) => each.name).join(', ')}`,
    );
  }

  /** Returns a member by the name or id of its user. @throws {RangeError} when there is none. */
  member(nameOrId: string): GuildMember {
    const { store } = this.#discord;
    for (const member of this.#entity.members.values()) {
      const { id, displayName } = store.findUser(member.userId);
      if (id === nameOrId || displayName === nameOrId) return member;
    }
    throw new RangeError(`${this.name} has no member ${nameOrId}`);
  }

  /** Adds a channel after the others. */
  addChannel(options: string | ChannelOptions): ChannelRef {
    const { store, events, threads } = this.#discord;
    const { name, ...rest } = typeof options === 'string' ? { name: options } : options;
    const channel = addTextChannel(store, this.#entity, name, CHANNEL_TYPES[rest.type ?? 'text']);
    channel.topic = rest.topic ?? null;
    if (rest.parent !== undefined) channel.parentId = this.channel(rest.parent).id;
    channel.tags = (rest.tags ?? []).map((tag) => ({
      id: store.createId(),
      name: tag,
      moderated: false,
      emoji_id: null,
      emoji_name: null,
    }));
    events.emit({ type: 'channel-created', channel });
    const { ownerId } = this.#entity;
    for (const title of rest.threads ?? [])
      threads.start({ parentId: channel.id, ownerId, name: title });
    return { id: channel.id, name, guildId: this.id };
  }

  /** Adds a role above the others. */
  addRole({ name, permissions = 0n, mentionable = false, color = 0 }: RoleOptions): Role {
    const bits = toPermissionBits(permissions);
    const role = addRole(this.#discord.store, this.#entity, name, bits, mentionable);
    role.color = color;
    this.#discord.events.emit({ type: 'role-created', guildId: this.id, role });
    return role;
  }

  /** Adds a member: a new user, the one of that name in another guild, or an application's bot with its role. */
  addMember(options: string | MemberOptions): SimulatedUser {
    const { store, members } = this.#discord;
    const { name, ...rest }: MemberOptions =
      typeof options === 'string' ? { name: options } : options;
    const known = [...store.users.values()].find(({ displayName }) => displayName === name);
    const user = known ?? addUser(store, name, rest.bot ?? false);
    if (rest.locale !== undefined) user.locale = rest.locale;
    const roles = (rest.roles ?? []).map((each) => this.role(each).id);
    if (rest.permissions !== undefined)
      roles.push(this.addRole({ name, permissions: rest.permissions }).id);
    const member = this.#entity.members.get(user.id);
    if (member) member.roleIds.push(...roles);
    else members.add(this.#entity, user.id, roles);
    return new SimulatedUser(this.#discord, user);
  }

  /** Removes a member, or a bot, by name or id. @throws {RangeError} when there is none. */
  removeMember(nameOrId: string): void {
    const { userId } = this.member(nameOrId);
    this.#discord.members.remove(this.#entity, userId);
  }

  get #entity(): Guild {
    return this.#discord.store.findGuild(this.id);
  }
}
