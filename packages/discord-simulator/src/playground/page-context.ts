import type { LocalDiscord } from '../driver/local-discord.ts';
import type { ApplicationCommand, Channel, User } from '../model/entities.ts';
import { findSendPermission, Permission } from '../model/guild-permissions.ts';
import { FAULT_PRESETS } from './fault-presets.ts';
import type {
  PageChannel,
  PageCommand,
  PageCommandOption,
  PageContext,
  PageUser,
} from './page-protocol.ts';

/** Creates the page's context for one viewer. */
export function createPageContext(
  discord: LocalDiscord,
  viewerId: string,
  isBotOnline: boolean,
): PageContext {
  const { store, guild } = discord;
  const direct = store.openDirectChannel(viewerId);
  return {
    guild: { id: guild.id, name: guild.name },
    users: listPageUsers(discord),
    viewerIds: listViewerIds(discord),
    viewerId,
    botId: discord.bot.id,
    isBotOnline,
    channels: listPageChannels(discord, viewerId),
    commands: {
      guild: discord.actions.listCommands(viewerId, guild.general.id).map(createPageCommand),
      direct: discord.actions.listCommands(viewerId, direct.id).map(createPageCommand),
    },
    faults: Object.entries(FAULT_PRESETS).map(([name, { label }]) => ({ name, label })),
  };
}

/** Returns the ids of the members the page can be used as: those of the home guild except bots and the owner. */
export function listViewerIds({ store, guild }: LocalDiscord): string[] {
  const { members, ownerId } = store.findGuild(guild.id);
  const users = [...members.keys()].map((id) => store.findUser(id));
  return users.filter(({ id, bot }) => !bot && id !== ownerId).map(({ id }) => id);
}

/** Returns whether a member can view a channel. */
export function canView({ store }: LocalDiscord, channel: Channel, viewerId: string): boolean {
  return Boolean(store.computePermissions(channel, viewerId) & Permission.viewChannel);
}

function listPageUsers({ store, guild }: LocalDiscord): PageUser[] {
  const { general } = guild;
  const isModerator = ({ id, bot }: User) =>
    !bot &&
    Boolean(
      store.computePermissions(store.findChannel(general.id), id) & Permission.manageMessages,
    );
  return [...store.users.values()].map((user) => ({
    id: user.id,
    name: user.displayName,
    isBot: user.bot,
    isModerator: isModerator(user),
  }));
}

function listPageChannels(discord: LocalDiscord, viewerId: string): PageChannel[] {
  const { store, guild } = discord;
  const threads = store.listActiveThreads(guild.id);
  const inGuild = store
    .listTextChannels(guild.id)
    .flatMap((channel) => [channel, ...threads.filter(({ parentId }) => parentId === channel.id)]);
  return [...inGuild, store.openDirectChannel(viewerId)]
    .filter((channel) => canView(discord, channel, viewerId))
    .map((channel) => createPageChannel(discord, channel, viewerId));
}

function createPageChannel(
  { store, bot }: LocalDiscord,
  channel: Channel,
  viewerId: string,
): PageChannel {
  const permissions = store.computePermissions(channel, viewerId);
  return {
    id: channel.id,
    kind: channel.kind,
    name: channel.kind === 'direct' ? bot.displayName : channel.name,
    parentId: channel.kind === 'thread' ? channel.parentId : null,
    canSend: Boolean(permissions & findSendPermission(channel)),
    canDelete: Boolean(permissions & Permission.manageMessages),
  };
}

function createPageCommand({
  id,
  type,
  name,
  description,
  options,
}: ApplicationCommand): PageCommand {
  return { id, type, name, description, options: options as unknown as PageCommandOption[] };
}
