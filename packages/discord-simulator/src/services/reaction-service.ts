import type { Message, Reaction } from '../model/entities.ts';
import { Permission } from '../model/guild-permissions.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError } from '../protocol/api-error.ts';

/** Maximum different reactions to a message. */
const MAX_REACTIONS = 20;

/** The parts of an emoji, of which a digit alone is none: pictograms, flags, skin tones, keycaps and joiners. */
const EMOJI = /^(?![\d#*]+$)[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;

/** Adds and removes reactions. https://discord.com/developers/docs/resources/message#create-reaction */
export class ReactionService {
  #store: Store;
  #events: EventBus;

  constructor(store: Store, events: EventBus) {
    this.#store = store;
    this.#events = events;
  }

  /**
   * Adds a user's reaction; has no effect where it is there.
   * @throws {DiscordError} 10014 for what is no emoji, 30010 beyond 20, 50001, 50013.
   */
  add(message: Message, userId: string, emoji: string): void {
    const name = parseEmoji(emoji);
    const found = message.reactions.find((each) => each.name === name);
    const needed = Permission.readMessageHistory | (found ? 0n : Permission.addReactions);
    this.#store.requireChannelAccess(message.channelId, userId, needed);
    if (found?.userIds.includes(userId)) return;
    if (!found && message.reactions.length >= MAX_REACTIONS) throw createApiError('maxReactions');
    if (found) found.userIds.push(userId);
    else message.reactions.push({ name, userIds: [userId] });
    this.#events.emit({ type: 'reaction-added', message, emoji: name, userId });
  }

  /** Removes a user's reaction, if there is one. @throws {DiscordError} 10014. */
  remove(message: Message, userId: string, emoji: string): void {
    const name = parseEmoji(emoji);
    const reaction = message.reactions.find((each) => each.name === name);
    if (!reaction?.userIds.includes(userId)) return;
    reaction.userIds = reaction.userIds.filter((id) => id !== userId);
    this.#dropEmpty(message);
    this.#events.emit({ type: 'reaction-removed', message, emoji: name, userId });
  }

  /** Removes all reactions, or those with one emoji. @throws {DiscordError} 10014. */
  clear(message: Message, emoji: string | null): void {
    const name = emoji === null ? null : parseEmoji(emoji);
    message.reactions = message.reactions.filter((each) => name !== null && each.name !== name);
    this.#events.emit({ type: 'reactions-cleared', message, emoji: name });
  }

  /** Returns the ids of the users who reacted with an emoji, in their order. @throws {DiscordError} 10014. */
  list(message: Message, emoji: string): string[] {
    const name = parseEmoji(emoji);
    return message.reactions.find((each) => each.name === name)?.userIds ?? [];
  }

  #dropEmpty(message: Message): void {
    message.reactions = message.reactions.filter(({ userIds }: Reaction) => userIds.length > 0);
  }
}

/** @throws {DiscordError} 10014 for custom emoji, of which the simulator has none, and for what is none. */
function parseEmoji(text: string): string {
  if (EMOJI.test(text)) return text;
  throw createApiError('unknownEmoji');
}
