import type { Message, PartialMessage } from 'discord.js';
import {
  type BotContext,
  type GuildContext,
  renderView,
  resolveGuildContext,
} from '../guild-context.ts';
import { recordOutcome } from '../outcome-recorder.ts';
import { describeRefusal, isUnknownMessage } from '../runtime/discord-errors.ts';
import type { HandlerOutcome } from '../runtime/metrics.ts';
import { checkQuestionLimit } from '../runtime/rate-limit-check.ts';
import { retry } from '../runtime/retry.ts';
import type { ReplyPayload } from '../views/message-renderer.ts';
import type { View } from '../views/view.ts';
import { isAddressed, readQuestion } from './addressed-message.ts';
import { MentionQueue } from './mention-queue.ts';
import { ReplyIndex } from './reply-index.ts';
import { resolveReplyPermissions } from './reply-permissions.ts';
import { readThread } from './thread-reader.ts';

/** An edit this long ago, of a message nobody answered then, is not answered now. Milliseconds. */
const LATE_EDIT_MS = 10 * 60 * 1000;

/** Pauses before an apology that did not get through is tried again, in milliseconds: nothing hurries here. */
const APOLOGY_PAUSES = [1_000, 5_000, 30_000];

/** A message, or as much as is known of one that is gone. */
type MentionMessage = Pick<Message, 'id' | 'channel' | 'client'> & {
  author?: { bot: boolean } | null;
};

/** Answers messages that mention the bot, and keeps the answers in step with their questions. */
export class MentionHandler {
  readonly #context: BotContext;
  readonly #replies: ReplyIndex;
  readonly #queue: MentionQueue;
  /** What is going on with a question, by message id: an edit waits for the answer it edits. */
  readonly #turns = new Map<string, Promise<void>>();

  constructor(context: BotContext) {
    this.#context = context;
    this.#replies = new ReplyIndex(context.now());
    this.#queue = new MentionQueue(context.queueLimits);
  }

  /** A message was posted. Never rejects. */
  async create(message: Message): Promise<void> {
    if (!isAddressed(message)) return;
    const start = performance.now();
    if (!this.#queue.tryEnter(message)) {
      this.#context.metrics.dropped('mention');
      this.#context.log.warn(
        { message: message.id, channel: message.channelId },
        'a mention too many',
      );
      return;
    }
    const { request, outcome } = await this.#inTurn(message, message, () => this.#answer(message));
    const milliseconds = performance.now() - start;
    const { metrics, log } = this.#context;
    metrics.handled('mention', outcome, milliseconds / 1000);
    const { id, guildId, channelId } = message;
    const ms = Math.round(milliseconds);
    log.info({ request, outcome, ms, message: id, channel: channelId, guildId }, 'mention');
    const skipped = this.#queue.leave(message.channelId);
    if (skipped) await this.#inTurn(skipped, null, () => this.#tellSkipped(skipped));
  }

  /** How many mentions are under way. */
  get waiting(): number {
    return this.#queue.length;
  }

  /**
   * A message was edited, or Discord added a preview to it. Never rejects.
   *
   * @param old as it was, where that is known.
   */
  async update(old: Message | PartialMessage | null, message: Message): Promise<void> {
    if (message.editedTimestamp === null) return;
    if (old && !old.partial && old.editedTimestamp === message.editedTimestamp) return;
    await this.#inTurn(message, message, async () => {
      // Without a mention Discord does not send the text of an edit, so an answer has lost its question.
      if (isAddressed(message)) await this.#revise(message);
      else if (this.#replies.has(message.id)) await this.#withdraw(message);
    });
  }

  /** A message was deleted; of an older one no more than the id is known. Never rejects. */
  async delete(message: MentionMessage): Promise<void> {
    if (message.author?.bot) return;
    await this.#inTurn(message, null, () => this.#withdraw(message));
  }

  async #answer(message: Message): Promise<void> {
    const here = this.#lookAround(message);
    if (!isOpen(message, here)) return;
    const { layout, reply, refusal } = resolveReplyPermissions(message);
    if (refusal !== null) return this.#logRefusal(message, refusal);
    const wait = await checkQuestionLimit(message.author.id, here);
    const view = wait ?? (await this.#makeAnswer(message, here));
    const sent = await this.#send(message, renderView(view, here, { layout }), reply);
    this.#remember(message, sent, view, here);
  }

  #lookAround(message: Message): GuildContext {
    return resolveGuildContext(this.#context, message.guildId, message.inGuild());
  }

  #remember(message: Message, reply: Message, view: View, here: GuildContext): void {
    this.#replies.remember(message, reply);
    const asked = { member: message.author.id, question: readQuestion(message) };
    recordOutcome(view, asked, reply, here);
  }

  async #tellSkipped(message: Message): Promise<void> {
    const here = this.#lookAround(message);
    if (!isOpen(message, here)) return;
    const { layout, reply, refusal } = resolveReplyPermissions(message);
    if (refusal !== null) return this.#logRefusal(message, refusal);
    const payload = renderView({ kind: 'notice', notice: 'behind' }, here, { layout });
    this.#replies.remember(message, await this.#send(message, payload, reply));
  }

  async #revise(message: Message): Promise<void> {
    const reply = await this.#replies.find(message);
    const edited = message.editedTimestamp ?? 0;
    if (!reply) {
      if (this.#context.now() - edited < LATE_EDIT_MS) await this.#answer(message);
      return;
    }
    // Pins and previews update old messages too; those edits have been answered already.
    if ((reply.editedTimestamp ?? reply.createdTimestamp) > edited) return;
    const here = this.#lookAround(message);
    const view = await this.#makeAnswer(message, here);
    const payload = renderView(view, here, { layout: resolveReplyPermissions(message).layout });
    await reply.edit({ ...payload, content: payload.content ?? '' });
    this.#context.writer.enqueue(() => this.#context.memory.forgetAnswers([reply.id]));
    this.#remember(message, reply, view, here);
  }

  async #withdraw(message: MentionMessage): Promise<void> {
    const reply = await this.#replies.find(message);
    this.#replies.forget(message.id);
    if (!reply) return;
    this.#context.writer.enqueue(() => this.#context.memory.forgetAnswers([reply.id]));
    try {
      await reply.delete();
    } catch (error) {
      // A moderator may have been faster; then there is nothing left to do.
      if (!isUnknownMessage(error)) throw error;
    }
  }

  async #makeAnswer(message: Message, here: GuildContext): Promise<View> {
    const question = readQuestion(message);
    if (question === '') return { kind: 'help' };
    const thread = await readThread(message, here);
    await here.scheduler.acquire(false);
    const verdict = here.library().matcher.ask(question, { thread });
    return { kind: 'verdict', question: null, verdict };
  }

  /** The nonce keeps a request that is repeated on a bad connection from posting twice. */
  #send(message: Message, payload: ReplyPayload, reply: boolean): Promise<Message> {
    const once = { ...payload, nonce: message.id, enforceNonce: true };
    if (reply) return message.reply({ ...once, failIfNotExists: false });
    if (!message.channel.isSendable()) throw new Error(`cannot write in ${message.channelId}`);
    return message.channel.send(once);
  }

  /**
   * Runs after what is already going on with this message. What goes wrong ends here.
   *
   * @param asker the message again where its author is owed a reply.
   */
  async #inTurn(
    message: MentionMessage,
    asker: Message | null,
    task: () => Promise<void>,
  ): Promise<{ request: string; outcome: HandlerOutcome }> {
    const request = this.#context.createRequestId();
    let outcome: HandlerOutcome = 'done';
    const before = this.#turns.get(message.id) ?? Promise.resolve();
    const turn = before.then(task).catch((error) => {
      outcome = 'failed';
      return this.#fail(message, asker, error, request);
    });
    this.#turns.set(message.id, turn);
    await turn;
    if (this.#turns.get(message.id) === turn) this.#turns.delete(message.id);
    return { request, outcome };
  }

  async #fail(
    message: MentionMessage,
    asker: Message | null,
    error: unknown,
    reference: string,
  ): Promise<void> {
    const refusal = describeRefusal(error);
    if (refusal !== null) return this.#logRefusal(message, refusal);
    const { log } = this.#context;
    log.error({ err: error, reference, message: message.id }, 'a mention failed');
    if (!asker || !isAddressed(asker)) return;
    try {
      await retry(() => this.#apologise(asker, reference), APOLOGY_PAUSES);
    } catch (second) {
      log.error({ err: second, reference }, 'could not even apologise');
    }
  }

  async #apologise(asker: Message, reference: string): Promise<void> {
    const { layout, reply } = resolveReplyPermissions(asker);
    const payload = renderView({ kind: 'apology', reference }, this.#lookAround(asker), { layout });
    // Where it was only the way back that broke, the answer is there: Discord knows it by its nonce
    // and gives it back in place of the apology.
    this.#replies.remember(asker, await this.#send(asker, payload, reply));
  }

  #logRefusal({ id, channel }: MentionMessage, reason: string): void {
    this.#context.log.warn({ message: id, channel: channel.id, reason }, 'may not answer here');
  }
}

/** Whether mentions are answered in this channel, or in the channel that this thread is of. */
function isOpen({ channel }: Message, { settings }: GuildContext): boolean {
  const { channels } = settings;
  if (channels.length === 0 || channel.isDMBased()) return true;
  if (channels.includes(channel.id)) return true;
  return channel.isThread() && channel.parentId !== null && channels.includes(channel.parentId);
}
