import type { Message, PartialMessage } from 'discord.js';
import { isAddressed, readQuestion } from './addressed.ts';
import { type BotContext, show } from './context.ts';
import { readConversation } from './conversation.ts';
import { readLeave } from './permissions.ts';
import { isGone, whyRefused } from './refusals.ts';
import type { Layout } from './render/draft.ts';
import type { Payload } from './render/render.ts';
import { ReplyIndex } from './reply-index.ts';

/** An edit this long ago, of a message nobody answered then, is not answered now. Milliseconds. */
const LATE_EDIT_MS = 10 * 60 * 1000;

/** A message, or as much as is known of one that is gone. */
type Subject = Pick<Message, 'id' | 'channel' | 'client'> & { author?: { bot: boolean } | null };

/** Answers messages that mention the bot, and keeps the answers in step with their questions. */
export class Mentions {
  readonly #context: BotContext;
  readonly #replies: ReplyIndex;
  /** What is going on with a question, by message id: an edit waits for the answer it edits. */
  readonly #turns = new Map<string, Promise<void>>();

  constructor(context: BotContext) {
    this.#context = context;
    this.#replies = new ReplyIndex(context.now());
  }

  /** A message was posted. Never rejects. */
  async create(message: Message): Promise<void> {
    if (!isAddressed(message)) return;
    await this.#inTurn(message, message, () => this.#answer(message));
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
  async delete(message: Subject): Promise<void> {
    if (message.author?.bot) return;
    await this.#inTurn(message, null, () => this.#withdraw(message));
  }

  async #answer(message: Message): Promise<void> {
    const { layout, reply, refusal } = readLeave(message);
    if (refusal !== null) return this.#logRefusal(message, refusal);
    const payload = await this.#makeAnswer(message, layout);
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
    const payload = await this.#makeAnswer(message, readLeave(message).layout);
    await reply.edit({ ...payload, content: payload.content ?? '' });
    this.#replies.remember(message, reply);
  }

  async #withdraw(message: Subject): Promise<void> {
    const reply = await this.#replies.find(message);
    this.#replies.forget(message.id);
    try {
      await reply?.delete();
    } catch (error) {
      // A moderator may have been faster; then there is nothing left to do.
      if (!isGone(error)) throw error;
    }
  }

  async #makeAnswer(message: Message, layout: Layout): Promise<Payload> {
    const question = readQuestion(message);
    if (question === '') return show({ kind: 'help' }, this.#context, { layout });
    const thread = await readConversation(message, this.#context);
    const verdict = this.#context.library().matcher.ask(question, { thread });
    return show({ kind: 'verdict', question: null, verdict }, this.#context, { layout });
  }

  /** The nonce keeps a request that is repeated on a bad connection from posting twice. */
  #send(message: Message, payload: Payload, reply: boolean): Promise<Message> {
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
  async #inTurn(message: Subject, asker: Message | null, task: () => Promise<void>): Promise<void> {
    const before = this.#turns.get(message.id) ?? Promise.resolve();
    const turn = before.then(task).catch((error) => this.#fail(message, asker, error));
    this.#turns.set(message.id, turn);
    await turn;
    if (this.#turns.get(message.id) === turn) this.#turns.delete(message.id);
  }

  async #fail(message: Subject, asker: Message | null, error: unknown): Promise<void> {
    const refusal = whyRefused(error);
    if (refusal !== null) return this.#logRefusal(message, refusal);
    const { log } = this.#context;
    const reference = this.#context.reference();
    log.error({ err: error, reference, message: message.id }, 'a mention failed');
    if (!asker || !isAddressed(asker)) return;
    try {
      await this.#apologise(asker, reference);
    } catch (second) {
      log.error({ err: second, reference }, 'could not even apologise');
    }
  }

  async #apologise(asker: Message, reference: string): Promise<void> {
    const { layout, reply } = readLeave(asker);
    const payload = show({ kind: 'apology', reference }, this.#context, { layout });
    // Where it was only the way back that broke, the answer is there: Discord knows it by its nonce
    // and gives it back in place of the apology.
    this.#replies.remember(asker, await this.#send(asker, payload, reply));
  }

  #logRefusal({ id, channel }: Subject, reason: string): void {
    this.#context.log.warn({ message: id, channel: channel.id, reason }, 'may not answer here');
  }
}
