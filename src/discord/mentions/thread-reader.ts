import type { Message, TextBasedChannel } from 'discord.js';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Thread, Turn } from '../../matching/api/thread.ts';
import { readShownFacts } from '../components/message-buttons.ts';
import type { GuildContext } from '../guild-context.ts';
import { getRefusalReason } from '../runtime/discord-errors.ts';
import { readQuestion } from './addressed-message.ts';

/** How many messages are searched for earlier turns; Discord returns up to 100 at once. */
const MAX_MESSAGES = 50;

/** In direct messages, a conversation ends after this time. Milliseconds. */
const DIRECT_MESSAGE_SPAN_MS = 30 * 60 * 1000;

/**
 * Reads the context of a question: in a thread its title and the earlier turns, in direct messages the
 * turns of the last half hour, elsewhere the answer it replies to. It is read from Discord each time,
 * so it survives a restart.
 *
 * @returns `undefined` where there is no context.
 */
export async function readThread(
  message: Message,
  context: GuildContext,
): Promise<Thread | undefined> {
  const { channel, createdTimestamp } = message;
  const read = (since: number) =>
    orNone(channel, context, () => readTurns(message, since, context));
  if (channel.isThread()) return { title: channel.name, turns: await read(0) };
  const turns = await read(createdTimestamp - (channel.isDMBased() ? DIRECT_MESSAGE_SPAN_MS : 0));
  return turns.length > 0 ? { title: null, turns } : undefined;
}

/** Reads turns; none, with a warning, where Discord refuses to show earlier messages. */
async function orNone(
  { id }: TextBasedChannel,
  { log }: GuildContext,
  read: () => Promise<Turn[]>,
): Promise<Turn[]> {
  try {
    return await read();
  } catch (error) {
    const reason = getRefusalReason(error);
    if (reason === null) throw error;
    log.warn({ channel: id, reason }, 'cannot read earlier messages');
    return [];
  }
}

/**
 * Reads the context of a command in a thread: its title, and the answers in it. Private answers are not in it.
 *
 * @returns `undefined` outside of threads.
 */
export async function readThreadOf(
  channel: TextBasedChannel | null,
  context: GuildContext,
): Promise<Thread | undefined> {
  if (!channel?.isThread()) return undefined;
  const turns = await orNone(channel, context, async () => {
    const messages = await fetchEarlier(channel, undefined);
    const own = [...messages.values()].filter(({ author, client }) => author.id === client.user.id);
    return listTurns(own, messages, context);
  });
  return { title: channel.name, turns };
}

/** Fetches the last messages of a channel, oldest first. */
async function fetchEarlier(
  channel: TextBasedChannel,
  before: string | undefined,
): Promise<Map<string, Message>> {
  const paging = before === undefined ? {} : { before };
  const fetched = await channel.messages.fetch({ ...paging, limit: MAX_MESSAGES });
  return new Map([...fetched].reverse());
}

/** Reads the turns since a time (milliseconds since 1970), oldest first; the one replied to comes last. */
async function readTurns(message: Message, since: number, context: GuildContext): Promise<Turn[]> {
  const messages =
    since < message.createdTimestamp
      ? await fetchEarlier(message.channel, message.id)
      : new Map<string, Message>();
  const target = await fetchReplied(message);
  if (target) {
    messages.delete(target.id);
    messages.set(target.id, target);
  }
  const replies = [...messages.values()].filter(
    ({ id, author, createdTimestamp }) =>
      author.id === message.client.user.id && (createdTimestamp >= since || id === target?.id),
  );
  return listTurns(replies, messages, context);
}

async function listTurns(
  replies: readonly Message[],
  messages: ReadonlyMap<string, Message>,
  context: GuildContext,
): Promise<Turn[]> {
  const { knowledge } = context.library();
  const turns: Turn[] = [];
  for (const reply of replies) {
    const turn = await readTurn(reply, messages, knowledge);
    if (turn) turns.push(turn);
  }
  return turns;
}

async function readTurn(
  reply: Message,
  messages: ReadonlyMap<string, Message>,
  knowledge: Knowledge,
): Promise<Turn | null> {
  const questionId = reply.reference?.messageId;
  const asked =
    questionId === undefined
      ? undefined
      : (messages.get(questionId) ?? reply.channel.messages.cache.get(questionId));
  // The reply to a button refers to the bot's own message, which is not a question.
  const isQuestion = asked && asked.content !== '' && asked.author.id !== reply.author.id;
  const question = isQuestion ? readQuestion(asked) : null;
  const facts = readShownFacts(reply, knowledge).flatMap((fact) => fact?.key ?? []);
  // Neither a question nor an answer: help, a notice, or a reply to a mention without text.
  return facts.length === 0 && !question ? null : { question, facts };
}

/** Fetches the message that a message replies to; `null` if there is none, or the bot cannot see it. */
export async function fetchReplied(message: Message): Promise<Message | null> {
  if (message.reference?.messageId === undefined) return null;
  try {
    return await message.fetchReference();
  } catch (error) {
    // It may be deleted or not visible to the bot.
    if (getRefusalReason(error) === null) throw error;
    return null;
  }
}
