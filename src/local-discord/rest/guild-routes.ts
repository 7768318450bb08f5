import type { Guild } from '../model/entities.ts';
import { refuse } from '../protocol/api-error.ts';
import {
  describeChannel,
  describeGuild,
  describeMember,
  describeRole,
  describeSelf,
} from '../serializers/api-objects.ts';
import { describeOwnGuild } from '../serializers/application-objects.ts';
import { channelSchema, findSchema, listOf } from './api-schemas.ts';
import type { Call, Route } from './route.ts';

/** The guild of the request. A guild the bot is not in does not exist for it. */
function enter(call: Call): Guild {
  const guild = call.world.findGuild(call.params.guild_id ?? '');
  if (!guild.members.has(call.bot.id)) throw refuse('unknownGuild');
  return guild;
}

/** https://discord.com/developers/docs/resources/guild and /user */
export const guildRoutes: Route[] = [
  {
    method: 'GET',
    path: '/users/@me',
    answers: findSchema('UserPIIResponseSchema'),
    serve: ({ bot }) => ({ body: describeSelf(bot) }),
  },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    answers: listOf(findSchema('MyGuildResponseSchema')),
    serve({ world, bot }) {
      const own = [...world.guilds.values()].filter(({ members }) => members.has(bot.id));
      return { body: own.map((guild) => describeOwnGuild(guild, bot.id)) };
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild_id',
    answers: findSchema('GuildWithCountsResponseSchema'),
    serve(call) {
      const guild = enter(call);
      const counts = {
        approximate_member_count: guild.members.size,
        approximate_presence_count: guild.members.size,
      };
      return {
        body: {
          ...describeGuild(guild),
          ...(call.query.get('with_counts') === 'true' ? counts : {}),
        },
      };
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild_id/channels',
    answers: listOf(channelSchema),
    serve(call) {
      const channels = call.world.listTextChannels(enter(call).id);
      return { body: channels.map((channel) => describeChannel(call.world, channel)) };
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild_id/threads/active',
    answers: findSchema('ThreadsResponseSchema'),
    serve(call) {
      const threads = call.world.listActiveThreads(enter(call).id);
      const visible = threads.filter(
        (thread) => call.world.computePermissions(thread, call.bot.id) !== 0n,
      );
      const body = {
        threads: visible.map((thread) => describeChannel(call.world, thread)),
        members: [],
        has_more: false,
      };
      return { body };
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild_id/roles',
    answers: listOf(findSchema('GuildRoleResponseSchema')),
    serve: (call) => ({ body: [...enter(call).roles.values()].map(describeRole) }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild_id/members/:user_id',
    answers: findSchema('GuildMemberResponseSchema'),
    serve(call) {
      const member = enter(call).members.get(call.params.user_id ?? '');
      if (!member) throw refuse('unknownMember');
      return { body: describeMember(member, call.world.findUser(member.userId)) };
    },
  },
];
