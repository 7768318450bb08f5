import type { JsonObject } from '../model/entities.ts';
import type { World } from '../model/store.ts';
import { ComponentType } from '../validation/message-components.ts';
import {
  describeChannel,
  describePartialMember,
  describeRole,
  describeUser,
} from './api-objects.ts';

// What an interaction points at travels with it, by id.
// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure

/** A value that a member filled into an option of a slash command. */
export interface FilledOption {
  name: string;
  type: number;
  value?: string | number | boolean;
  options?: FilledOption[];
  focused?: boolean;
}

/** The options of a slash command, with the users, roles and channels they name. */
export function fillOptions(world: World, channelId: string, options: FilledOption[]): JsonObject {
  const leaves = options.flatMap(function flatten(option): FilledOption[] {
    return option.options ? option.options.flatMap(flatten) : [option];
  });
  const ids = (...types: number[]) =>
    leaves.filter(({ type }) => types.includes(type)).map(({ value }) => String(value));
  const isUser = (id: string) => world.users.has(id);
  const resolved = {
    ...resolveUsers(world, channelId, ids(6, 9).filter(isUser)),
    ...resolveRoles(
      world,
      channelId,
      ids(8, 9).filter((id) => !isUser(id)),
    ),
    ...resolveChannels(world, ids(7)),
  };
  return { options, ...(Object.keys(resolved).length > 0 ? { resolved } : {}) };
}

/** What the values of a select menu name; nothing for menus of plain texts. */
export function resolveValues(
  world: World,
  type: unknown,
  channelId: string,
  values: string[],
): JsonObject {
  const users = resolveUsers(
    world,
    channelId,
    values.filter((id) => world.users.has(id)),
  );
  const roles = resolveRoles(
    world,
    channelId,
    values.filter((id) => !world.users.has(id)),
  );
  if (type === ComponentType.userSelect) return { resolved: users };
  if (type === ComponentType.roleSelect) return { resolved: roles };
  if (type === ComponentType.mentionableSelect) return { resolved: { ...users, ...roles } };
  return type === ComponentType.channelSelect ? { resolved: resolveChannels(world, values) } : {};
}

/** Users, and the members they are in this place, with their permissions there. */
export function resolveUsers(world: World, channelId: string, ids: string[]): JsonObject {
  if (ids.length === 0) return {};
  const channel = world.findChannel(channelId);
  const guild = channel.guildId ? world.findGuild(channel.guildId) : null;
  const users = ids.map((id) => [id, describeUser(world.findUser(id))]);
  const members = ids.flatMap((id) => {
    const member = guild?.members.get(id);
    if (!member) return [];
    const { mute: _, deaf: __, ...partial } = describePartialMember(member);
    return [[id, { ...partial, permissions: world.computePermissions(channel, id).toString() }]];
  });
  return {
    users: Object.fromEntries(users),
    ...(members.length > 0 ? { members: Object.fromEntries(members) } : {}),
  };
}

function resolveRoles(world: World, channelId: string, ids: string[]): JsonObject {
  const { guildId } = world.findChannel(channelId);
  if (ids.length === 0 || guildId === null) return {};
  const { roles } = world.findGuild(guildId);
  const found = ids.flatMap((id) => roles.get(id) ?? []);
  return { roles: Object.fromEntries(found.map((role) => [role.id, describeRole(role)])) };
}

function resolveChannels(world: World, ids: string[]): JsonObject {
  if (ids.length === 0) return {};
  const found = ids.map((id) => [id, describeChannel(world, world.findChannel(id))]);
  return { channels: Object.fromEntries(found) };
}
