import type { GuildMember, JsonObject } from '../model/entities.ts';
import { createApiError } from '../protocol/api-error.ts';
import { serializeMember, serializeUser } from '../serializers/api-objects.ts';
import type { MemberChange } from '../services/member-service.ts';
import { arrayOf, findSchema } from './api-schemas.ts';
import { currentMemberSchema, memberSchema } from './body-schemas.ts';
import { requireGuild } from './guild-routes.ts';
import type { RestCall, Route } from './route.ts';

const member = findSchema('GuildMemberResponseSchema');
const MEMBER = '/guilds/:guild_id/members/:user_id';
const BAN = '/guilds/:guild_id/bans/:user_id';

/** Seconds of a day, in which the older field counts. */
const DAY = 86_400;

/** Returns the request's member; `@me`, which libraries encode, is the bot's own. */
function findMember(call: RestCall): GuildMember {
  const { user_id: userId = '' } = call.params;
  return call.members.find(requireGuild(call), userId === '@me' ? call.bot.id : userId);
}

const serialize = (call: RestCall, each: GuildMember) =>
  serializeMember(each, call.store.findUser(each.userId));

function parseMember(body: unknown): MemberChange {
  const { nick, roles, communication_disabled_until: until } = body as JsonObject;
  return {
    ...(nick === undefined ? {} : { nick: nick as string | null }),
    ...(Array.isArray(roles) ? { roleIds: roles as string[] } : {}),
    ...(until === undefined
      ? {}
      : { timedOutUntil: until === null ? null : Date.parse(String(until)) }),
  };
}

function serializeBan(call: RestCall, userId: string, reason: string | null) {
  return { user: serializeUser(call.store.findUser(userId)), reason };
}

/** https://discord.com/developers/docs/resources/guild#get-guild-member and below */
export const memberRoutes: Route[] = [
  {
    method: 'GET',
    path: '/guilds/:guild_id/members',
    responseSchema: arrayOf(member),
    handle(call) {
      // Only with the privileged intent. https://discord.com/developers/docs/resources/guild#list-guild-members
      if (!(call.application.flags & ((1 << 14) | (1 << 15))))
        throw createApiError('missingAccess');
      const after = BigInt(call.query.get('after') ?? 0);
      const all = [...requireGuild(call).members.values()]
        .filter(({ userId }) => BigInt(userId) > after)
        .sort((a, b) => (BigInt(a.userId) < BigInt(b.userId) ? -1 : 1));
      const limit = Number(call.query.get('limit') ?? 1);
      return { body: all.slice(0, limit).map((each) => serialize(call, each)) };
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild_id/members/search',
    responseSchema: arrayOf(member),
    handle(call) {
      const query = (call.query.get('query') ?? '').toLowerCase();
      const found = [...requireGuild(call).members.values()].filter(({ userId, nick }) => {
        const { username } = call.store.findUser(userId);
        return [username, nick ?? ''].some((name) => name.toLowerCase().startsWith(query));
      });
      const limit = Number(call.query.get('limit') ?? 1);
      return { body: found.slice(0, limit).map((each) => serialize(call, each)) };
    },
  },
  {
    method: 'PATCH',
    path: '/guilds/:guild_id/members/@me',
    requestSchema: currentMemberSchema,
    responseSchema: member,
    handle(call) {
      const guild = requireGuild(call);
      const own = call.members.find(guild, call.bot.id);
      const edited = call.members.edit(guild, call.bot.id, own, parseMember(call.body));
      return { body: serialize(call, edited) };
    },
  },
  {
    method: 'GET',
    path: MEMBER,
    responseSchema: member,
    handle: (call) => ({ body: serialize(call, findMember(call)) }),
  },
  {
    method: 'PATCH',
    path: MEMBER,
    requestSchema: memberSchema,
    responseSchema: member,
    handle(call) {
      const guild = requireGuild(call);
      const change = parseMember(call.body);
      const edited = call.members.edit(guild, call.bot.id, findMember(call), change);
      return { body: serialize(call, edited) };
    },
  },
  {
    method: 'DELETE',
    path: MEMBER,
    handle(call) {
      call.members.kick(requireGuild(call), call.bot.id, findMember(call));
      return {};
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild_id/bans',
    responseSchema: arrayOf(findSchema('GuildBanResponseSchema')),
    handle: (call) => ({
      body: [...requireGuild(call).bans].map(([id, reason]) => serializeBan(call, id, reason)),
    }),
  },
  {
    method: 'GET',
    path: BAN,
    responseSchema: findSchema('GuildBanResponseSchema'),
    handle(call) {
      const { user_id: userId = '' } = call.params;
      const reason = requireGuild(call).bans.get(userId);
      if (reason === undefined) throw createApiError('unknownBan');
      return { body: serializeBan(call, userId, reason) };
    },
  },
  {
    method: 'PUT',
    path: BAN,
    requestSchema: findSchema('BanUserFromGuildRequestSchema'),
    handle(call) {
      const { delete_message_seconds: seconds, delete_message_days: days } = call.body as {
        delete_message_seconds?: number | null;
        delete_message_days?: number | null;
      };
      call.members.ban(requireGuild(call), call.bot.id, call.params.user_id ?? '', {
        reason: call.reason,
        seconds: seconds ?? (days ?? 0) * DAY,
      });
      return {};
    },
  },
  {
    method: 'POST',
    path: '/guilds/:guild_id/bulk-ban',
    requestSchema: findSchema('BulkBanUsersRequestSchema'),
    responseSchema: findSchema('BulkBanUsersResponseSchema'),
    handle(call) {
      const { user_ids: ids, delete_message_seconds: seconds } = call.body as {
        user_ids: string[];
        delete_message_seconds?: number | null;
      };
      const ban = { reason: call.reason, seconds: seconds ?? 0 };
      const { banned, failed } = call.members.banAll(requireGuild(call), call.bot.id, ids, ban);
      return { body: { banned_users: banned, failed_users: failed } };
    },
  },
  {
    method: 'DELETE',
    path: BAN,
    handle(call) {
      call.members.unban(requireGuild(call), call.bot.id, call.params.user_id ?? '');
      return {};
    },
  },
];
