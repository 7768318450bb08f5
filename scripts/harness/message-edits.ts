import type { RestRecord } from 'discord-simulator';

/** Counts a bot's edits of messages, and those that did not change anything. */
export class MessageEdits {
  /** How often each message was edited, by its path. */
  readonly counts = new Map<string, number>();
  count = 0;
  repeated = 0;
  readonly #last = new Map<string, string>();

  /** Counts a call, if it edited a message. */
  record({ method, path, status, body }: RestRecord): void {
    if (method !== 'PATCH' || !/^\/channels\/\d+\/messages\/\d+$/.test(path) || status !== 200)
      return;
    this.count += 1;
    this.counts.set(path, (this.counts.get(path) ?? 0) + 1);
    const text = JSON.stringify(body);
    if (this.#last.get(path) === text) this.repeated += 1;
    this.#last.set(path, text);
  }

  /** Begins to count anew. */
  reset(): void {
    this.counts.clear();
    this.count = 0;
    this.repeated = 0;
  }
}
