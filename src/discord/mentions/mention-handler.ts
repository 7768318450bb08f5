import type { Message, PartialMessage } from 'discord.js';
import { checkChannel } from '../chosen-channels.ts';
import { shardOf } from '../gateway/shards.ts';
import {
  type BotContext,
  type GuildContext,
  renderView,
  resolveGuildContext,
  selectGuildLocales,
} from '../guild-context.ts';
import { recordOutcome } from '../outcome-recorder.ts';
import { getRefusalReason, isUnknownMessage } from '../runtime/discord-errors.ts';
import type { HandlerOutcome } from '../runtime/metrics.ts';
import { checkQuestionLimit } from '../runtime/rate-limit-check.ts';
import { retry } from '../runtime/retry.ts';
import type { ReplyPayload } from '../views/reply-renderer.ts';
import type { View } from '../views/view.ts';
import { isAddressed, isWithheld, readQuestion } from './addressed-message.ts';
import { asksForCheck, checkClaim } from './claim-check.ts';
import { answerPost, isFirstOfPost } from './forum-post.ts';
import { MentionQueue } from './mention-queue.ts';
import { ProxiedMessages } from './proxied-messages.ts';
import { ReplyIndex } from './reply-index.ts';
import { resolveReplyPermissions } from './reply-permissions.ts';
import { readThread } from './thread-reader.ts';

/** An older edit of a message without an answer is not answered. Milliseconds. */
const MAX_EDIT_AGE_MS = 10 * 60 * 1000;

/** Delays before an apology is sent again, in milliseconds; unlike an interaction, a mention does not expire. */
const APOLOGY_DELAYS = [1_000, 5_000, 30_000];

/** A message, or what is known of a deleted one. */
type MentionMessage = Pick<Message, 'id' | 'channel' | 'client'> & {
  author?: { bot: boolean } | null;
};

/** Answers messages that address the bot, and keeps the answers up to date with their questions. */
export class MentionHandler {
  readonly #context: BotContext;
  readonly #replies: ReplyIndex;
  readonly #queue: MentionQueue;
  readonly #proxied: ProxiedMessages;
  /** The last task for a message, by its id: an edit waits for the answer it changes. */
  readonly #tasks = new Map<string, Promise<void>>();

  constructor(context: BotContext) {
    this.#context = context;
    this.#replies = new ReplyIndex(context.now());
    this.#queue = new MentionQueue(context.queueLimits);
    this.#proxied = new ProxiedMessages(context.now);
  }

  /** How many mentions are pending. */
  get queueLength(): number {
    return this.#queue.length;
  }

  /** Checks whether a posted message is for the bot: addressed to it, or a proxy's copy of one that was. */
  accepts(message: Message): boolean {
    if (!isAddressed(message))
      return this.#proxied.recordCopy(message) || this.#isOpenPost(message);
    this.#proxied.recordOriginal(message);
    return true;
  }

  /** Handles a posted message that `accepts` took. Never rejects. */
  async create(message: Message): Promise<void> {
    const start = performance.now();
    const { metrics, log } = this.#context;
    const { id, guildId, channelId } = message;
    if (!this.#queue.tryEnter(message)) {
      metrics.dropped('mention');
      log.warn({ message: id, channel: channelId }, 'mention queue full');
      return;
    }
    const { request, outcome } = await this.#enqueue(message, message, () => this.#answer(message));
    const milliseconds = performance.now() - start;
    const shard = shardOf(guildId, message.client);
    metrics.handled('mention', outcome, milliseconds / 1000, shard);
    const ms = Math.round(milliseconds);
    log.info({ request, outcome, ms, message: id, channel: channelId, guildId, shard }, 'mention');
    const rejected = this.#queue.leave(channelId);
    if (rejected) await this.#enqueue(rejected, null, () => this.#reportOverload(rejected));
  }

  /**
   * Handles an edited message, or one that Discord added a preview to. Never rejects.
   *
   * @param old the message before the edit, where it is known.
   */
  async update(old: Message | PartialMessage | null, message: Message): Promise<void> {
    if (message.editedTimestamp === null) return;
    if (old && !old.partial && old.editedTimestamp === message.editedTimestamp) return;
    await this.#enqueue(message, message, async () => {
      // Without a mention Discord does not send the text of an edit, so the answer has lost its question.
      if (this.#isForBot(message)) await this.#revise(message);
      else if (this.#replies.has(message.id)) await this.#withdraw(message);
    });
  }

  /** Handles a deleted message; only the id of an old one is known. Never rejects. */
  async delete(message: MentionMessage): Promise<void> {
    if (message.author?.bot && !this.#replies.has(message.id)) return;
    await this.#enqueue(message, null, () => this.#withdraw(message));
  }

  #isForBot(message: Message): boolean {
    return this.#isAsked(message) || this.#isOpenPost(message);
  }

  /** Whether a member asked the bot itself, and expects a reply in any case. */
  #isAsked(message: Message): boolean {
    return isAddressed(message) || this.#proxied.memberOf(message.id) !== null;
  }

  /** Whether a message is a new post that the server has chosen to have answered, and that Discord lets the bot read. */
  #isOpenPost(message: Message): boolean {
    const { author, guildId, content, system, webhookId } = message;
    if (guildId === null || author.bot || system || webhookId !== null || content === '')
      return false;
    return isFirstOfPost(message) && this.#context.memory.settings(guildId).posts;
  }

  async #answer(message: Message): Promise<void> {
    const context = this.#resolveContext(message);
    const reply = await this.#reply(message, context, async () => {
      const isAsked = this.#isAsked(message);
      if (!context.knowsSettings) return { kind: 'notice', notice: 'settings-unknown' };
      // A proxy's copy is not another question: the member's own message was counted.
      const isCopy = this.#proxied.memberOf(message.id) !== null;
      const notice = isCopy ? null : await checkQuestionLimit(message.author.id, context);
      // A post that does not mention the bot gets an answer or nothing.
      if (notice !== null) return isAsked ? notice : null;
      return this.#createAnswer(message, context);
    });
    if (reply) this.#recordAnswer(message, reply.sent, reply.view, context);
  }

  async #reportOverload(message: Message): Promise<void> {
    if (!this.#isAsked(message)) return;
    await this.#reply(message, this.#resolveContext(message), async () => ({
      kind: 'notice',
      notice: 'overloaded',
    }));
  }

  /** Replies with a view, unless there is none or the bot must not write here; `null` then. */
  async #reply(
    message: Message,
    context: GuildContext,
    createView: () => Promise<View | null>,
  ): Promise<{ sent: Message; view: View } | null> {
    if (checkChannel(message, context.settings) === 'closed') return null;
    const { layout, reply, refusal } = resolveReplyPermissions(message);
    if (refusal !== null) {
      this.#logRefusal(message, refusal);
      return null;
    }
    const view = await createView();
    if (view === null) return null;
    const sent = await this.#send(message, renderView(view, context, { layout }), reply);
    this.#replies.remember(message, sent);
    return { sent, view };
  }

  #resolveContext(message: Message): GuildContext {
    const locales = selectGuildLocales(message.guild);
    return resolveGuildContext(this.#context, message.guildId, message.inGuild(), locales);
  }

  #recordAnswer(message: Message, reply: Message, view: View, context: GuildContext): void {
    const member = this.#proxied.memberOf(message.id) ?? message.author.id;
    const asked = { member, question: readQuestion(message) };
    recordOutcome(view, asked, reply, context);
  }

  async #revise(message: Message): Promise<void> {
    const reply = await this.#replies.find(message);
    const edited = message.editedTimestamp ?? 0;
    if (!reply) {
      if (this.#context.now() - edited < MAX_EDIT_AGE_MS) await this.#answer(message);
      return;
    }
    // Pins and previews update messages, too; the last edit has been answered then.
    if ((reply.editedTimestamp ?? reply.createdTimestamp) > edited) return;
    const context = this.#resolveContext(message);
    if (!context.knowsSettings) return;
    const view = await this.#createAnswer(message, context);
    if (view === null) return this.#withdraw(message);
    const { layout } = resolveReplyPermissions(message);
    const payload = renderView(view, context, { layout });
    await reply.edit({ ...payload, content: payload.content ?? '' });
    this.#forgetAnswer(reply);
    this.#replies.remember(message, reply);
    this.#recordAnswer(message, reply, view, context);
  }

  async #withdraw(message: MentionMessage): Promise<void> {
    const reply = await this.#replies.find(message);
    this.#replies.forget(message.id);
    if (!reply) return;
    this.#forgetAnswer(reply);
    try {
      await reply.delete();
    } catch (error) {
      // A moderator may have deleted it already.
      if (!isUnknownMessage(error)) throw error;
    }
  }

  #forgetAnswer(reply: Message): void {
    const { writer, memory } = this.#context;
    writer.enqueue(() => memory.forgetAnswers([reply.id]));
  }

  /** @returns `null` for a post that has no answer and did not ask the bot. */
  async #createAnswer(message: Message, context: GuildContext): Promise<View | null> {
    if (checkChannel(message, context.settings) === 'gone') {
      const { guildId, channelId: channel } = message;
      this.#context.log.warn({ guildId, channel }, 'all channels chosen in /settings are gone');
      return { kind: 'notice', notice: 'channels-gone' };
    }
    if (context.settings.posts && isFirstOfPost(message) && message.channel.isThread()) {
      const view = await answerPost(message.channel.name, readQuestion(message), context);
      const isAnswered = view.verdict.outcome !== 'no-answer';
      return isAnswered || this.#isAsked(message) ? view : null;
    }
    if (isWithheld(message)) return { kind: 'notice', notice: 'role-mentioned' };
    const question = readQuestion(message);
    const checked = asksForCheck(question) ? await checkClaim(message, context) : null;
    if (checked !== null) return checked;
    if (question === '') return { kind: 'help' };
    const thread = await readThread(message, context);
    await context.scheduler.acquire(false);
    const verdict = await context.library().matcher.ask(question, { thread });
    return { kind: 'verdict', question: null, verdict };
  }

  /** Sends a message. The nonce prevents a duplicate where a request is repeated. */
  #send(message: Message, payload: ReplyPayload, reply: boolean): Promise<Message> {
    const options = { ...payload, nonce: message.id, enforceNonce: true };
    if (reply) return message.reply({ ...options, failIfNotExists: false });
    if (!message.channel.isSendable()) throw new Error(`cannot write in ${message.channelId}`);
    return message.channel.send(options);
  }

  /**
   * Runs a task after the earlier ones for the same message. Never rejects.
   *
   * @param asker the message again where its author gets an apology after a failure.
   */
  async #enqueue(
    message: MentionMessage,
    asker: Message | null,
    task: () => Promise<void>,
  ): Promise<{ request: string; outcome: HandlerOutcome }> {
    const request = this.#context.createRequestId();
    let outcome: HandlerOutcome = 'done';
    const previous = this.#tasks.get(message.id) ?? Promise.resolve();
    const current = previous.then(task).catch((error) => {
      outcome = 'failed';
      return this.#handleFailure(message, asker, error, request);
    });
    this.#tasks.set(message.id, current);
    await current;
    if (this.#tasks.get(message.id) === current) this.#tasks.delete(message.id);
    return { request, outcome };
  }

  async #handleFailure(
    message: MentionMessage,
    asker: Message | null,
    error: unknown,
    reference: string,
  ): Promise<void> {
    const refusal = getRefusalReason(error);
    if (refusal !== null) return this.#logRefusal(message, refusal);
    const { log } = this.#context;
    log.error({ err: error, reference, message: message.id }, 'mention failed');
    if (!asker || !this.#isAsked(asker)) return;
    try {
      await retry(() => this.#apologise(asker, reference), APOLOGY_DELAYS);
    } catch (apologyError) {
      log.error({ err: apologyError, reference }, 'apology failed');
    }
  }

  async #apologise(asker: Message, reference: string): Promise<void> {
    const { layout, reply } = resolveReplyPermissions(asker);
    const context = this.#resolveContext(asker);
    const payload = renderView({ kind: 'apology', reference }, context, { layout });
    // Where only Discord's response to the answer was lost, Discord knows the nonce and returns the
    // answer instead of posting the apology.
    this.#replies.remember(asker, await this.#send(asker, payload, reply));
  }

  #logRefusal({ id, channel }: MentionMessage, reason: string): void {
    this.#context.log.warn({ message: id, channel: channel.id, reason }, 'cannot answer mention');
  }
}
