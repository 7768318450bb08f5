import type { Emoji, EmojiOwner } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import type { EventBus } from '../observation/event-bus.ts';
import { createApiError, createFieldError } from '../protocol/api-error.ts';

/** Maximum bytes of an emoji's image. https://discord.com/developers/docs/resources/emoji */
const MAX_IMAGE = 256 * 1024;

/** Maximum emoji of an application, and of a guild without boosts. */
const MAX_EMOJI = { application: 2_000, guild: 50 };

/** Also by the name `jpg`, which discord.js sends for every format. https://discord.com/developers/docs/reference#image-data */
const IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,([A-Za-z\d+/]+=*)$/;

/** Manages the emoji of applications and guilds. https://discord.com/developers/docs/resources/emoji */
export class EmojiService {
  #store: Store;
  #events: EventBus;

  constructor(store: Store, events: EventBus) {
    this.#store = store;
    this.#events = events;
  }

  /** @throws {DiscordError} 10014 when the application or guild has no such emoji. */
  find(owner: EmojiOwner, id: string): Emoji {
    const emoji = this.#store.listEmoji(owner).find((each) => each.id === id);
    if (!emoji) throw createApiError('noSuchEmoji');
    return emoji;
  }

  /** Creates an emoji. @throws {DiscordError} 30008, 50035 for its name or image. */
  create(
    owner: EmojiOwner,
    creatorId: string,
    { name, image }: { name: string; image: string },
  ): Emoji {
    const own = this.#store.listEmoji(owner);
    if (own.length >= MAX_EMOJI[owner.kind]) throw createApiError('maxEmoji');
    checkName(name);
    const data = IMAGE.exec(image)?.[1];
    if (data === undefined)
      throw createFieldError(['image'], 'IMAGE_INVALID', 'Invalid image data');
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length > MAX_IMAGE)
      throw createFieldError(
        ['image'],
        'BINARY_TYPE_MAX_SIZE',
        'File cannot be larger than 256.0 kb.',
      );
    const isAnimated = bytes.subarray(0, 3).toString('latin1') === 'GIF';
    const id = this.#store.createId();
    const emoji: Emoji = { id, owner, name, creatorId, isAnimated };
    this.#store.emoji.set(id, emoji);
    this.#emit(owner);
    return emoji;
  }

  /** Renames an emoji. @throws {DiscordError} 50035. */
  rename(emoji: Emoji, name: string): Emoji {
    checkName(name);
    emoji.name = name;
    this.#emit(emoji.owner);
    return emoji;
  }

  /** Deletes an emoji; reactions with it stay. */
  delete({ id, owner }: Emoji): void {
    this.#store.emoji.delete(id);
    this.#emit(owner);
  }

  /** Bots are told of guilds' emoji alone. */
  #emit(owner: EmojiOwner): void {
    if (owner.kind === 'guild') this.#events.emit({ type: 'emoji-changed', guildId: owner.id });
  }
}

function checkName(name: string): void {
  if (/^\w{2,32}$/.test(name)) return;
  throw createFieldError(
    ['name'],
    'STRING_TYPE_REGEX',
    'String value did not match validation regex.',
  );
}
