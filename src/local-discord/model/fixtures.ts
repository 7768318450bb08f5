import { randomBytes } from 'node:crypto';
import { computeApplicationFlags, type PrivilegedIntent } from '../protocol/intents.ts';
import type { Guild, Role, TextChannel, User } from './entities.ts';
import { ALL_PERMISSIONS, EVERYONE_PERMISSIONS, Permission } from './guild-permissions.ts';
import type { Store } from './store.ts';

/** The bot's permissions in its guilds. */
const BOT_PERMISSIONS =
  Permission.viewChannel |
  Permission.sendMessages |
  Permission.sendMessagesInThreads |
  Permission.embedLinks |
  Permission.attachFiles |
  Permission.readMessageHistory |
  Permission.useApplicationCommands;

/** The application to create. */
export interface SeedOptions {
  applicationName: string;
  grantedIntents: readonly PrivilegedIntent[];
}

/** The ids of the seeded guild and channels. */
export interface SeededIds {
  guildId: string;
  generalId: string;
  policyQuestionsId: string;
}

/** Creates the application with its bot, an owner, and a guild with two channels. */
export function seedStore(
  store: Store,
  { applicationName, grantedIntents }: SeedOptions,
): SeededIds {
  const owner = addUser(store, 'Olive', false);
  const bot = addUser(store, applicationName, true);
  store.application = {
    // An application and its bot share an id.
    id: bot.id,
    name: applicationName,
    botId: bot.id,
    ownerId: owner.id,
    token: createToken(bot.id),
    flags: computeApplicationFlags(grantedIntents),
  };
  const guild = addGuild(store, 'Policy Desk', owner.id);
  addBotToGuild(store, guild, bot);
  const general = addTextChannel(store, guild, 'general');
  const policyQuestions = addTextChannel(store, guild, 'policy-questions');
  return { guildId: guild.id, generalId: general.id, policyQuestionsId: policyQuestions.id };
}

/** Adds a user; a member's username is the name in lower case, other characters replaced with `_`. */
export function addUser(store: Store, name: string, bot: boolean): User {
  const username = bot ? name : name.toLowerCase().replace(/[^a-z0-9_.]+/g, '_');
  const user: User = { id: store.createId(), username, displayName: name, bot };
  store.users.set(user.id, user);
  return user;
}

/** Adds a guild with its owner and the @everyone role. */
export function addGuild(store: Store, name: string, ownerId: string): Guild {
  const id = store.createId();
  const guild: Guild = { id, name, ownerId, roles: new Map(), members: new Map() };
  guild.roles.set(id, createRole(id, '@everyone', EVERYONE_PERMISSIONS, 0));
  store.guilds.set(id, guild);
  addMember(store, guild, ownerId);
  return guild;
}

/** Adds a bot to a guild, with its managed role. */
export function addBotToGuild(
  store: Store,
  guild: Guild,
  bot: User,
  permissions = BOT_PERMISSIONS,
): void {
  const role = {
    ...createRole(store.createId(), bot.username, permissions, guild.roles.size),
    botId: bot.id,
  };
  guild.roles.set(role.id, role);
  addMember(store, guild, bot.id, [role.id]);
}

/** Adds a user to a guild. */
export function addMember(
  store: Store,
  guild: Guild,
  userId: string,
  roleIds: string[] = [],
): void {
  guild.members.set(userId, { userId, nick: null, roleIds, joinedAt: store.clock.now() });
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
    position: store.listTextChannels(guild.id).length,
    overwrites: [],
    lastMessageId: null,
  };
  store.channels.set(channel.id, channel);
  return channel;
}

function createRole(id: string, name: string, permissions: bigint, position: number): Role {
  return { id, name, permissions, position, mentionable: false, botId: null };
}

/** Replaces the bot's token, as its owner or Discord can. */
export function resetToken({ application }: Store): void {
  application.token = createToken(application.botId);
}

/** Creates a random token in the format of bot tokens. https://discord.com/developers/docs/reference#authentication */
function createToken(botId: string): string {
  const id = Buffer.from(botId).toString('base64url');
  return `${id}.${randomBytes(4).toString('base64url')}.${randomBytes(28).toString('base64url')}`;
}
