import type {
  Channel,
  Invite,
  Message,
  ReactionEmoji,
  Role,
  ThreadChannel,
} from '../model/entities.ts';
import type { Interaction, InteractionChange } from '../model/interaction.ts';
import type { Notification } from '../model/message-request.ts';
import type { TrafficRecord, Violation } from './records.ts';

/** An event of the local Discord. */
export type LocalEvent =
  /** `viewerId`: the only user who sees an ephemeral message; null for other messages. */
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
  | { type: 'role-created' | 'role-updated' | 'role-deleted'; guildId: string; role: Role }
  /** Also of a bot, which joins or leaves the guild with it. */
  | { type: 'member-added' | 'member-updated' | 'member-removed'; guildId: string; userId: string }
  | { type: 'invite-created' | 'invite-deleted'; invite: Invite }
  | { type: 'presence-updated'; guildId: string; userId: string }
  | { type: 'messages-bulk-deleted'; messages: Message[]; channelId: string }
  | {
      type: 'reaction-added' | 'reaction-removed';
      message: Message;
      emoji: ReactionEmoji;
      userId: string;
    }
  /** `emoji`: null when all were removed. */
  | { type: 'reactions-cleared'; message: Message; emoji: ReactionEmoji | null }
  | { type: 'user-updated'; userId: string }
  | { type: 'emoji-changed'; guildId: string }
  | { type: 'guild-updated'; guildId: string }
  | { type: 'pins-changed'; channelId: string }
  | { type: 'webhooks-changed'; channelId: string }
  | { type: 'ban-added' | 'ban-removed'; guildId: string; userId: string }
  | { type: 'typing'; channelId: string; userId: string }
  | { type: 'interaction'; interaction: Interaction; change: InteractionChange }
  | { type: 'commands-changed' }
  | {
      type: 'session';
      state: 'ready' | 'resumed' | 'closed';
      applicationId: string;
      shardId: number;
      closeCode?: number;
    }
  | { type: 'traffic'; record: TrafficRecord }
  | { type: 'violation'; violation: Violation };

/** Receives every event in order. Must not throw. */
export type Observer = (event: LocalEvent) => void;

/** Distributes events to observers. */
export class EventBus {
  #observers = new Set<Observer>();

  /** Subscribes to all events; the returned function unsubscribes. */
  observe(observer: Observer): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  /** Calls the observers in the order they subscribed. */
  emit(event: LocalEvent): void {
    for (const observer of [...this.#observers]) observer(event);
  }

  /**
   * Calls `check` now and after every event, and resolves with its first value that is not undefined.
   * Resolves with undefined when the signal is aborted first.
   */
  until<Value>(check: () => Value | undefined): Promise<Value>;
  until<Value>(check: () => Value | undefined, signal: AbortSignal): Promise<Value | undefined>;
  until<Value>(check: () => Value | undefined, signal?: AbortSignal): Promise<Value | undefined> {
    return new Promise((resolve) => {
      const first = check();
      if (first !== undefined) return resolve(first);
      const finish = (value: Value | undefined) => {
        unsubscribe();
        signal?.removeEventListener('abort', onAbort);
        resolve(value);
      };
      const onAbort = () => finish(undefined);
      const unsubscribe = this.observe(() => {
        const value = check();
        if (value !== undefined) finish(value);
      });
      signal?.addEventListener('abort', onAbort);
    });
  }
}
