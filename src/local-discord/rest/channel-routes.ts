import type { Thread } from '../model/entities.ts';
import { findSendPermission } from '../model/guild-permissions.ts';
import { refuse, refuseAsNotDone } from '../protocol/api-error.ts';
import { describeChannel, describeUser, formatTime } from '../serializers/api-objects.ts';
import { channelSchema, findSchema, listOf } from './api-schemas.ts';
import type { Call, Route } from './route.ts';

const thread = findSchema('CreatedThreadResponseSchema');

interface ThreadRequest {
  name: string;
  auto_archive_duration?: number | null;
  rate_limit_per_user?: number | null;
  type?: number | null;
  invitable?: boolean | null;
  archived?: boolean | null;
  locked?: boolean | null;
}

function enterThread(call: Call): Thread {
  const channel = call.world.enterChannel(call.params.channel_id ?? '', call.bot.id);
  if (channel.kind !== 'thread') throw refuse('wrongChannelType');
  return channel;
}

/** Leaves out what the request does not name. */
function readChange(request: ThreadRequest): Parameters<Call['threads']['edit']>[2] {
  const given = Object.entries({
    name: request.name,
    archived: request.archived,
    locked: request.locked,
    invitable: request.invitable,
    autoArchiveDuration: request.auto_archive_duration,
    rateLimitPerUser: request.rate_limit_per_user,
  }).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given);
}

function readNewThread(call: Call) {
  const request = call.body as ThreadRequest;
  return {
    ownerId: call.bot.id,
    name: request.name,
    autoArchiveDuration: request.auto_archive_duration,
    rateLimitPerUser: request.rate_limit_per_user,
    invitable: request.invitable,
    isPrivate: (request.type ?? 12) === 12,
  };
}

function describeThreadMember(channel: Thread, userId: string) {
  const joined = channel.memberJoinTimes.get(userId);
  if (joined === undefined) throw refuse('unknownMember');
  return { id: channel.id, user_id: userId, join_timestamp: formatTime(joined), flags: 0 };
}

/** https://discord.com/developers/docs/resources/channel */
export const channelRoutes: Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel_id',
    answers: channelSchema,
    serve(call) {
      const channel = call.world.enterChannel(call.params.channel_id ?? '', call.bot.id);
      return { body: describeChannel(call.world, channel) };
    },
  },
  {
    method: 'PATCH',
    path: '/channels/:channel_id',
    accepts: findSchema('UpdateThreadRequestPartialSchema'),
    answers: channelSchema,
    serve(call) {
      const channel = call.world.enterChannel(call.params.channel_id ?? '', call.bot.id);
      if (channel.kind !== 'thread') throw refuseAsNotDone('changing a channel that is no thread');
      const changed = call.threads.edit(
        channel,
        call.bot.id,
        readChange(call.body as ThreadRequest),
      );
      return { body: describeChannel(call.world, changed) };
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel_id/typing',
    serve(call) {
      const { channel_id: channelId = '' } = call.params;
      const channel = call.world.findChannel(channelId);
      call.world.enterChannel(channelId, call.bot.id, findSendPermission(channel));
      call.events.tell({ type: 'typing', channelId, userId: call.bot.id });
      return {};
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel_id/messages/:message_id/threads',
    accepts: findSchema('CreateTextThreadWithMessageRequestSchema'),
    answers: thread,
    serve(call) {
      const { channel_id: channelId = '', message_id: id = '' } = call.params;
      call.world.enterChannel(channelId, call.bot.id);
      const started = call.threads.startFrom(
        call.world.findMessage(channelId, id),
        readNewThread(call),
      );
      return { status: 201, body: describeChannel(call.world, started) };
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel_id/threads',
    accepts: findSchema('CreateTextThreadWithoutMessageRequestSchema'),
    answers: thread,
    serve(call) {
      const parentId = call.params.channel_id ?? '';
      const started = call.threads.start({ ...readNewThread(call), parentId });
      return { status: 201, body: describeChannel(call.world, started) };
    },
  },
  {
    method: 'PUT',
    path: '/channels/:channel_id/thread-members/@me',
    serve(call) {
      call.threads.setMembership(enterThread(call), call.bot.id, true);
      return {};
    },
  },
  {
    method: 'DELETE',
    path: '/channels/:channel_id/thread-members/@me',
    serve(call) {
      call.threads.setMembership(enterThread(call), call.bot.id, false);
      return {};
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel_id/thread-members',
    answers: listOf(findSchema('ThreadMemberResponseSchema')),
    serve(call) {
      const channel = enterThread(call);
      return {
        body: [...channel.memberJoinTimes.keys()].map((id) => describeThreadMember(channel, id)),
      };
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel_id/thread-members/:user_id',
    answers: findSchema('ThreadMemberResponseSchema'),
    serve(call) {
      const userId = call.params.user_id === '@me' ? call.bot.id : (call.params.user_id ?? '');
      return { body: describeThreadMember(enterThread(call), userId) };
    },
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    accepts: findSchema('CreatePrivateChannelRequestSchema'),
    answers: channelSchema,
    serve(call) {
      const { recipient_id: recipient } = call.body as { recipient_id?: string | null };
      const user = call.world.users.get(recipient ?? '');
      if (!user || user.id === call.bot.id) throw refuse('invalidRecipients');
      if (user.bot) throw refuse('cannotMessageUser');
      return { body: describeChannel(call.world, call.world.openDirectChannel(user.id)) };
    },
  },
  {
    method: 'GET',
    path: '/users/:user_id',
    answers: findSchema('UserResponseSchema'),
    serve: (call) => ({ body: describeUser(call.world.findUser(call.params.user_id ?? '')) }),
  },
];
