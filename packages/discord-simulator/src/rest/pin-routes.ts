import { Permission } from '../model/guild-permissions.ts';
import { formatTime } from '../serializers/api-objects.ts';
import { arrayOf, findSchema } from './api-schemas.ts';
import { requireMessage } from './message-routes.ts';
import { type RestCall, type Route, serializeForBot } from './route.ts';

/** Returns the pinned messages of the request's channel; none without the permission to read its history. */
function listPins(call: RestCall) {
  const channel = call.store.requireChannelAccess(call.params.channel_id ?? '', call.bot.id);
  const permissions = call.store.computePermissions(channel, call.bot.id);
  return permissions & Permission.readMessageHistory ? call.pins.list(channel.id) : [];
}

/** The routes, and the former ones that discord.js still uses in places. */
const BASES = ['/channels/:channel_id/messages/pins', '/channels/:channel_id/pins'];

/** https://discord.com/developers/docs/resources/message#get-channel-pins */
export const pinRoutes: Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel_id/messages/pins',
    responseSchema: findSchema('PinnedMessagesResponseSchema'),
    handle(call) {
      const limit = Number(call.query.get('limit') ?? 50);
      const before = Date.parse(call.query.get('before') ?? '') || Number.POSITIVE_INFINITY;
      const older = listPins(call).filter(({ pinnedAt }) => (pinnedAt ?? 0) < before);
      const items = older.slice(0, limit).map((message) => ({
        pinned_at: formatTime(message.pinnedAt ?? 0),
        message: serializeForBot(call, message),
      }));
      return { body: { items, has_more: older.length > limit } };
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel_id/pins',
    responseSchema: arrayOf(findSchema('MessageResponseSchema')),
    handle: (call) => ({ body: listPins(call).map((each) => serializeForBot(call, each)) }),
  },
  ...BASES.flatMap((base): Route[] => [
    {
      method: 'PUT',
      path: `${base}/:message_id`,
      handle(call) {
        call.pins.pin(requireMessage(call), call.bot.id);
        return {};
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:message_id`,
      handle(call) {
        call.pins.unpin(requireMessage(call), call.bot.id);
        return {};
      },
    },
  ]),
];
