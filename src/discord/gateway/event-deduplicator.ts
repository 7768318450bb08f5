/** How many ids are remembered: more than the thousand or so events that a resumed session replays. */
const CAPACITY = 10_000;

/**
 * Detects duplicate events: Discord may send one again, for example when a session is resumed.
 * https://discord.com/developers/docs/events/gateway#resuming
 */
export class EventDeduplicator {
  readonly #ids = new Set<string>();

  /** Remembers an id. Returns whether it is new. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > CAPACITY) {
      const [oldest = ''] = this.#ids;
      this.#ids.delete(oldest);
    }
    return true;
  }
}
