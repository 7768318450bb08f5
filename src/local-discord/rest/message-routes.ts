import type { Channel, Message } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import type { MessageBody } from '../model/message-request.ts';
import { refuse, refuseField } from '../protocol/api-error.ts';
import { isSnowflake } from '../protocol/snowflakes.ts';
import { checkMessageBody, trimMessageBody } from '../validation/message-body.ts';
import { findSchema, listOf } from './api-schemas.ts';
import { type Call, describeForBot, type Route } from './route.ts';

const message = findSchema('MessageResponseSchema');

/** The channel of the request, when the bot may read it. */
function enter(call: Call, needed = 0n): Channel {
  return call.world.enterChannel(call.params.channel_id ?? '', call.bot.id, needed);
}

/** The message of the request. Ephemeral ones are not to be had this way. */
function find(call: Call): Message {
  const { channel_id: channelId = '', message_id: id = '' } = call.params;
  const found = call.world.findMessage(channelId, id);
  if (found.ephemeralTo !== null) throw refuse('unknownMessage');
  return found;
}

/** https://discord.com/developers/docs/resources/message#get-channel-messages */
function list(call: Call): Message[] {
  const limit = Number(call.query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw refuseField(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
  }
  const channel = enter(call);
  const permissions = call.world.computePermissions(channel, call.bot.id);
  if (!(permissions & Permission.readMessageHistory)) return [];
  const newest = call.world
    .listMessages(channel.id)
    .filter(({ ephemeralTo }) => ephemeralTo === null)
    .reverse();
  const at = (name: string) => {
    const id = call.query.get(name);
    if (id !== null && !isSnowflake(id))
      throw refuseField([name], 'NUMBER_TYPE_COERCE', `Value "${id}" is not snowflake.`);
    return id === null ? null : BigInt(id);
  };
  const [around, before, after] = [at('around'), at('before'), at('after')];
  if (around !== null) {
    const older = newest.filter(({ id }) => BigInt(id) <= around).slice(0, Math.ceil(limit / 2));
    const newer = newest.filter(({ id }) => BigInt(id) > around);
    return [...newer.slice(Math.max(0, newer.length - (limit - older.length))), ...older];
  }
  if (before !== null) return newest.filter(({ id }) => BigInt(id) < before).slice(0, limit);
  if (after !== null) return newest.filter(({ id }) => BigInt(id) > after).slice(-limit);
  return newest.slice(0, limit);
}

/** Discord makes sure the author of an edit is the bot; others' messages cannot be rewritten. */
function edit(call: Call): Message {
  enter(call);
  const found = find(call);
  if (found.authorId !== call.bot.id || found.webhookName !== null) throw refuse('notTheAuthor');
  const channel = call.world.findChannel(found.channelId);
  if (channel.kind === 'thread' && channel.archived) throw refuse('archivedThread');
  return call.messages.edit(found, call.body as MessageBody, call.files);
}

function remove(call: Call): void {
  const channel = enter(call);
  const found = find(call);
  if (found.authorId !== call.bot.id) {
    if (channel.kind === 'direct') throw refuse('notInDirectMessages');
    enter(call, Permission.manageMessages);
  }
  call.messages.delete(found);
}

/** https://discord.com/developers/docs/resources/message */
export const messageRoutes: Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel_id/messages',
    answers: listOf(message),
    serve: (call) => ({ body: list(call).map((each) => describeForBot(call, each)) }),
  },
  {
    method: 'GET',
    path: '/channels/:channel_id/messages/:message_id',
    answers: message,
    serve(call) {
      enter(call, Permission.readMessageHistory);
      return { body: describeForBot(call, find(call)) };
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel_id/messages',
    accepts: findSchema('MessageCreateRequestSchema'),
    prepare: trimMessageBody,
    check: checkMessageBody,
    answers: message,
    serve(call) {
      const channelId = call.params.channel_id ?? '';
      const { files } = call;
      const sent = call.messages.send({
        channelId,
        authorId: call.bot.id,
        body: call.body as MessageBody,
        files,
      });
      return { body: describeForBot(call, sent) };
    },
  },
  {
    method: 'PATCH',
    path: '/channels/:channel_id/messages/:message_id',
    accepts: findSchema('MessageEditRequestPartialSchema'),
    prepare: trimMessageBody,
    check: checkMessageBody,
    answers: message,
    serve: (call) => ({ body: describeForBot(call, edit(call)) }),
  },
  {
    method: 'DELETE',
    path: '/channels/:channel_id/messages/:message_id',
    serve(call) {
      remove(call);
      return {};
    },
  },
];
