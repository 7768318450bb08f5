import type { Message } from 'discord.js';

/** How many mentions may be under way: what Discord lets a bot answer in half a minute, and no more. */
export interface QueueLimits {
  /** In one channel, where Discord takes five messages in five seconds. */
  channel: number;
  /** Everywhere. */
  all: number;
}

export const QUEUE_LIMITS: QueueLimits = { channel: 25, all: 500 };

interface ChannelQueue {
  waiting: number;
  /** The last one that was not taken, since the line was last short. */
  skipped: Message | null;
}

/**
 * Lets mentions in as long as they can be answered soon. What is beyond that is not taken; as soon as
 * a line is short again, its channel is told once that some were left.
 */
export class MentionQueue {
  readonly #limits: QueueLimits;
  readonly #lines = new Map<string, ChannelQueue>();
  #waiting = 0;

  constructor(limits: QueueLimits = QUEUE_LIMITS) {
    this.#limits = limits;
  }

  /** How many are under way. */
  get length(): number {
    return this.#waiting;
  }

  /** Takes a mention, unless too many wait. */
  tryEnter(message: Message): boolean {
    const line = this.#lines.get(message.channelId) ?? { waiting: 0, skipped: null };
    this.#lines.set(message.channelId, line);
    if (line.waiting >= this.#limits.channel || this.#waiting >= this.#limits.all) {
      line.skipped = message;
      return false;
    }
    line.waiting += 1;
    this.#waiting += 1;
    return true;
  }

  /** A mention that was taken is done. Returns one that was not, when it is time to say so. */
  leave(channelId: string): Message | null {
    const line = this.#lines.get(channelId);
    if (!line) return null;
    line.waiting -= 1;
    this.#waiting -= 1;
    const { skipped } = line;
    if (line.waiting === 0) this.#lines.delete(channelId);
    if (skipped === null || line.waiting > this.#limits.channel / 2) return null;
    line.skipped = null;
    return skipped;
  }
}
