import type { ThreadChannel } from '../model/entities.ts';
import { isForum } from '../model/guild-permissions.ts';
import type { MessageRequest } from '../model/message-request.ts';
import { createApiError, createFieldError } from '../protocol/api-error.ts';
import { formatTime, serializeChannel } from '../serializers/api-objects.ts';
import { checkMessageBody, trimMessageBody } from '../validation/message-body.ts';
import { arrayOf, findSchema, selectSchema } from './api-schemas.ts';
import { type RestCall, type Route, serializeForBot } from './route.ts';

const thread = findSchema('CreatedThreadResponseSchema');

/** What a request sets of a thread. */
export interface ThreadRequest {
  name: string;
  auto_archive_duration?: number | null;
  rate_limit_per_user?: number | null;
  type?: number | null;
  invitable?: boolean | null;
  archived?: boolean | null;
  locked?: boolean | null;
  applied_tags?: string[] | null;
}

/** Whether a request starts a post, with its first message. */
function isPost(body: unknown): body is ThreadRequest & { message: MessageRequest } {
  return typeof body === 'object' && body !== null && 'message' in body;
}

function requireThread(call: RestCall): ThreadChannel {
  const channel = call.store.requireChannelAccess(call.params.channel_id ?? '', call.bot.id);
  if (channel.kind !== 'thread') throw createApiError('wrongChannelType');
  return channel;
}

/** Returns the thread fields given in the request. */
export function parseThreadChange(
  request: ThreadRequest,
): Parameters<RestCall['threads']['edit']>[2] {
  const entries = Object.entries({
    name: request.name,
    archived: request.archived,
    locked: request.locked,
    invitable: request.invitable,
    autoArchiveDuration: request.auto_archive_duration,
    rateLimitPerUser: request.rate_limit_per_user,
    appliedTags: request.applied_tags,
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

/** https://discord.com/developers/docs/resources/channel#start-thread-from-message and below */
export const threadRoutes: Route[] = [
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
      return { status: 201, body: serializeChannel(call.store, started, call.bot.id) };
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel_id/threads',
    requestSchema: selectSchema((body) =>
      findSchema(
        isPost(body)
          ? 'CreateForumThreadRequestSchema'
          : 'CreateTextThreadWithoutMessageRequestSchema',
      ),
    ),
    normalize: (body) =>
      isPost(body) ? { ...body, message: trimMessageBody(body.message) } : body,
    validate: (body) =>
      isPost(body)
        ? checkMessageBody(body.message).map((issue) => ({
            ...issue,
            path: ['message', ...issue.path],
          }))
        : [],
    responseSchema: thread,
    handle(call) {
      const parentId = call.params.channel_id ?? '';
      if (isPost(call.body)) {
        const { message, applied_tags: tags } = call.body;
        const post = { ...parseNewThread(call), parentId, tags: tags ?? [] };
        const { id } = call.threads.startPost(post, message, call.files);
        const body = serializeChannel(call.store, call.store.findChannel(id), call.bot.id);
        const first = serializeForBot(call, call.store.findMessage(id, id));
        return { status: 201, body: { ...body, message: first } };
      }
      if (isForum(call.store.findChannel(parentId)))
        throw createFieldError(['message'], 'BASE_TYPE_REQUIRED', 'This field is required');
      const started = call.threads.start({ ...parseNewThread(call), parentId });
      return { status: 201, body: serializeChannel(call.store, started, call.bot.id) };
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
  ...(['PUT', 'DELETE'] as const).map(
    (method): Route => ({
      method,
      path: '/channels/:channel_id/thread-members/:user_id',
      handle(call) {
        const { user_id: userId = '' } = call.params;
        call.store.findUser(userId);
        call.threads.setMembership(requireThread(call), userId, method === 'PUT');
        return {};
      },
    }),
  ),
  ...[
    'threads/archived/public',
    'threads/archived/private',
    'users/@me/threads/archived/private',
  ].map(
    (path): Route => ({
      method: 'GET',
      path: `/channels/:channel_id/${path}`,
      responseSchema: findSchema('ThreadsResponseSchema'),
      handle(call) {
        const parent = call.store.requireChannelAccess(call.params.channel_id ?? '', call.bot.id);
        const threads = [...call.store.channels.values()].filter(
          (each): each is ThreadChannel =>
            each.kind === 'thread' &&
            each.parentId === parent.id &&
            each.archived &&
            each.type === (path.endsWith('private') ? 12 : 11),
        );
        const body = {
          threads: threads.map((each) => serializeChannel(call.store, each, call.bot.id)),
          members: [],
          has_more: false,
        };
        return { body };
      },
    }),
  ),
  {
    method: 'GET',
    path: '/channels/:channel_id/thread-members/:user_id',
    responseSchema: findSchema('ThreadMemberResponseSchema'),
    handle(call) {
      const userId = call.params.user_id === '@me' ? call.bot.id : (call.params.user_id ?? '');
      return { body: serializeThreadMember(requireThread(call), userId) };
    },
  },
];
