import type { Channel, Guild, Message, ThreadChannel } from '../model/entities.ts';
import type { Interaction, InteractionChange } from '../model/interaction.ts';
import type { Notification } from '../model/message-request.ts';
import type { ProtocolProblem, TrafficRecord } from './records.ts';

/** Something that happened, told to whoever observes the local Discord. */
export type LocalEvent =
  /** `viewerId` is the only user who sees an ephemeral message, null where all do. */
  | {
      type: 'message-created';
      message: Message;
      viewerId: string | null;
      notification: Notification | null;
    }
  | { type: 'message-updated'; message: Message; viewerId: string | null }
  | { type: 'message-deleted'; message: Message; viewerId: string | null }
  | { type: 'channel-created' | 'channel-updated' | 'channel-deleted'; channel: Channel }
  | { type: 'thread-members-changed'; thread: ThreadChannel; userId: string; isMember: boolean }
  /** The bot was added to a guild. */
  | { type: 'guild-joined'; guild: Guild }
  | { type: 'guild-left'; guildId: string }
  | { type: 'typing'; channelId: string; userId: string }
  | { type: 'interaction'; interaction: Interaction; change: InteractionChange }
  | { type: 'commands-changed' }
  | { type: 'session'; state: 'ready' | 'resumed' | 'closed'; shardId: number; closeCode?: number }
  | { type: 'traffic'; record: TrafficRecord }
  | { type: 'problem'; problem: ProtocolProblem };

/** Told of every event, in order, as it happens. Must not throw. */
export type Observer = (event: LocalEvent) => void;

/** Passes events on to observers. */
export class EventBus {
  #observers = new Set<Observer>();

  /** Subscribes; the returned function ends it. */
  observe(observer: Observer): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  /** Tells every observer, in the order they subscribed. */
  emit(event: LocalEvent): void {
    for (const observer of [...this.#observers]) observer(event);
  }

  /**
   * Resolves with the first value `look` returns that is not undefined: asked at once, then after
   * every event. With a signal, resolves with undefined when that is aborted first.
   */
  until<Value>(look: () => Value | undefined): Promise<Value>;
  until<Value>(look: () => Value | undefined, signal: AbortSignal): Promise<Value | undefined>;
  until<Value>(look: () => Value | undefined, signal?: AbortSignal): Promise<Value | undefined> {
    return new Promise((resolve) => {
      const first = look();
      if (first !== undefined) return resolve(first);
      const finish = (value: Value | undefined) => {
        end();
        signal?.removeEventListener('abort', giveUp);
        resolve(value);
      };
      const giveUp = () => finish(undefined);
      const end = this.observe(() => {
        const value = look();
        if (value !== undefined) finish(value);
      });
      signal?.addEventListener('abort', giveUp);
    });
  }
}
