import { type Message, SnowflakeUtil } from 'discord.js';
import { describeRefusal } from '../runtime/discord-errors.ts';

/** How many answered questions are remembered. */
const REMEMBERED = 1000;

/** How far the clocks of Discord and of this machine may differ, in milliseconds. */
const CLOCK_DIFFERENCE_MS = 60_000;

/**
 * Which message of ours answers which question. The latest are remembered; older ones, from before a
 * restart say, are looked up in the channel: a reply carries the id of what it replies to.
 */
export class ReplyIndex {
  readonly #replies = new Map<string, string>();
  /** Every question newer than this that was answered is in `#replies`. Milliseconds since 1970. */
  #completeSince: number;

  /** @param now when the bot started, in milliseconds since 1970. */
  constructor(now: number) {
    this.#completeSince = now + CLOCK_DIFFERENCE_MS;
  }

  remember(question: Message, reply: Message): void {
    this.#replies.set(question.id, reply.id);
    if (this.#replies.size <= REMEMBERED) return;
    const [oldest] = this.#replies.keys();
    if (oldest === undefined) return;
    this.#replies.delete(oldest);
    this.#completeSince = Math.max(this.#completeSince, SnowflakeUtil.timestampFrom(oldest) + 1);
  }

  forget(questionId: string): void {
    this.#replies.delete(questionId);
  }

  /** Whether a reply to this question is remembered, without asking Discord. */
  has(questionId: string): boolean {
    return this.#replies.has(questionId);
  }

  /**
   * Finds our reply to a question; `null` where there is none (any more).
   *
   * @param questionId may be of a message that is deleted.
   */
  async find(question: Pick<Message, 'id' | 'channel' | 'client'>): Promise<Message | null> {
    const { messages } = question.channel;
    const known = this.#replies.get(question.id);
    try {
      if (known !== undefined) return await messages.fetch(known);
      if (SnowflakeUtil.timestampFrom(question.id) >= this.#completeSince) return null;
      const following = await messages.fetch({ after: question.id, limit: 100 });
      const me = question.client.user?.id;
      return (
        following.find(
          (message) => message.author.id === me && message.reference?.messageId === question.id,
        ) ?? null
      );
    } catch (error) {
      if (describeRefusal(error) === null) throw error;
      return null;
    }
  }
}
