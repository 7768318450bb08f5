import type { Channel } from './entities.ts';

/** Channels by id, and by guild: with tens of thousands of guilds, a search through all of them takes minutes. */
export class ChannelIndex extends Map<string, Channel> {
  readonly #guilds = new Map<string, Set<Channel>>();

  /** Returns a guild's channels and threads, oldest first. */
  inGuild(guildId: string): Channel[] {
    return [...(this.#guilds.get(guildId) ?? [])];
  }

  override set(id: string, channel: Channel): this {
    this.delete(id);
    if (channel.guildId !== null) {
      const channels = this.#guilds.get(channel.guildId) ?? new Set();
      this.#guilds.set(channel.guildId, channels.add(channel));
    }
    return super.set(id, channel);
  }

  override delete(id: string): boolean {
    const channel = this.get(id);
    if (channel?.guildId) this.#guilds.get(channel.guildId)?.delete(channel);
    return super.delete(id);
  }
}
