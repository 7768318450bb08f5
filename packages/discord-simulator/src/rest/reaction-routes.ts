import type { Message } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import { createApiError } from '../protocol/api-error.ts';
import { serializeUser } from '../serializers/api-objects.ts';
import { arrayOf, findSchema } from './api-schemas.ts';
import { requireMessage } from './message-routes.ts';
import type { RestCall, Route } from './route.ts';

const REACTIONS = '/channels/:channel_id/messages/:message_id/reactions';

const emojiOf = ({ params }: RestCall) => params.emoji_name ?? '';

/** Returns the request's message, of whose reactions the bot may remove those of others. */
function requireModeratedMessage(call: RestCall): Message {
  if (call.store.findChannel(call.params.channel_id ?? '').kind === 'direct')
    throw createApiError('notInDirectMessages');
  return requireMessage(call, Permission.manageMessages);
}

/** https://discord.com/developers/docs/resources/message#create-reaction and below */
export const reactionRoutes: Route[] = [
  {
    method: 'PUT',
    path: `${REACTIONS}/:emoji_name/@me`,
    handle(call) {
      call.reactions.add(requireMessage(call), call.bot.id, emojiOf(call));
      return {};
    },
  },
  {
    method: 'DELETE',
    path: `${REACTIONS}/:emoji_name/@me`,
    handle(call) {
      call.reactions.remove(requireMessage(call), call.bot.id, emojiOf(call));
      return {};
    },
  },
  {
    method: 'DELETE',
    path: `${REACTIONS}/:emoji_name/:user_id`,
    handle(call) {
      const { user_id: userId = '' } = call.params;
      call.reactions.remove(requireModeratedMessage(call), userId, emojiOf(call));
      return {};
    },
  },
  {
    method: 'GET',
    path: `${REACTIONS}/:emoji_name`,
    responseSchema: arrayOf(findSchema('UserResponseSchema')),
    handle(call) {
      const after = BigInt(call.query.get('after') ?? 0);
      const ids = call.reactions.list(
        requireMessage(call, Permission.readMessageHistory),
        emojiOf(call),
      );
      const users = ids
        .filter((id) => BigInt(id) > after)
        .slice(0, Number(call.query.get('limit') ?? 25));
      return { body: users.map((id) => serializeUser(call.store.findUser(id))) };
    },
  },
  {
    method: 'DELETE',
    path: `${REACTIONS}/:emoji_name`,
    handle(call) {
      call.reactions.clear(requireModeratedMessage(call), emojiOf(call));
      return {};
    },
  },
  {
    method: 'DELETE',
    path: REACTIONS,
    handle(call) {
      call.reactions.clear(requireModeratedMessage(call), null);
      return {};
    },
  },
];
