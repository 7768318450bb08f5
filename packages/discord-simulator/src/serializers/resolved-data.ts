import type { JsonObject } from '../model/entities.ts';
import type { InteractionDataOption } from '../model/interaction.ts';
import type { Store } from '../model/store.ts';
import { ComponentType } from '../validation/component-tree.ts';
import {
  serializeChannel,
  serializePartialMember,
  serializeRole,
  serializeUser,
} from './api-objects.ts';

// Interactions include the entities they refer to, by id.
// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure

/** Serializes the options of a slash command with the users, roles and channels they refer to. */
export function serializeCommandOptions(
  store: Store,
  channelId: string,
  options: InteractionDataOption[],
): JsonObject {
  const values = options.flatMap(function flatten(option): InteractionDataOption[] {
    return option.options ? option.options.flatMap(flatten) : [option];
  });
  const ids = (...types: number[]) =>
    values.filter(({ type }) => types.includes(type)).map(({ value }) => String(value));
  const isUser = (id: string) => store.users.has(id);
  const resolved = {
    ...resolveUsers(store, channelId, ids(6, 9).filter(isUser)),
    ...resolveRoles(
      store,
      channelId,
      ids(8, 9).filter((id) => !isUser(id)),
    ),
    ...resolveChannels(store, ids(7)),
  };
  return { options, ...(Object.keys(resolved).length > 0 ? { resolved } : {}) };
}

/** Serializes the entities that a select menu's values refer to; empty for string selects. */
export function resolveSelectValues(
  store: Store,
  type: unknown,
  channelId: string,
  values: string[],
): JsonObject {
  const users = resolveUsers(
    store,
    channelId,
    values.filter((id) => store.users.has(id)),
  );
  const roles = resolveRoles(
    store,
    channelId,
    values.filter((id) => !store.users.has(id)),
  );
  if (type === ComponentType.userSelect) return { resolved: users };
  if (type === ComponentType.roleSelect) return { resolved: roles };
  if (type === ComponentType.mentionableSelect) return { resolved: { ...users, ...roles } };
  return type === ComponentType.channelSelect ? { resolved: resolveChannels(store, values) } : {};
}

/** Serializes users, and their guild members with permissions in this channel. */
export function resolveUsers(store: Store, channelId: string, ids: string[]): JsonObject {
  if (ids.length === 0) return {};
  const channel = store.findChannel(channelId);
  const guild = channel.guildId ? store.findGuild(channel.guildId) : null;
  const users = ids.map((id) => [id, serializeUser(store.findUser(id))]);
  const members = ids.flatMap((id) => {
    const member = guild?.members.get(id);
    if (!member) return [];
    const { mute: _, deaf: __, ...partial } = serializePartialMember(member);
    return [[id, { ...partial, permissions: store.computePermissions(channel, id).toString() }]];
  });
  return {
    users: Object.fromEntries(users),
    ...(members.length > 0 ? { members: Object.fromEntries(members) } : {}),
  };
}

function resolveRoles(store: Store, channelId: string, ids: string[]): JsonObject {
  const { guildId } = store.findChannel(channelId);
  if (ids.length === 0 || guildId === null) return {};
  const { roles } = store.findGuild(guildId);
  const found = ids.flatMap((id) => roles.get(id) ?? []);
  return { roles: Object.fromEntries(found.map((role) => [role.id, serializeRole(role)])) };
}

function resolveChannels(store: Store, ids: string[]): JsonObject {
  if (ids.length === 0) return {};
  const found = ids.map((id) => [id, serializeChannel(store, store.findChannel(id), null)]);
  return { channels: Object.fromEntries(found) };
}
