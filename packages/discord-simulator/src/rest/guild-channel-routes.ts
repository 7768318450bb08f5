import type { z } from 'zod';
import type { ForumTag, JsonObject, PermissionOverwrite, TextChannel } from '../model/entities.ts';
import { createApiError, createUnsupportedError } from '../protocol/api-error.ts';
import { serializeChannel } from '../serializers/api-objects.ts';
import type { ChannelChange } from '../services/channel-service.ts';
import { arrayOf, channelSchema, findSchema } from './api-schemas.ts';
import { channelPositionsSchema, overwriteSchema, parseBits } from './body-schemas.ts';
import { requireGuild } from './guild-routes.ts';
import type { RestCall, Route } from './route.ts';

const OVERWRITE = '/channels/:channel_id/permissions/:overwrite_id';

interface OverwriteRequest {
  id: string;
  type: 0 | 1;
  allow?: number | null;
  deny?: number | null;
}

const parseOverwrite = ({ id, type, allow, deny }: OverwriteRequest): PermissionOverwrite => ({
  id,
  type,
  allow: BigInt(allow ?? 0),
  deny: BigInt(deny ?? 0),
});

/** Turns the bits of the overwrites in a channel's request into numbers. */
export function normalizeChannel(body: unknown): unknown {
  const { permission_overwrites: overwrites } = (body ?? {}) as JsonObject;
  if (!Array.isArray(overwrites)) return body;
  const parsed = overwrites.map((each) => parseBits(each, 'allow', 'deny'));
  return { ...(body as JsonObject), permission_overwrites: parsed };
}

/** Returns what a request sets of a channel. */
export function parseChannel(body: unknown): ChannelChange {
  const request = body as JsonObject;
  const overwrites = request.permission_overwrites as OverwriteRequest[] | null | undefined;
  const tags = request.available_tags as Partial<ForumTag>[] | null | undefined;
  const entries = Object.entries({
    name: request.name ?? undefined,
    topic: request.topic,
    position: request.position ?? undefined,
    parentId: request.parent_id,
    nsfw: request.nsfw ?? undefined,
    rateLimitPerUser: request.rate_limit_per_user ?? undefined,
    overwrites: overwrites?.map(parseOverwrite),
    tags: tags?.map(({ id, name, moderated, emoji_id, emoji_name }) => ({
      id: id ?? null,
      name,
      moderated: moderated ?? false,
      emoji_id: emoji_id ?? null,
      emoji_name: emoji_name ?? null,
    })),
  }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ChannelChange;
}

function requireTextChannel(call: RestCall): TextChannel {
  const channel = call.store.requireChannelAccess(call.params.channel_id ?? '', call.bot.id);
  if (channel.kind !== 'text') throw createApiError('wrongChannelType');
  return channel;
}

/** https://discord.com/developers/docs/resources/guild#create-guild-channel, /channel#edit-channel-permissions */
export const guildChannelRoutes: Route[] = [
  {
    method: 'GET',
    path: '/guilds/:guild_id/channels',
    responseSchema: arrayOf(channelSchema),
    handle(call) {
      const channels = call.store.listTextChannels(requireGuild(call).id);
      return {
        body: channels.map((channel) => serializeChannel(call.store, channel, call.bot.id)),
      };
    },
  },
  {
    method: 'POST',
    path: '/guilds/:guild_id/channels',
    requestSchema: findSchema('CreateGuildChannelRequestSchema'),
    normalize: normalizeChannel,
    responseSchema: channelSchema,
    handle(call) {
      const { type, name } = call.body as { type?: number | null; name: string };
      if (type === 14) throw createUnsupportedError('directory channels');
      const channel = call.channels.create(requireGuild(call), call.bot.id, {
        ...parseChannel(call.body),
        name,
        type: (type ?? 0) as TextChannel['type'],
      });
      return { status: 201, body: serializeChannel(call.store, channel, call.bot.id) };
    },
  },
  {
    method: 'PATCH',
    path: '/guilds/:guild_id/channels',
    requestSchema: channelPositionsSchema,
    handle(call) {
      const guild = requireGuild(call);
      const changes = call.body as z.infer<typeof channelPositionsSchema>;
      for (const { id, position, parent_id: parentId } of changes) {
        const channel = call.store.findChannel(id);
        if (channel.kind !== 'text' || channel.guildId !== guild.id)
          throw createApiError('unknownChannel');
        call.channels.edit(channel, call.bot.id, {
          ...(typeof position === 'number' ? { position } : {}),
          ...(parentId === undefined ? {} : { parentId }),
        });
      }
      return {};
    },
  },
  {
    method: 'DELETE',
    path: '/channels/:channel_id',
    responseSchema: channelSchema,
    handle(call) {
      const channel = call.store.requireChannelAccess(call.params.channel_id ?? '', call.bot.id);
      const body = serializeChannel(call.store, channel, call.bot.id);
      call.channels.delete(channel, call.bot.id);
      return { body };
    },
  },
  {
    method: 'PUT',
    path: OVERWRITE,
    requestSchema: overwriteSchema,
    normalize: (body) => parseBits(body, 'allow', 'deny'),
    handle(call) {
      const request = call.body as Omit<OverwriteRequest, 'id'>;
      const overwrite = parseOverwrite({ ...request, id: call.params.overwrite_id ?? '' });
      call.channels.setOverwrite(requireTextChannel(call), call.bot.id, overwrite);
      return {};
    },
  },
  {
    method: 'DELETE',
    path: OVERWRITE,
    handle(call) {
      const { overwrite_id: id = '' } = call.params;
      call.channels.deleteOverwrite(requireTextChannel(call), call.bot.id, id);
      return {};
    },
  },
];
