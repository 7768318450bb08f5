import type { ThreadChannel } from '../model/entities.ts';
import { findSendPermission } from '../model/guild-permissions.ts';
import { createApiError, createUnsupportedError } from '../protocol/api-error.ts';
import { formatTime, serializeChannel, serializeUser } from '../serializers/api-objects.ts';
import { arrayOf, channelSchema, findSchema } from './api-schemas.ts';
import type { RestCall, Route } from './route.ts';

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

function requireThread(call: RestCall): ThreadChannel {
  const channel = call.store.requireChannelAccess(call.params.channel_id ?? '', call.bot.id);
  if (channel.kind !== 'thread') throw createApiError('wrongChannelType');
  return channel;
}

/** Returns the thread fields given in the request. */
function parseThreadChange(request: ThreadRequest): Parameters<RestCall['threads']['edit']>[2] {
  const entries = Object.entries({
    name: request.name,
    archived: request.archived,
    locked: request.locked,
    invitable: request.invitable,
    autoArchiveDuration: request.auto_archive_duration,
    rateLimitPerUser: request.rate_limit_per_user,
  }).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries);
}

function parseNewThread(call: RestCall) {
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

function serializeThreadMember(channel: ThreadChannel, userId: string) {
  const joined = channel.memberJoinTimes.get(userId);
  if (joined === undefined) throw createApiError('unknownMember');
  return { id: channel.id, user_id: userId, join_timestamp: formatTime(joined), flags: 0 };
}

/** https://discord.com/developers/docs/resources/channel */
export const channelRoutes: Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel_id',
    responseSchema: channelSchema,
    handle(call) {
      const channel = call.store.requireChannelAccess(call.params.channel_id ?? '', call.bot.id);
      return { body: serializeChannel(call.store, channel) };
    },
  },
  {
    method: 'PATCH',
    path: '/channels/:channel_id',
    requestSchema: findSchema('UpdateThreadRequestPartialSchema'),
    responseSchema: channelSchema,
    handle(call) {
      const channel = call.store.requireChannelAccess(call.params.channel_id ?? '', call.bot.id);
      if (channel.kind !== 'thread')
        throw createUnsupportedError('editing channels other than threads');
      const changed = call.threads.edit(
        channel,
        call.bot.id,
        parseThreadChange(call.body as ThreadRequest),
      );
      return { body: serializeChannel(call.store, changed) };
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
  {
    method: 'POST',
    path: '/channels/:channel_id/messages/:message_id/threads',
    requestSchema: findSchema('CreateTextThreadWithMessageRequestSchema'),
    responseSchema: thread,
    handle(call) {
      const { channel_id: channelId = '', message_id: id = '' } = call.params;
      call.store.requireChannelAccess(channelId, call.bot.id);
      const started = call.threads.startFrom(
        call.store.findMessage(channelId, id),
        parseNewThread(call),
      );
      return { status: 201, body: serializeChannel(call.store, started) };
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel_id/threads',
    requestSchema: findSchema('CreateTextThreadWithoutMessageRequestSchema'),
    responseSchema: thread,
    handle(call) {
      const parentId = call.params.channel_id ?? '';
      const started = call.threads.start({ ...parseNewThread(call), parentId });
      return { status: 201, body: serializeChannel(call.store, started) };
    },
  },
  {
    method: 'PUT',
    path: '/channels/:channel_id/thread-members/@me',
    handle(call) {
      call.threads.setMembership(requireThread(call), call.bot.id, true);
      return {};
    },
  },
  {
    method: 'DELETE',
    path: '/channels/:channel_id/thread-members/@me',
    handle(call) {
      call.threads.setMembership(requireThread(call), call.bot.id, false);
      return {};
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel_id/thread-members',
    responseSchema: arrayOf(findSchema('ThreadMemberResponseSchema')),
    handle(call) {
      const channel = requireThread(call);
      return {
        body: [...channel.memberJoinTimes.keys()].map((id) => serializeThreadMember(channel, id)),
      };
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel_id/thread-members/:user_id',
    responseSchema: findSchema('ThreadMemberResponseSchema'),
    handle(call) {
      const userId = call.params.user_id === '@me' ? call.bot.id : (call.params.user_id ?? '');
      return { body: serializeThreadMember(requireThread(call), userId) };
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
      return { body: serializeChannel(call.store, call.store.openDirectChannel(user.id)) };
    },
  },
  {
    method: 'GET',
    path: '/users/:user_id',
    responseSchema: findSchema('UserResponseSchema'),
    handle: (call) => ({ body: serializeUser(call.store.findUser(call.params.user_id ?? '')) }),
  },
];
