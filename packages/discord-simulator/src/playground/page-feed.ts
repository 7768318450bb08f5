import type { APIMessage } from 'discord-api-types/v10';
import type { DiscordSimulator } from '../driver/simulator.ts';
import type { Message } from '../model/entities.ts';
import type { Interaction } from '../model/interaction.ts';
import type { LocalEvent } from '../observation/event-bus.ts';
import type { TrafficRecord } from '../observation/records.ts';
import { serializeMessage } from '../serializers/message-object.ts';
import { canView, createPageContext } from './page-context.ts';
import type { FeedEvent, PageInteraction, PageModal } from './page-protocol.ts';
import { createTrafficEntry, findCause } from './traffic-entries.ts';

/** How many traffic entries a newly opened page receives. */
const MAX_REPLAYED = 200;

/** Sends events to open pages, filtered by what the viewer can see. */
export class PageFeed {
  #discord: DiscordSimulator;
  /** The traffic since the last user action. */
  #exchange: FeedEvent[] = [];
  /** The message or interaction that the exchange began with: several bots may receive it. */
  #cause: string | null = null;
  /** The records that began an exchange. */
  #beginnings = new WeakSet<TrafficRecord>();

  constructor(discord: DiscordSimulator) {
    this.#discord = discord;
    discord.observe((event) => this.#record(event));
  }

  /** Sends a viewer the current context and all further events; the returned function unsubscribes. */
  open(viewerId: string, send: (event: FeedEvent) => void): () => void {
    send(this.#createContextEvent(viewerId));
    for (const entry of this.#exchange) send(entry);
    return this.#discord.observe((event) => {
      for (const entry of this.#translate(event, viewerId)) send(entry);
    });
  }

  /** Records what newly opened pages need. */
  #record(event: LocalEvent): void {
    if (event.type !== 'traffic') return;
    const cause = findCause(event.record);
    if (cause !== null && cause !== this.#cause) {
      this.#cause = cause;
      this.#beginnings.add(event.record);
    }
    const [entry] = this.#translateRecord(event);
    if (!entry) return;
    if (entry.type === 'traffic' && entry.isNewExchange) this.#exchange = [];
    this.#exchange = [...this.#exchange, entry].slice(-MAX_REPLAYED);
  }

  #translate(event: LocalEvent, viewerId: string): FeedEvent[] {
    switch (event.type) {
      case 'message-created':
      case 'message-updated': {
        if (!this.#isVisible(viewerId, event)) return [];
        const message = serializeForPage(this.#discord, event.message, viewerId);
        return [{ type: event.type, message }];
      }
      case 'message-deleted': {
        if (!this.#isVisible(viewerId, event)) return [];
        const { channelId, id } = event.message;
        return [{ type: event.type, channelId, id }];
      }
      case 'messages-bulk-deleted':
        return event.messages.map(({ channelId, id }) => ({
          type: 'message-deleted',
          channelId,
          id,
        }));
      case 'reaction-added':
      case 'reaction-removed':
      case 'reactions-cleared': {
        const { message } = event;
        if (!this.#isVisible(viewerId, { type: 'message-updated', message, viewerId: null }))
          return [];
        return [
          { type: 'message-updated', message: serializeForPage(this.#discord, message, viewerId) },
        ];
      }
      case 'typing': {
        const { type, channelId, userId } = event;
        return userId === viewerId ? [] : [{ type, channelId, userId }];
      }
      case 'interaction': {
        const { interaction } = event;
        if (interaction.userId !== viewerId || interaction.type === 4) return [];
        return [
          { type: 'interaction', interaction: createPageInteraction(this.#discord, interaction) },
        ];
      }
      case 'presence-updated':
        return [];
      case 'traffic':
        return this.#translateRecord(event);
      case 'violation': {
        const { where, what } = event.violation;
        return [{ type: 'problem', text: `${where}: ${what}` }];
      }
      default:
        return [this.#createContextEvent(viewerId)];
    }
  }

  #translateRecord({ record }: Extract<LocalEvent, { type: 'traffic' }>): FeedEvent[] {
    const entry = createTrafficEntry(record);
    if (!entry) return [];
    return [{ type: 'traffic', entry, isNewExchange: this.#beginnings.has(record) }];
  }

  #createContextEvent(viewerId: string): FeedEvent {
    return { type: 'context', context: createPageContext(this.#discord, viewerId) };
  }

  #isVisible(
    viewer: string,
    { message, viewerId }: Extract<LocalEvent, { type: `message-${string}` }>,
  ): boolean {
    if (viewerId !== null && viewerId !== viewer) return false;
    const channel = this.#discord.store.channels.get(message.channelId);
    return channel !== undefined && canView(this.#discord, channel, viewer);
  }
}

/** Serializes a complete message for the page. */
export function serializeForPage(
  { store }: DiscordSimulator,
  message: Message,
  viewerId: string,
): APIMessage {
  return serializeMessage(store, message, viewerId) as unknown as APIMessage;
}

function createPageInteraction(
  { store }: DiscordSimulator,
  interaction: Interaction,
): PageInteraction {
  const { botId } = store.findApplication(interaction.applicationId);
  const { id, type, channelId, label, state, sourceMessageId, responseMessageId } = interaction;
  const modal = interaction.modal as PageModal | null;
  return { id, type, botId, channelId, label, state, sourceMessageId, responseMessageId, modal };
}
