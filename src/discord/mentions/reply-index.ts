import { type Message, SnowflakeUtil } from 'discord.js';
import { getRefusalReason } from '../runtime/discord-errors.ts';

/** How many answered questions are remembered. */
const CAPACITY = 1000;

/** How much the clocks of Discord and of this machine may differ, in milliseconds. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * Maps questions to the bot's replies. The latest are remembered; older ones, such as from before a
 * restart, are looked up in the channel: a reply carries the id of the message it replies to.
 */
export class ReplyIndex {
  readonly #replies = new Map<string, string>();
  /** Every answered question since this time is in `#replies`. Milliseconds since 1970. */
  #completeSince: number;

  /** @param now when the bot started, in milliseconds since 1970. */
  constructor(now: number) {
    this.#completeSince = now + CLOCK_TOLERANCE_MS;
  }

  /** Remembers the reply to a question, and forgets the oldest one beyond the capacity. */
  remember(question: Message, reply: Message): void {
    this.#replies.set(question.id, reply.id);
    if (this.#replies.size <= CAPACITY) return;
    const [oldest] = this.#replies.keys();
    if (oldest === undefined) return;
    this.#replies.delete(oldest);
    this.#completeSince = Math.max(this.#completeSince, SnowflakeUtil.timestampFrom(oldest) + 1);
  }

  /** Forgets the reply to a question. */
  forget(questionId: string): void {
    this.#replies.delete(questionId);
  }

  /** Checks whether a reply to this question is remembered, without asking Discord. */
  has(questionId: string): boolean {
    return this.#replies.has(questionId);
  }

  /** Finds the bot's reply to a question, which may be deleted; `null` where there is none. */
  async find(question: Pick<Message, 'id' | 'channel' | 'client'>): Promise<Message | null> {
    const { messages } = question.channel;
    const replyId = this.#replies.get(question.id);
    try {
      if (replyId !== undefined) return await messages.fetch(replyId);
      if (SnowflakeUtil.timestampFrom(question.id) >= this.#completeSince) return null;
      const following = await messages.fetch({ after: question.id, limit: 100 });
      const botId = question.client.user?.id;
      return (
        following.find(
          (message) => message.author.id === botId && message.reference?.messageId === question.id,
        ) ?? null
      );
    } catch (error) {
      if (getRefusalReason(error) === null) throw error;
      return null;
    }
  }
}
