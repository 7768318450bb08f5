import { z } from 'zod';
import type { JsonObject } from '../model/entities.ts';
import { serializeRole } from '../serializers/api-objects.ts';
import type { RoleChange } from '../services/role-service.ts';
import { arrayOf, findSchema } from './api-schemas.ts';
import { parseBits, positionsSchema } from './body-schemas.ts';
import { requireGuild } from './guild-routes.ts';
import type { RestCall, Route } from './route.ts';

const role = findSchema('GuildRoleResponseSchema');
const ROLE = '/guilds/:guild_id/roles/:role_id';

/** Returns what a request sets of a role. */
function parseRole(body: unknown): RoleChange {
  const { name, permissions, color, colors, hoist, mentionable } = body as JsonObject;
  const primary = (colors as { primary_color?: number } | null | undefined)?.primary_color;
  const entries = Object.entries({
    name,
    permissions: typeof permissions === 'number' ? BigInt(permissions) : undefined,
    color: primary ?? color,
    hoist,
    mentionable,
  }).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as RoleChange;
}

const findRole = (call: RestCall) => call.roles.find(requireGuild(call), call.params.role_id ?? '');

/** https://discord.com/developers/docs/resources/guild#create-guild-role and below */
export const roleRoutes: Route[] = [
  {
    method: 'GET',
    path: '/guilds/:guild_id/roles',
    responseSchema: arrayOf(role),
    handle: (call) => ({ body: [...requireGuild(call).roles.values()].map(serializeRole) }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild_id/roles/member-counts',
    responseSchema: z.record(z.string(), z.int()),
    handle(call) {
      const { id, roles, members } = requireGuild(call);
      const ids = [...roles.keys()].filter((each) => each !== id);
      const count = (roleId: string) =>
        [...members.values()].filter(({ roleIds }) => roleIds.includes(roleId)).length;
      return { body: Object.fromEntries(ids.map((each) => [each, count(each)])) };
    },
  },
  {
    method: 'GET',
    path: ROLE,
    responseSchema: role,
    handle: (call) => ({ body: serializeRole(findRole(call)) }),
  },
  {
    method: 'POST',
    path: '/guilds/:guild_id/roles',
    requestSchema: findSchema('CreateRoleRequestSchema'),
    normalize: (body) => parseBits(body, 'permissions'),
    responseSchema: role,
    handle: (call) => ({
      body: serializeRole(call.roles.create(requireGuild(call), call.bot.id, parseRole(call.body))),
    }),
  },
  {
    method: 'PATCH',
    path: ROLE,
    requestSchema: findSchema('UpdateRoleRequestPartialSchema'),
    normalize: (body) => parseBits(body, 'permissions'),
    responseSchema: role,
    handle(call) {
      const change = parseRole(call.body);
      const edited = call.roles.edit(requireGuild(call), call.bot.id, findRole(call), change);
      return { body: serializeRole(edited) };
    },
  },
  {
    method: 'PATCH',
    path: '/guilds/:guild_id/roles',
    requestSchema: positionsSchema,
    responseSchema: arrayOf(role),
    handle(call) {
      const guild = requireGuild(call);
      for (const { id, position } of call.body as { id: string; position?: number | null }[])
        if (typeof position === 'number')
          call.roles.edit(guild, call.bot.id, call.roles.find(guild, id), { position });
      return { body: [...guild.roles.values()].map(serializeRole) };
    },
  },
  {
    method: 'DELETE',
    path: ROLE,
    handle(call) {
      call.roles.delete(requireGuild(call), call.bot.id, findRole(call));
      return {};
    },
  },
  ...(['PUT', 'DELETE'] as const).map(
    (method): Route => ({
      method,
      path: '/guilds/:guild_id/members/:user_id/roles/:role_id',
      handle(call) {
        const guild = requireGuild(call);
        const member = call.members.find(guild, call.params.user_id ?? '');
        const isMember = method === 'PUT';
        call.roles.setMembership(guild, call.bot.id, findRole(call), { member, isMember });
        return {};
      },
    }),
  ),
];
