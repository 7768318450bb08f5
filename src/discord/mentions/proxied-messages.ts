import type { Message } from 'discord.js';
import { readQuestion } from './addressed-message.ts';

/** How long after a message its copy may come, in milliseconds. Proxies take a second or two. */
const WINDOW_MS = 30_000;

/** How many copies are remembered, so that their edits and deletions are followed. */
const CAPACITY = 1000;

/** A message of a member that a proxy may replace. */
interface Original {
  member: string;
  channel: string;
  question: string;
  /** Milliseconds since 1970. */
  posted: number;
}

/**
 * Tells the copies of members' messages from other messages of webhooks. Proxies such as PluralKit delete a member's
 * message and post it again under another name, without what marked it: https://pluralkit.me/guide/#proxying
 *
 * Only what a member has just written counts, once, so that bots cannot keep each other busy.
 */
export class ProxiedMessages {
  readonly #now: () => number;
  #originals: Original[] = [];
  /** The members whose messages were copied, by the copy's id. */
  readonly #copies = new Map<string, string>();

  /** @param now returns the time, in milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Remembers a member's message that addresses the bot. */
  recordOriginal(message: Message): void {
    this.#forgetOld();
    const question = readQuestion(message);
    const { author, channelId: channel } = message;
    this.#originals.push({ member: author.id, channel, question, posted: this.#now() });
  }

  /** Checks whether a message of a webhook mentions the bot and copies what a member has just written. */
  recordCopy(message: Message): boolean {
    const { id, webhookId, channelId, client, mentions } = message;
    if (webhookId === null || webhookId === client.application?.id) return false;
    if (!mentions.users.has(client.user.id)) return false;
    this.#forgetOld();
    const question = readQuestion(message);
    const at = this.#originals.findIndex(
      (original) => original.channel === channelId && original.question.includes(question),
    );
    const [original] = at === -1 ? [] : this.#originals.splice(at, 1);
    if (original === undefined) return false;
    this.#copies.set(id, original.member);
    if (this.#copies.size > CAPACITY) {
      const [oldest = ''] = this.#copies.keys();
      this.#copies.delete(oldest);
    }
    return true;
  }

  /** Returns the member whose message this one copies; `null` for any other message. */
  memberOf(messageId: string): string | null {
    return this.#copies.get(messageId) ?? null;
  }

  #forgetOld(): void {
    const since = this.#now() - WINDOW_MS;
    this.#originals = this.#originals.filter(({ posted }) => posted >= since);
  }
}
