import type { Guild, JsonObject } from '../model/entities.ts';
import { Permission, requireGuildPermissions } from '../model/guild-permissions.ts';
import { createApiError, createUnsupportedError } from '../protocol/api-error.ts';
import {
  serializeChannel,
  serializeGuild,
  serializeMemberCounts,
} from '../serializers/api-objects.ts';
import { arrayOf, findSchema } from './api-schemas.ts';
import { isSet, type RestCall, type Route } from './route.ts';

/** Returns the request's guild. @throws {DiscordError} 10004 when the bot is not a member. */
export function requireGuild(call: RestCall): Guild {
  const guild = call.store.findGuild(call.params.guild_id ?? '');
  if (!guild.members.has(call.bot.id)) throw createApiError('unknownGuild');
  return guild;
}

/** Changes a guild's name or language. @throws {DiscordError} 50013, 501 for another setting. */
function editGuild(call: RestCall): Guild {
  const guild = requireGuild(call);
  requireGuildPermissions(guild, call.bot.id, Permission.manageGuild);
  const { name, preferred_locale: locale, ...rest } = call.body as JsonObject;
  const [other] = Object.entries(rest).find(([, value]) => value !== null) ?? [];
  if (other !== undefined) throw createUnsupportedError(`the ${other} of a guild`);
  if (typeof name === 'string') guild.name = name;
  if (typeof locale === 'string') guild.locale = locale;
  call.events.emit({ type: 'guild-updated', guildId: guild.id });
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
      const counts = serializeMemberCounts(call.store, guild);
      return {
        body: {
          ...serializeGuild(call.store, guild),
          ...(isSet(call, 'with_counts') ? counts : {}),
        },
      };
    },
  },
  {
    method: 'PATCH',
    path: '/guilds/:guild_id',
    requestSchema: findSchema('GuildPatchRequestPartialSchema'),
    responseSchema: findSchema('GuildResponseSchema'),
    handle: (call) => ({ body: serializeGuild(call.store, editGuild(call)) }),
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
  ...['stickers', 'scheduled-events'].map(
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
