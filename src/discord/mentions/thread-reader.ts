import type { Message } from 'discord.js';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Thread, Turn } from '../../matching/api/thread.ts';
import { readShownFacts } from '../components/message-buttons.ts';
import type { GuildContext } from '../guild-context.ts';
import { whyRefused } from '../runtime/discord-errors.ts';
import { readQuestion } from './addressed-message.ts';

/** How many messages are read back for earlier turns; Discord gives up to 100 at once. */
const MESSAGES = 50;

/** A direct message has no topic: after this long, what was asked before is another conversation. */
const DIRECT_MESSAGE_MEMORY_MS = 30 * 60 * 1000;

/**
 * What a question may lean on: in a thread its title and the earlier turns, in a direct message the
 * turns of the last half hour, elsewhere the answer it replies to. It is read from Discord each time, so
 * it survives a restart.
 *
 * @returns `undefined` where there is nothing to lean on.
 */
export async function readThread(
  message: Message,
  context: GuildContext,
): Promise<Thread | undefined> {
  const { channel } = message;
  try {
    if (channel.isThread()) {
      return { title: channel.name, turns: await readTurns(message, 0, context) };
    }
    const since = channel.isDMBased()
      ? message.createdTimestamp - DIRECT_MESSAGE_MEMORY_MS
      : message.createdTimestamp;
    const turns = await readTurns(message, since, context);
    return turns.length > 0 ? { title: null, turns } : undefined;
  } catch (error) {
    const reason = whyRefused(error);
    if (reason === null) throw error;
    context.log.warn({ channel: channel.id, reason }, 'cannot read what was asked before');
    return channel.isThread() ? { title: channel.name, turns: [] } : undefined;
  }
}

/** Turns since a time (milliseconds), oldest first; the one that is replied to comes last. */
async function readTurns(message: Message, since: number, context: GuildContext): Promise<Turn[]> {
  const { knowledge } = context.library();
  const messages = new Map<string, Message>();
  if (since < message.createdTimestamp) {
    const fetched = await message.channel.messages.fetch({ before: message.id, limit: MESSAGES });
    for (const [id, earlier] of fetched.reverse()) messages.set(id, earlier);
  }
  const target = await fetchReplied(message);
  if (target) {
    messages.delete(target.id);
    messages.set(target.id, target);
  }
  const turns: Turn[] = [];
  for (const reply of messages.values()) {
    const recent = reply.createdTimestamp >= since || reply.id === target?.id;
    if (reply.author.id !== message.client.user.id || !recent) continue;
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
  // An answer to a button refers to our own message, which is no question.
  const isQuestion = asked && asked.content !== '' && asked.author.id !== reply.author.id;
  const question = isQuestion ? readQuestion(asked) : null;
  const facts = readShownFacts(reply, knowledge).flatMap((fact) => fact?.key ?? []);
  // Neither a question nor an answer: help, a notice, or a reply to nothing but a mention.
  return facts.length === 0 && !question ? null : { question, facts };
}

async function fetchReplied(message: Message): Promise<Message | null> {
  if (message.reference?.messageId === undefined) return null;
  try {
    return await message.fetchReference();
  } catch (error) {
    // It may be deleted or out of sight by now; then there is nothing to lean on.
    if (whyRefused(error) === null) throw error;
    return null;
  }
}
