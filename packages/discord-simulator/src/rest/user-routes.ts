import type { z } from 'zod';
import { createApiError, createUnsupportedError } from '../protocol/api-error.ts';
import {
  serializeChannel,
  serializeCurrentUser,
  serializeUser,
} from '../serializers/api-objects.ts';
import { serializePartialGuild } from '../serializers/application-objects.ts';
import { arrayOf, channelSchema, findSchema } from './api-schemas.ts';
import { currentUserSchema } from './body-schemas.ts';
import { requireGuild } from './guild-routes.ts';
import type { Route } from './route.ts';

/** https://discord.com/developers/docs/resources/user */
export const userRoutes: Route[] = [
  {
    method: 'GET',
    path: '/users/@me',
    responseSchema: findSchema('UserPIIResponseSchema'),
    handle: ({ bot }) => ({ body: serializeCurrentUser(bot) }),
  },
  {
    method: 'PATCH',
    path: '/users/@me',
    requestSchema: currentUserSchema,
    responseSchema: findSchema('UserPIIResponseSchema'),
    handle({ bot, body, events }) {
      const { username, ...images } = body as z.infer<typeof currentUserSchema>;
      const [image] = Object.entries(images).find(([, value]) => value) ?? [];
      if (image !== undefined) throw createUnsupportedError(`the ${image} of a bot`);
      if (username) Object.assign(bot, { username, displayName: username });
      events.emit({ type: 'user-updated', userId: bot.id });
      return { body: serializeCurrentUser(bot) };
    },
  },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    responseSchema: arrayOf(findSchema('MyGuildResponseSchema')),
    handle({ store, bot }) {
      const guilds = store.listGuilds(bot.id);
      return { body: guilds.map((guild) => serializePartialGuild(guild, bot.id)) };
    },
  },
  {
    method: 'DELETE',
    path: '/users/@me/guilds/:guild_id',
    handle(call) {
      const guild = requireGuild(call);
      call.members.remove(guild, call.bot.id);
      return {};
    },
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    requestSchema: findSchema('CreatePrivateChannelRequestSchema'),
    responseSchema: channelSchema,
    handle(call) {
      const { recipient_id: recipient } = call.body as { recipient_id?: string | null };
      const user = call.store.users.get(recipient ?? '');
      if (!user || user.id === call.bot.id) throw createApiError('invalidRecipients');
      if (user.bot) throw createApiError('cannotMessageUser');
      return {
        body: serializeChannel(
          call.store,
          call.store.openDirectChannel(user.id, call.bot.id),
          call.bot.id,
        ),
      };
    },
  },
  {
    method: 'GET',
    path: '/users/:user_id',
    responseSchema: findSchema('UserResponseSchema'),
    handle: (call) => ({ body: serializeUser(call.store.findUser(call.params.user_id ?? '')) }),
  },
];
