import type { TextChannel } from '../model/entities.ts';
import { Permission, type PermissionName } from '../model/guild-permissions.ts';
import type { ExpiredTokenError } from '../model/interaction.ts';
import type { Clock } from '../protocol/clock.ts';
import type { PrivilegedIntent } from '../protocol/intents.ts';

/** Permissions by name, `['manageMessages']`, or as bits. */
export type Permissions = readonly PermissionName[] | bigint;

/** The kinds of channels, with their type in Discord's API. https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
export const CHANNEL_TYPES = {
  text: 0,
  voice: 2,
  category: 4,
  announcement: 5,
  stage: 13,
  forum: 15,
  media: 16,
} as const satisfies Record<string, TextChannel['type']>;

/** A channel to create. */
export interface ChannelOptions {
  name: string;
  /** `text` by default. */
  type?: keyof typeof CHANNEL_TYPES;
  topic?: string;
  /** The name of the category that it is in. */
  parent?: string;
  /** The tags of a forum or media channel. */
  tags?: readonly string[];
  /** Titles of public threads, started by the guild's owner. */
  threads?: readonly string[];
}

/** A role to create. */
export interface RoleOptions {
  name: string;
  permissions?: Permissions;
  mentionable?: boolean;
  /** An RGB number; 0, no colour, by default. */
  color?: number;
}

/** A member to add, or a user of another guild with the same name. */
export interface MemberOptions {
  name: string;
  /** Names of the guild's roles. */
  roles?: readonly string[];
  /** Permissions beyond those of @everyone and the roles: a role of the member's own is created for them. */
  permissions?: Permissions;
  /** Whether it is a bot, one of which only the messages matter. */
  bot?: boolean;
  /** The language of the user's client, `de`; `en-US` by default. https://discord.com/developers/docs/reference#locales */
  locale?: string;
}

/** A guild to create. */
export interface GuildOptions {
  name: string;
  /** Names stand for text channels; `general` by default. */
  channels?: readonly (string | ChannelOptions)[];
  /** From the lowest to the highest; the bot's own is above them. */
  roles?: readonly RoleOptions[];
  /** Names stand for members without roles. */
  members?: readonly (string | MemberOptions)[];
  /** The name of the user who owns it; `Olive` by default. */
  owner?: string;
  /** `en-US` by default. https://discord.com/developers/docs/reference#locales */
  locale?: string;
  /** The names of the applications whose bots are in it; all by default. */
  bots?: readonly string[];
}

/** An application with a bot. */
export interface ApplicationOptions {
  /** Also the name of its bot; no two applications share one. */
  name: string;
  /** The bot's token; a new one by default. */
  token?: string;
  /** The privileged intents granted to it; none by default. */
  intents?: readonly PrivilegedIntent[];
  /** The bot's permissions in its guilds; those of an ordinary bot by default. */
  permissions?: Permissions;
}

/** What {@link startDiscord} starts with. */
export interface DiscordOptions {
  /** The guilds; by default `Test server` with #general, its owner Olive, and the members Ada and Mo, a moderator. */
  guilds?: readonly GuildOptions[];
  /** The applications, each with a bot of its own; by default one, `Test bot`. */
  applications?: readonly ApplicationOptions[];
  /** The port on 127.0.0.1; 0, the default, picks a free one. */
  port?: number;
  /** Times interactions and generates ids; the system clock by default. */
  clock?: Clock;
  /** Whether `stop()` throws where the real Discord would have refused something; false by default. */
  strict?: boolean;
  /** Milliseconds of real time between heartbeats; 41,250 by default. */
  heartbeatInterval?: number;
  /** How many shards may identify at once; 1 by default. */
  maxConcurrency?: number;
  /** Whether to refuse a second identify within five seconds; false by default, so a test can restart a bot. */
  enforcesIdentifyRate?: boolean;
  /** How many sessions may be started a day; 1,000 by default. Beyond it, the token is reset. Counted for each application. */
  sessionStarts?: number;
  /** The error for an interaction token older than 15 minutes; `unknownWebhook` by default. */
  expiredTokenError?: ExpiredTokenError | undefined;
  /** Whether to enforce rate limits (429); true by default. */
  rateLimits?: boolean;
}

/** The guild of a simulator that was not told of any. */
export const DEFAULT_GUILD: GuildOptions = {
  name: 'Test server',
  roles: [{ name: 'Moderator', permissions: ['manageGuild', 'manageMessages', 'manageThreads'] }],
  members: ['Ada', { name: 'Mo', roles: ['Moderator'] }],
};

/** The application of a simulator that was not told of any. */
export const DEFAULT_APPLICATION: ApplicationOptions = { name: 'Test bot' };

/** Returns permissions as bits. @throws {RangeError} for an unknown name. */
export function toPermissionBits(permissions: Permissions): bigint {
  if (typeof permissions === 'bigint') return permissions;
  return permissions.reduce((bits, name) => {
    if (!Object.hasOwn(Permission, name))
      throw new RangeError(
        `there is no permission ${name}; permissions: ${Object.keys(Permission).join(', ')}`,
      );
    return bits | Permission[name];
  }, 0n);
}

/** @throws {RangeError} for no application, or two of one name or token. */
export function checkApplications(applications: readonly ApplicationOptions[]): void {
  if (applications.length === 0) throw new RangeError('applications: there must be at least one');
  for (const key of ['name', 'token'] as const) {
    const values = applications.flatMap((each) => each[key] ?? []);
    const repeated = values.find((value, index) => values.indexOf(value) !== index);
    if (repeated !== undefined)
      throw new RangeError(`applications: two have the ${key} ${repeated}`);
  }
}
