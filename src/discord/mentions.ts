import type { Message, PartialMessage } from 'discord.js';
import { isAddressed, readQuestion } from './addressed.ts';
import { type BotContext, show } from './context.ts';
import { readConversation } from './conversation.ts';
import { readLeave } from './permissions.ts';
import { whyRefused } from './refusals.ts';
import type { Layout } from './render/draft.ts';
import type { Payload } from './render/render.ts';
import { ReplyIndex } from './reply-index.ts';

/** An edit this long ago, of a message nobody answered then, is not answered now. Milliseconds. */
const LATE_EDIT_MS = 10 * 60 * 1000;

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
    await this.#inTurn(message, () => this.#answer(message));
  }

  /** A message was edited, or Discord added a preview to it. Never rejects. */
  async update(old: Message | PartialMessage, message: Message): Promise<void> {
    if (message.editedTimestamp === null) return;
    if (!old.partial && old.editedTimestamp === message.editedTimestamp) return;
    await this.#inTurn(message, async () => {
      // Without a mention Discord does not send the text of an edit, so an answer has lost its question.
      if (isAddressed(message)) await this.#revise(message);
      else if (this.#replies.has(message.id)) await this.#withdraw(message);
    });
  }

  /** A message was deleted; of an older one no more than the id is known. Never rejects. */
  async delete(message: Message | PartialMessage): Promise<void> {
    if (message.author?.bot) return;
    await this.#inTurn(message, () => this.#withdraw(message));
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

  async #withdraw(message: Message | PartialMessage): Promise<void> {
    const reply = await this.#replies.find(message);
    this.#replies.forget(message.id);
    await reply?.delete();
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

  /** Runs after what is already going on with this message. What goes wrong ends here. */
  async #inTurn(message: Message | PartialMessage, task: () => Promise<void>): Promise<void> {
    const before = this.#turns.get(message.id) ?? Promise.resolve();
    const turn = before.then(task).catch((error) => this.#fail(message, error));
    this.#turns.set(message.id, turn);
    await turn;
    if (this.#turns.get(message.id) === turn) this.#turns.delete(message.id);
  }

  async #fail(message: Message | PartialMessage, error: unknown): Promise<void> {
    const refusal = whyRefused(error);
    if (refusal !== null) return this.#logRefusal(message, refusal);
    const { log } = this.#context;
    const reference = this.#context.reference();
    log.error({ err: error, reference, message: message.id }, 'a mention failed');
    if (message.partial || !isAddressed(message)) return;
    try {
      await this.#send(message, show({ kind: 'apology', reference }, this.#context), true);
    } catch (second) {
      log.error({ err: second, reference }, 'could not even apologise');
    }
  }

  #logRefusal(message: Message | PartialMessage, reason: string): void {
    const { id, channelId, guildId } = message;
    this.#context.log.warn({ message: id, channelId, guildId, reason }, 'may not answer here');
  }
}
