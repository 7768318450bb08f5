import type { JsonObject } from '../model/entities.ts';
import { computeGuildPermissions, Permission } from '../model/guild-permissions.ts';
import { createApiError, createUnsupportedError } from '../protocol/api-error.ts';
import { serializeMemberCounts } from '../serializers/api-objects.ts';
import { serializeInvite, serializeInviteWithMetadata } from '../serializers/invite-object.ts';
import { arrayOf, findSchema } from './api-schemas.ts';
import { requireGuild } from './guild-routes.ts';
import { isSet, type RestCall, type Route } from './route.ts';

const invite = findSchema('GuildInviteResponseSchema');

/** What the simulator's invites cannot lead to. */
const TARGETS = ['target_type', 'target_user_id', 'target_application_id', 'role_ids'];

/** @throws {DiscordError} 501 for an invite to a stream, an Activity or roles. */
function requireNoTarget(body: JsonObject): void {
  const target = TARGETS.find((field) => (body[field] ?? null) !== null);
  if (target !== undefined) throw createUnsupportedError(`invites with ${target}`);
}

function create(call: RestCall): JsonObject {
  const body = call.body as JsonObject;
  requireNoTarget(body);
  const created = call.invites.create(call.params.channel_id ?? '', call.bot.id, {
    maxAge: body.max_age as number | null | undefined,
    maxUses: body.max_uses as number | null | undefined,
    temporary: body.temporary as boolean | null | undefined,
    isUnique: body.unique as boolean | null | undefined,
  });
  return serializeInviteWithMetadata(call.store, created);
}

/** https://discord.com/developers/docs/resources/invite, /channel#get-channel-invites, /guild#get-guild-invites */
export const inviteRoutes: Route[] = [
  {
    method: 'POST',
    path: '/channels/:channel_id/invites',
    requestSchema: findSchema('CreateGuildInviteRequestSchema'),
    responseSchema: invite,
    handle: (call) => ({ body: create(call) }),
  },
  {
    method: 'GET',
    path: '/channels/:channel_id/invites',
    responseSchema: arrayOf(invite),
    handle(call) {
      const { channel_id: id = '' } = call.params;
      call.store.requireChannelAccess(id, call.bot.id, Permission.manageChannels);
      const found = call.invites.list(({ channelId }) => channelId === id);
      return { body: found.map((each) => serializeInviteWithMetadata(call.store, each)) };
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild_id/invites',
    responseSchema: arrayOf(invite),
    handle(call) {
      const guild = requireGuild(call);
      // Either permission counts.
      const needed = Permission.manageGuild | Permission.viewAuditLog;
      if (!(computeGuildPermissions(guild, call.bot.id) & needed))
        throw createApiError('missingPermissions');
      const found = call.invites.list(({ guildId }) => guildId === guild.id);
      return { body: found.map((each) => serializeInviteWithMetadata(call.store, each)) };
    },
  },
  {
    method: 'GET',
    path: '/invites/:code',
    requiresToken: false,
    responseSchema: invite,
    handle(call) {
      const found = call.invites.find(call.params.code ?? '');
      const counts = serializeMemberCounts(call.store, call.store.findGuild(found.guildId));
      const body = serializeInvite(call.store, found);
      return { body: isSet(call, 'with_counts') ? { ...body, ...counts } : body };
    },
  },
  {
    method: 'DELETE',
    path: '/invites/:code',
    responseSchema: invite,
    handle(call) {
      const found = call.invites.find(call.params.code ?? '');
      call.invites.delete(found, call.bot.id);
      return { body: serializeInvite(call.store, found) };
    },
  },
];
