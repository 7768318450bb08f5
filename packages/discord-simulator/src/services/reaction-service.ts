import type { Emoji, Message, Reaction, ReactionEmoji } from '../model/entities.ts';
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
    const { id, name } = this.#parse(emoji, message, userId);
    const found = findReaction(message, { id, name });
    const needed = Permission.readMessageHistory | (found ? 0n : Permission.addReactions);
    this.#store.requireChannelAccess(message.channelId, userId, needed);
    if (found?.userIds.includes(userId)) return;
    if (!found && message.reactions.length >= MAX_REACTIONS) throw createApiError('maxReactions');
    if (found) found.userIds.push(userId);
    else message.reactions.push({ id, name, userIds: [userId] });
    this.#events.emit({ type: 'reaction-added', message, emoji: { id, name }, userId });
  }

  /** Removes a user's reaction, if there is one. @throws {DiscordError} 10014. */
  remove(message: Message, userId: string, emoji: string): void {
    const parsed = this.#parse(emoji, message);
    const reaction = findReaction(message, parsed);
    if (!reaction?.userIds.includes(userId)) return;
    reaction.userIds = reaction.userIds.filter((id) => id !== userId);
    this.#dropEmpty(message);
    this.#events.emit({ type: 'reaction-removed', message, emoji: parsed, userId });
  }

  /** Removes all reactions, or those with one emoji. @throws {DiscordError} 10014. */
  clear(message: Message, emoji: string | null): void {
    const parsed = emoji === null ? null : this.#parse(emoji, message);
    const cleared = parsed && findReaction(message, parsed);
    message.reactions = message.reactions.filter((each) => parsed !== null && each !== cleared);
    this.#events.emit({ type: 'reactions-cleared', message, emoji: parsed });
  }

  /** Returns the ids of the users who reacted with an emoji, in their order. @throws {DiscordError} 10014. */
  list(message: Message, emoji: string): string[] {
    return findReaction(message, this.#parse(emoji, message))?.userIds ?? [];
  }

  /**
   * Reads an emoji: itself, or a custom one as `name:id`, animated ones also as `a:name:id`. A user can use those of their guilds, a bot also its
   * application's, and whoever reacts what is there already.
   * @throws {DiscordError} 10014 for what is none, or not theirs.
   */
  #parse(text: string, message: Message, userId?: string): ReactionEmoji {
    if (EMOJI.test(text)) return { id: null, name: text };
    const id = /^(?:a:)?\w{2,32}:(\d+)$/.exec(text)?.[1] ?? '';
    const present = message.reactions.find((each) => each.id === id);
    if (present) return { id, name: present.name };
    const emoji = this.#store.emoji.get(id);
    if (!emoji || !(userId === undefined || this.#canUse(emoji, userId)))
      throw createApiError('unknownEmoji');
    return { id, name: emoji.name };
  }

  #canUse({ owner }: Emoji, userId: string): boolean {
    if (owner.kind === 'guild') return this.#store.findGuild(owner.id).members.has(userId);
    return this.#store.findApplication(owner.id).botId === userId;
  }

  #dropEmpty(message: Message): void {
    message.reactions = message.reactions.filter(({ userIds }: Reaction) => userIds.length > 0);
  }
}

function findReaction(message: Message, { id, name }: ReactionEmoji): Reaction | undefined {
  return message.reactions.find((each) => (id === null ? each.name === name : each.id === id));
}
