import { randomBytes } from 'node:crypto';
import { computeApplicationFlags, type PrivilegedIntent } from '../protocol/intents.ts';
import type { Application, Guild, Role, TextChannel, User } from './entities.ts';
import { ALL_PERMISSIONS, EVERYONE_PERMISSIONS, Permission } from './guild-permissions.ts';
import type { Store } from './store.ts';

/** The permissions of an ordinary bot. */
const BOT_PERMISSIONS =
  Permission.viewChannel |
  Permission.sendMessages |
  Permission.sendMessagesInThreads |
  Permission.embedLinks |
  Permission.attachFiles |
  Permission.readMessageHistory |
  Permission.useApplicationCommands;

/** Adds an application with its bot. */
export function addApplication(
  store: Store,
  name: string,
  ownerId: string,
  {
    intents = [],
    permissions = BOT_PERMISSIONS,
    token,
  }: {
    intents?: readonly PrivilegedIntent[];
    permissions?: bigint | undefined;
    token?: string | undefined;
  },
): Application {
  const bot = addUser(store, name, true);
  const application: Application = {
    // An application and its bot share an id.
    id: bot.id,
    name,
    botId: bot.id,
    ownerId,
    token: token ?? createToken(bot.id),
    flags: computeApplicationFlags(intents),
    permissions,
    installers: new Set(),
  };
  store.applications.set(application.id, application);
  return application;
}

/** Adds a user; a member's username is the name in lower case, other characters replaced with `_`. */
export function addUser(store: Store, name: string, bot: boolean): User {
  const username = bot ? name : name.toLowerCase().replace(/[^a-z0-9_.]+/g, '_');
  const user: User = { id: store.createId(), username, displayName: name, bot, locale: 'en-US' };
  store.users.set(user.id, user);
  return user;
}

/** Adds a guild with its owner and the @everyone role. */
export function addGuild(store: Store, name: string, ownerId: string): Guild {
  const id = store.createId();
  const guild: Guild = {
    id,
    name,
    ownerId,
    locale: 'en-US',
    bans: new Map(),
    roles: new Map(),
    members: new Map(),
  };
  guild.roles.set(id, createRole(id, '@everyone', EVERYONE_PERMISSIONS, 0));
  store.guilds.set(id, guild);
  addMember(store, guild, ownerId);
  return guild;
}

/** Adds the role that is managed for an application's bot. */
export function addBotRole(
  store: Store,
  guild: Guild,
  { name, botId, permissions }: Application,
): Role {
  const role = { ...createRole(store.createId(), name, permissions, guild.roles.size), botId };
  guild.roles.set(role.id, role);
  return role;
}

/** Adds a user to a guild. */
export function addMember(
  store: Store,
  guild: Guild,
  userId: string,
  roleIds: string[] = [],
): void {
  guild.members.set(userId, {
    userId,
    nick: null,
    roleIds,
    joinedAt: store.clock.now(),
    timedOutUntil: null,
  });
}

/** Adds a role. */
export function addRole(
  store: Store,
  guild: Guild,
  name: string,
  permissions: bigint,
  mentionable = false,
): Role {
  const role = {
    ...createRole(store.createId(), name, permissions & ALL_PERMISSIONS, guild.roles.size),
    mentionable,
  };
  guild.roles.set(role.id, role);
  return role;
}

/** Adds a channel after the others. */
export function addTextChannel(
  store: Store,
  guild: Guild,
  name: string,
  type: TextChannel['type'] = 0,
): TextChannel {
  const channel: TextChannel = {
    kind: 'text',
    type,
    id: store.createId(),
    guildId: guild.id,
    name,
    topic: null,
    parentId: null,
    nsfw: false,
    rateLimitPerUser: 0,
    tags: [],
    position: store.listTextChannels(guild.id).length,
    overwrites: [],
    lastMessageId: null,
  };
  store.channels.set(channel.id, channel);
  return channel;
}

function createRole(id: string, name: string, permissions: bigint, position: number): Role {
  return {
    id,
    name,
    permissions,
    position,
    mentionable: false,
    color: 0,
    hoist: false,
    botId: null,
  };
}

/** Replaces a bot's token, as its owner or Discord can. */
export function resetToken(application: Application): void {
  application.token = createToken(application.botId);
}

/** Creates a random token in the format of bot tokens. https://discord.com/developers/docs/reference#authentication */
function createToken(botId: string): string {
  const id = Buffer.from(botId).toString('base64url');
  return `${id}.${randomBytes(4).toString('base64url')}.${randomBytes(28).toString('base64url')}`;
}
