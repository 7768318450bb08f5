import { findSendPermission } from '../model/guild-permissions.ts';
import { createApiError } from '../protocol/api-error.ts';
import { serializeChannel } from '../serializers/api-objects.ts';
import { anyOf, channelSchema, findSchema } from './api-schemas.ts';
import { normalizeChannel, parseChannel } from './guild-channel-routes.ts';
import type { Route } from './route.ts';
import { parseThreadChange, type ThreadRequest } from './thread-routes.ts';

/** https://discord.com/developers/docs/resources/channel */
export const channelRoutes: Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel_id',
    responseSchema: channelSchema,
    handle(call) {
      const channel = call.store.requireChannelAccess(call.params.channel_id ?? '', call.bot.id);
      return { body: serializeChannel(call.store, channel, call.bot.id) };
    },
  },
  {
    method: 'PATCH',
    path: '/channels/:channel_id',
    // The union that Discord publishes for this route: a thread has the fields of the one, a channel those of the other.
    requestSchema: anyOf(
      findSchema('UpdateGuildChannelRequestPartialSchema'),
      findSchema('UpdateThreadRequestPartialSchema'),
    ),
    normalize: normalizeChannel,
    responseSchema: channelSchema,
    handle(call) {
      const channel = call.store.requireChannelAccess(call.params.channel_id ?? '', call.bot.id);
      if (channel.kind === 'direct') throw createApiError('notInDirectMessages');
      if (channel.kind === 'text') {
        const edited = call.channels.edit(channel, call.bot.id, parseChannel(call.body));
        return { body: serializeChannel(call.store, edited, call.bot.id) };
      }
      const changed = call.threads.edit(
        channel,
        call.bot.id,
        parseThreadChange(call.body as ThreadRequest),
      );
      return { body: serializeChannel(call.store, changed, call.bot.id) };
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel_id/typing',
    handle(call) {
      const { channel_id: channelId = '' } = call.params;
      const channel = call.store.findChannel(channelId);
      call.store.requireChannelAccess(channelId, call.bot.id, findSendPermission(channel));
      call.events.emit({ type: 'typing', channelId, userId: call.bot.id });
      return {};
    },
  },
];
