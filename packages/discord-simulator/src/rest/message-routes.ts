import type { Channel, Message } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import type { MessageRequest } from '../model/message-request.ts';
import { createApiError, createFieldError } from '../protocol/api-error.ts';
import { isSnowflake } from '../protocol/snowflakes.ts';
import { checkMessageBody, trimMessageBody } from '../validation/message-body.ts';
import { arrayOf, findSchema } from './api-schemas.ts';
import { bulkDeleteSchema } from './body-schemas.ts';
import { type RestCall, type Route, serializeForBot } from './route.ts';

const message = findSchema('MessageResponseSchema');

/** Returns the request's channel, if the bot has access. */
function requireChannel(call: RestCall, needed = 0n): Channel {
  return call.store.requireChannelAccess(call.params.channel_id ?? '', call.bot.id, needed);
}

/** Returns the request's message, if the bot has access. @throws {DiscordError} 10008, 50001, 50013. */
export function requireMessage(call: RestCall, needed = 0n): Message {
  requireChannel(call, needed);
  return findMessage(call);
}

/** Returns the request's message. Ephemeral messages are not available through channel routes. */
function findMessage(call: RestCall): Message {
  const { channel_id: channelId = '', message_id: id = '' } = call.params;
  const found = call.store.findMessage(channelId, id);
  if (found.ephemeralTo !== null) throw createApiError('unknownMessage');
  return found;
}

/** https://discord.com/developers/docs/resources/message#get-channel-messages */
function listMessages(call: RestCall): Message[] {
  const limit = Number(call.query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw createFieldError(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
  }
  const channel = requireChannel(call);
  const permissions = call.store.computePermissions(channel, call.bot.id);
  if (!(permissions & Permission.readMessageHistory)) return [];
  const newest = call.store
    .listMessages(channel.id)
    .filter(({ ephemeralTo }) => ephemeralTo === null)
    .reverse();
  const readId = (name: string) => {
    const id = call.query.get(name);
    if (id !== null && !isSnowflake(id))
      throw createFieldError([name], 'NUMBER_TYPE_COERCE', `Value "${id}" is not snowflake.`);
    return id === null ? null : BigInt(id);
  };
  const [around, before, after] = [readId('around'), readId('before'), readId('after')];
  if (around !== null) {
    const older = newest.filter(({ id }) => BigInt(id) <= around).slice(0, Math.ceil(limit / 2));
    const newer = newest.filter(({ id }) => BigInt(id) > around);
    return [...newer.slice(Math.max(0, newer.length - (limit - older.length))), ...older];
  }
  if (before !== null) return newest.filter(({ id }) => BigInt(id) < before).slice(0, limit);
  if (after !== null) return newest.filter(({ id }) => BigInt(id) > after).slice(-limit);
  return newest.slice(0, limit);
}

/** Edits the request's message. @throws {DiscordError} 50005 when the bot is not its author. */
function editMessage(call: RestCall): Message {
  requireChannel(call);
  const found = findMessage(call);
  if (found.authorId !== call.bot.id || found.webhookName !== null)
    throw createApiError('notTheAuthor');
  const channel = call.store.findChannel(found.channelId);
  if (channel.kind === 'thread' && channel.archived) throw createApiError('archivedThread');
  return call.messages.edit(found, call.body as MessageRequest, call.files);
}

function deleteMessage(call: RestCall): void {
  const channel = requireChannel(call);
  const found = findMessage(call);
  if (found.authorId !== call.bot.id) {
    if (channel.kind === 'direct') throw createApiError('notInDirectMessages');
    requireChannel(call, Permission.manageMessages);
  }
  call.messages.delete(found);
}

/** Deletes the request's messages at once. */
function deleteMessages(call: RestCall): void {
  const { id, kind } = requireChannel(call);
  if (kind === 'direct') throw createApiError('notInDirectMessages');
  requireChannel(call, Permission.manageMessages);
  const { messages } = call.body as { messages: string[] };
  call.messages.deleteAll(id, messages);
}

/** https://discord.com/developers/docs/resources/message */
export const messageRoutes: Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel_id/messages',
    responseSchema: arrayOf(message),
    handle: (call) => ({ body: listMessages(call).map((each) => serializeForBot(call, each)) }),
  },
  {
    method: 'GET',
    path: '/channels/:channel_id/messages/:message_id',
    responseSchema: message,
    handle(call) {
      requireChannel(call, Permission.readMessageHistory);
      return { body: serializeForBot(call, findMessage(call)) };
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel_id/messages',
    requestSchema: findSchema('MessageCreateRequestSchema'),
    normalize: trimMessageBody,
    validate: checkMessageBody,
    responseSchema: message,
    handle(call) {
      const channelId = call.params.channel_id ?? '';
      const { files } = call;
      const sent = call.messages.send({
        channelId,
        authorId: call.bot.id,
        body: call.body as MessageRequest,
        files,
      });
      return { body: serializeForBot(call, sent) };
    },
  },
  {
    method: 'PATCH',
    path: '/channels/:channel_id/messages/:message_id',
    requestSchema: findSchema('MessageEditRequestPartialSchema'),
    normalize: trimMessageBody,
    validate: checkMessageBody,
    responseSchema: message,
    handle: (call) => ({ body: serializeForBot(call, editMessage(call)) }),
  },
  {
    method: 'POST',
    path: '/channels/:channel_id/messages/bulk-delete',
    requestSchema: bulkDeleteSchema,
    handle(call) {
      deleteMessages(call);
      return {};
    },
  },
  {
    method: 'DELETE',
    path: '/channels/:channel_id/messages/:message_id',
    handle(call) {
      deleteMessage(call);
      return {};
    },
  },
];
