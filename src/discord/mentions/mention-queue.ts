import type { Message } from 'discord.js';

/** How many mentions may be pending: as many as Discord lets a bot answer in half a minute. */
export interface QueueLimits {
  /** In one channel, where Discord accepts five messages in five seconds. */
  channel: number;
  /** In all channels. */
  all: number;
}

/** The limits of a bot that may send 50 requests a second. */
const QUEUE_LIMITS: QueueLimits = { channel: 25, all: 500 };

/** Returns the limits of a process that may send so many requests a second. */
export function limitQueues(requests: number): QueueLimits {
  return { ...QUEUE_LIMITS, all: Math.max(QUEUE_LIMITS.channel, 10 * requests) };
}

interface ChannelQueue {
  pending: number;
  /** The last mention that was rejected and has not been reported. */
  rejected: Message | null;
}

/**
 * Admits mentions while they can be answered soon, and rejects the others. Once a channel's queue is
 * half empty again, its last rejected mention is reported, so that the channel is told once.
 */
export class MentionQueue {
  readonly #limits: QueueLimits;
  readonly #channels = new Map<string, ChannelQueue>();
  #pending = 0;

  constructor(limits: QueueLimits = QUEUE_LIMITS) {
    this.#limits = limits;
  }

  /** How many mentions are pending. */
  get length(): number {
    return this.#pending;
  }

  /** Admits a mention. Returns whether there was room for it. */
  tryEnter(message: Message): boolean {
    const queue = this.#channels.get(message.channelId) ?? { pending: 0, rejected: null };
    this.#channels.set(message.channelId, queue);
    if (queue.pending >= this.#limits.channel || this.#pending >= this.#limits.all) {
      queue.rejected = message;
      return false;
    }
    queue.pending += 1;
    this.#pending += 1;
    return true;
  }

  /** Removes a mention that was admitted. Returns a rejected one where it is time to report it. */
  leave(channelId: string): Message | null {
    const queue = this.#channels.get(channelId);
    if (!queue) return null;
    queue.pending -= 1;
    this.#pending -= 1;
    const { rejected } = queue;
    if (queue.pending === 0) this.#channels.delete(channelId);
    if (rejected === null || queue.pending > this.#limits.channel / 2) return null;
    queue.rejected = null;
    return rejected;
  }
}
