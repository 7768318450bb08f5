import type { APIMessage } from 'discord-api-types/v10';
import type { LocalDiscord } from '../driver/local-discord.ts';
import type { LocalEvent } from '../observation/event-bus.ts';
import { serializeMessage } from '../serializers/message-object.ts';
import type { Interaction } from '../services/interaction-service.ts';
import { canView, createPageContext } from './page-context.ts';
import type { FeedEvent, PageInteraction, PageModal } from './page-protocol.ts';
import { createTrafficEntry, isUserAction } from './traffic-entries.ts';

/** How many entries of the wire a page that is opened later still gets. */
const MAX_REPLAYED = 200;

/** Tells every open page what its viewer may know, as it happens. */
export class PageFeed {
  #discord: LocalDiscord;
  #openLines = new Set<number>();
  /** The wire since the last thing somebody did. */
  #story: FeedEvent[] = [];

  constructor(discord: LocalDiscord) {
    this.#discord = discord;
    discord.observe((event) => this.#follow(event));
  }

  /** Tells a viewer's page everything from now on, beginning with how things stand; the returned function ends it. */
  open(viewerId: string, send: (event: FeedEvent) => void): () => void {
    send(this.#createContextEvent(viewerId));
    for (const told of this.#story) send(told);
    return this.#discord.observe((event) => {
      for (const told of this.#translate(event, viewerId)) send(told);
    });
  }

  /** Keeps what a page that is opened later needs to know. */
  #follow(event: LocalEvent): void {
    if (event.type === 'session') {
      if (event.state === 'closed') this.#openLines.delete(event.shardId);
      else this.#openLines.add(event.shardId);
    }
    if (event.type !== 'traffic') return;
    const [told] = this.#translateRecord(event);
    if (!told) return;
    if (told.type === 'traffic' && told.isNewExchange) this.#story = [];
    this.#story = [...this.#story, told].slice(-MAX_REPLAYED);
  }

  #translate(event: LocalEvent, viewerId: string): FeedEvent[] {
    switch (event.type) {
      case 'message-created':
      case 'message-updated': {
        if (!this.#isFor(viewerId, event)) return [];
        const message = serializeForPage(this.#discord, event.message);
        return [{ type: event.type, message }];
      }
      case 'message-deleted': {
        if (!this.#isFor(viewerId, event)) return [];
        const { channelId, id } = event.message;
        return [{ type: event.type, channelId, id }];
      }
      case 'typing': {
        const { type, channelId, userId } = event;
        return userId === viewerId ? [] : [{ type, channelId, userId }];
      }
      case 'interaction': {
        const { interaction } = event;
        if (interaction.userId !== viewerId || interaction.type === 4) return [];
        return [{ type: 'interaction', interaction: createPageInteraction(interaction) }];
      }
      case 'traffic':
        return this.#translateRecord(event);
      case 'problem': {
        const { where, what } = event.problem;
        return [{ type: 'problem', text: `${where}: ${what}` }];
      }
      default:
        return [this.#createContextEvent(viewerId)];
    }
  }

  #translateRecord({ record }: Extract<LocalEvent, { type: 'traffic' }>): FeedEvent[] {
    const entry = createTrafficEntry(record);
    if (!entry) return [];
    return [{ type: 'traffic', entry, isNewExchange: isUserAction(record, this.#discord.bot.id) }];
  }

  #createContextEvent(viewerId: string): FeedEvent {
    const isBotOnline = this.#openLines.size > 0;
    const context = createPageContext(this.#discord, viewerId, isBotOnline);
    return { type: 'context', context };
  }

  #isFor(
    viewer: string,
    { message, viewerId }: Extract<LocalEvent, { type: `message-${string}` }>,
  ): boolean {
    if (viewerId !== null && viewerId !== viewer) return false;
    const channel = this.#discord.store.channels.get(message.channelId);
    return channel !== undefined && canView(this.#discord, channel, viewer);
  }
}

/** A message as the page gets it: Discord's object, nothing withheld. */
export function serializeForPage(
  { store }: LocalDiscord,
  message: Parameters<typeof serializeMessage>[1],
): APIMessage {
  return serializeMessage(store, message) as unknown as APIMessage;
}

function createPageInteraction(interaction: Interaction): PageInteraction {
  const { id, type, channelId, label, state, sourceMessageId, responseMessageId } = interaction;
  const modal = interaction.modal as PageModal | null;
  return { id, type, channelId, label, state, sourceMessageId, responseMessageId, modal };
}
