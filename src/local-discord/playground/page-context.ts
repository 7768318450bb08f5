import type { LocalDiscord } from '../driver/local-discord.ts';
import type {
  Channel as StoredChannel,
  Command as StoredCommand,
  User,
} from '../model/entities.ts';
import { findSendPermission, Permission } from '../model/guild-permissions.ts';
import { FAULTS } from './fault-presets.ts';
import type { Channel, Command, CommandOption, Person, Surroundings } from './page-protocol.ts';

/** Everything around the messages as one member sees it. */
export function describeSurroundings(
  discord: LocalDiscord,
  viewerId: string,
  isBotOnline: boolean,
): Surroundings {
  const { world, guild } = discord;
  const direct = world.openDirectChannel(viewerId);
  return {
    guild: { id: guild.id, name: guild.name },
    people: listPeople(discord),
    speakers: listSpeakers(discord),
    viewerId,
    botId: discord.bot.id,
    isBotOnline,
    channels: listChannels(discord, viewerId),
    commands: {
      guild: discord.actions.listCommands(viewerId, guild.general.id).map(describeCommand),
      direct: discord.actions.listCommands(viewerId, direct.id).map(describeCommand),
    },
    faults: Object.entries(FAULTS).map(([name, { label }]) => ({ name, label })),
  };
}

/** The members one can speak as: people of the home guild, its owner left out. */
export function listSpeakers({ world, guild }: LocalDiscord): string[] {
  const { members, ownerId } = world.findGuild(guild.id);
  const users = [...members.keys()].map((id) => world.findUser(id));
  return users.filter(({ id, bot }) => !bot && id !== ownerId).map(({ id }) => id);
}

/** Whether a member sees a channel at all. */
export function maySee({ world }: LocalDiscord, channel: StoredChannel, viewerId: string): boolean {
  return Boolean(world.computePermissions(channel, viewerId) & Permission.viewChannel);
}

function listPeople({ world, guild }: LocalDiscord): Person[] {
  const { general } = guild;
  const isModerator = ({ id, bot }: User) =>
    !bot &&
    Boolean(
      world.computePermissions(world.findChannel(general.id), id) & Permission.manageMessages,
    );
  return [...world.users.values()].map((user) => ({
    id: user.id,
    name: user.displayName,
    bot: user.bot,
    moderator: isModerator(user),
  }));
}

function listChannels(discord: LocalDiscord, viewerId: string): Channel[] {
  const { world, guild } = discord;
  const threads = world.listActiveThreads(guild.id);
  const inGuild = world
    .listTextChannels(guild.id)
    .flatMap((channel) => [channel, ...threads.filter(({ parentId }) => parentId === channel.id)]);
  return [...inGuild, world.openDirectChannel(viewerId)]
    .filter((channel) => maySee(discord, channel, viewerId))
    .map((channel) => describeChannel(discord, channel, viewerId));
}

function describeChannel(
  { world, bot }: LocalDiscord,
  channel: StoredChannel,
  viewerId: string,
): Channel {
  const permissions = world.computePermissions(channel, viewerId);
  return {
    id: channel.id,
    kind: channel.kind,
    name: channel.kind === 'direct' ? bot.displayName : channel.name,
    parentId: channel.kind === 'thread' ? channel.parentId : null,
    maySend: Boolean(permissions & findSendPermission(channel)),
    mayDelete: Boolean(permissions & Permission.manageMessages),
  };
}

function describeCommand({ id, type, name, description, options }: StoredCommand): Command {
  return { id, type, name, description, options: options as unknown as CommandOption[] };
}
