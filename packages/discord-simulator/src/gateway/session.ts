import { randomBytes } from 'node:crypto';
import type { Application, JsonObject } from '../model/entities.ts';
import { computeShardId } from '../protocol/snowflakes.ts';
import type { PresenceChange } from '../services/presence-service.ts';
import type { Dispatch } from './dispatch.ts';

/** A payload from Discord to the bot. https://discord.com/developers/docs/events/gateway-events#payload-structure */
export interface GatewayPayload {
  op: number;
  d: unknown;
  s: number | null;
  t: string | null;
}

/** How many events a session can replay. */
const REPLAY_LIMIT = 1_000;

/** Milliseconds for which a swapped event is held back at most. */
const MAX_HOLD = 50;

/**
 * A bot's gateway session, which outlives its connection.
 * https://discord.com/developers/docs/events/gateway#resuming
 */
export class GatewaySession {
  readonly id = randomBytes(16).toString('hex');
  readonly application: Application;
  readonly intents: number;
  readonly shardId: number;
  readonly shardCount: number;
  /** Its bot's, as it set it last. */
  presence: PresenceChange = { status: 'online', activities: [] };
  /** The sequence number of the last event; 0 before the first. */
  sequence = 0;
  /** Sends to the bot; null while disconnected. */
  send: ((payload: GatewayPayload) => void) | null = null;
  /** Milliseconds since 1970; null while connected. */
  disconnectedAt: number | null = null;
  #sent: GatewayPayload[] = [];
  #held: GatewayPayload[] = [];

  constructor(application: Application, intents: number, shardId: number, shardCount: number) {
    this.application = application;
    this.intents = intents;
    this.shardId = shardId;
    this.shardCount = shardCount;
  }

  /** Returns whether this session receives an event. */
  receives({ guildId, intent }: Dispatch): boolean {
    const isOnShard = computeShardId(guildId, this.shardCount) === this.shardId;
    return isOnShard && (intent === 0 || (this.intents & intent) !== 0);
  }

  /**
   * Sends an event with the next sequence number, or buffers it while disconnected. As a fault, `copies`
   * above 1 repeats it, and `isHeld` sends it after the next event or after at most 50 ms.
   */
  dispatch(event: string, data: JsonObject, copies = 1, isHeld = false): void {
    this.sequence += 1;
    const payload: GatewayPayload = { op: 0, d: data, s: this.sequence, t: event };
    this.#sent.push(payload);
    if (this.#sent.length > REPLAY_LIMIT) this.#sent.shift();
    if (isHeld) {
      this.#held.push(payload);
      setTimeout(() => this.#release(), MAX_HOLD).unref();
      return;
    }
    for (let copy = 0; copy < copies; copy += 1) this.send?.(payload);
    this.#release();
  }

  #release(): void {
    for (const payload of this.#held.splice(0)) this.send?.(payload);
  }

  /** Returns the events after a sequence number; null when some are no longer buffered. */
  listMissed(sequence: number): GatewayPayload[] | null {
    const missed = this.#sent.filter(({ s }) => (s ?? 0) > sequence);
    return missed.length === this.sequence - sequence ? missed : null;
  }
}
