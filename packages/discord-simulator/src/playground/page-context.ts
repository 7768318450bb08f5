import type { DiscordSimulator } from '../driver/simulator.ts';
import type { Channel, User } from '../model/entities.ts';
import {
  computeGuildPermissions,
  findSendPermission,
  isForum,
  Permission,
} from '../model/guild-permissions.ts';
import { FAULT_PRESETS } from './fault-presets.ts';
import { createPageCommand } from './page-commands.ts';
import type { PageChannel, PageContext, PageUser } from './page-protocol.ts';

/** Creates the page's context for one viewer. */
export function createPageContext(discord: DiscordSimulator, viewerId: string): PageContext {
  const { store, gateway } = discord;
  const guild = discord.guild();
  const applications = [...store.applications.values()];
  const [channel] = store.listTextChannels(guild.id);
  const { locale } = store.findUser(viewerId);
  const listCommands = (channelId: string) =>
    discord.actions.listCommands(viewerId, channelId).map((command) => {
      const { botId } = store.findApplication(command.applicationId);
      return createPageCommand(command, botId, locale);
    });
  return {
    guild: { id: guild.id, name: guild.name },
    users: listPageUsers(discord),
    viewerIds: listViewerIds(discord),
    viewerId,
    bots: applications.map((each) => ({
      id: each.botId,
      isOnline: gateway.sessions.isConnected(each),
    })),
    channels: listPageChannels(discord, viewerId),
    commands: {
      guild: channel ? listCommands(channel.id) : [],
      direct: Object.fromEntries(
        applications.map(({ botId }) => {
          const { id } = store.openDirectChannel(viewerId, botId);
          return [id, listCommands(id)];
        }),
      ),
    },
    faults: Object.entries(FAULT_PRESETS).map(([name, { label }]) => ({ name, label })),
  };
}

/** Returns the ids of the members the page can be used as: those of the home guild except bots and the owner. */
export function listViewerIds(discord: DiscordSimulator): string[] {
  const { store } = discord;
  const { members, ownerId } = store.findGuild(discord.guild().id);
  const users = [...members.keys()].map((id) => store.findUser(id));
  return users.filter(({ id, bot }) => !bot && id !== ownerId).map(({ id }) => id);
}

/** Returns whether a member can view a channel. */
export function canView({ store }: DiscordSimulator, channel: Channel, viewerId: string): boolean {
  return Boolean(store.computePermissions(channel, viewerId) & Permission.viewChannel);
}

function listPageUsers(discord: DiscordSimulator): PageUser[] {
  const { store } = discord;
  const guild = store.findGuild(discord.guild().id);
  const isModerator = ({ id, bot }: User) =>
    !bot && Boolean(computeGuildPermissions(guild, id) & Permission.manageMessages);
  return [...store.users.values()].map((user) => ({
    id: user.id,
    name: user.displayName,
    isBot: user.bot,
    isModerator: isModerator(user),
  }));
}

function listPageChannels(discord: DiscordSimulator, viewerId: string): PageChannel[] {
  const { store } = discord;
  const guild = discord.guild();
  const threads = store.listActiveThreads(guild.id);
  const inGuild = store
    .listTextChannels(guild.id)
    .flatMap((channel) => [channel, ...threads.filter(({ parentId }) => parentId === channel.id)]);
  const direct = [...store.applications.values()].map(({ botId }) =>
    store.openDirectChannel(viewerId, botId),
  );
  return [...inGuild, ...direct]
    .filter((channel) => canView(discord, channel, viewerId) && !isCategory(channel))
    .map((channel) => createPageChannel(discord, channel, viewerId));
}

function isCategory(channel: Channel): boolean {
  return channel.kind === 'text' && channel.type === 4;
}

function createPageChannel(
  { store }: DiscordSimulator,
  channel: Channel,
  viewerId: string,
): PageChannel {
  const permissions = store.computePermissions(channel, viewerId);
  return {
    id: channel.id,
    kind: channel.kind,
    type: channel.kind === 'direct' ? 1 : channel.type,
    name: channel.kind === 'direct' ? store.findUser(channel.botId).displayName : channel.name,
    parentId: channel.kind === 'thread' ? channel.parentId : null,
    botId: channel.kind === 'direct' ? channel.botId : null,
    canSend: !isForum(channel) && Boolean(permissions & findSendPermission(channel)),
    canDelete: Boolean(permissions & Permission.manageMessages),
  };
}
