/** How many ids are remembered: more than a session replays, which are a thousand or so. */
const REMEMBERED = 10_000;

/**
 * Tells events that come for the second time: Discord may send one again, as when a session is
 * resumed. https://discord.com/developers/docs/events/gateway#resuming
 */
export class EventDeduplicator {
  readonly #ids = new Set<string>();

  /** Notes an id. Returns whether it is new. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > REMEMBERED) {
      const [oldest = ''] = this.#ids;
      this.#ids.delete(oldest);
    }
    return true;
  }
}
