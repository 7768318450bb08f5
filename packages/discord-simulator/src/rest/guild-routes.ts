import type { Guild } from '../model/entities.ts';
import { createApiError } from '../protocol/api-error.ts';
import { serializeChannel, serializeGuild } from '../serializers/api-objects.ts';
import { arrayOf, findSchema } from './api-schemas.ts';
import { isSet, type RestCall, type Route } from './route.ts';

/** Returns the request's guild. @throws {DiscordError} 10004 when the bot is not a member. */
export function requireGuild(call: RestCall): Guild {
  const guild = call.store.findGuild(call.params.guild_id ?? '');
  if (!guild.members.has(call.bot.id)) throw createApiError('unknownGuild');
  return guild;
}

/** https://discord.com/developers/docs/resources/guild */
export const guildRoutes: Route[] = [
  {
    method: 'GET',
    path: '/guilds/:guild_id',
    responseSchema: findSchema('GuildWithCountsResponseSchema'),
    handle(call) {
      const guild = requireGuild(call);
      const counts = {
        approximate_member_count: guild.members.size,
        approximate_presence_count: guild.members.size,
      };
      return {
        body: {
          ...serializeGuild(guild),
          ...(isSet(call, 'with_counts') ? counts : {}),
        },
      };
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild_id/threads/active',
    responseSchema: findSchema('ThreadsResponseSchema'),
    handle(call) {
      const threads = call.store.listActiveThreads(requireGuild(call).id);
      const visible = threads.filter(
        (thread) => call.store.computePermissions(thread, call.bot.id) !== 0n,
      );
      const body = {
        threads: visible.map((thread) => serializeChannel(call.store, thread, call.bot.id)),
        members: [],
        has_more: false,
      };
      return { body };
    },
  },
  // There are none of these, which bots ask for at their start.
  ...['emojis', 'stickers', 'scheduled-events'].map(
    (path): Route => ({
      method: 'GET',
      path: `/guilds/:guild_id/${path}`,
      responseSchema: arrayOf(findSchema('EmojiResponseSchema')),
      handle(call) {
        requireGuild(call);
        return { body: [] };
      },
    }),
  ),
];
