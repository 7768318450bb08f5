import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../model/entities.ts';
import { computeShardId } from '../protocol/snowflakes.ts';
import type { Dispatch } from './dispatches.ts';

/** One dispatch as it goes over the wire. */
export interface GatewayPayload {
  op: number;
  d: unknown;
  s: number | null;
  t: string | null;
}

/** How many events a session can replay. */
const REPLAY_LIMIT = 1_000;

/** How long an event is held back at most, in milliseconds. */
const MAX_HOLD = 50;

/**
 * What Discord remembers of a bot's connection, also while it is away.
 * https://discord.com/developers/docs/events/gateway#resuming
 */
export class GatewaySession {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  readonly shardId: number;
  readonly shardCount: number;
  /** The number of the last event, 0 before the first. */
  sequence = 0;
  /** Sends to the bot; null while it is away. */
  send: ((payload: GatewayPayload) => void) | null = null;
  /** When the bot went away, in milliseconds since 1970; null while it is there. */
  disconnectedAt: number | null = null;
  #sent: GatewayPayload[] = [];
  #held: GatewayPayload[] = [];

  constructor(intents: number, shardId: number, shardCount: number) {
    this.intents = intents;
    this.shardId = shardId;
    this.shardCount = shardCount;
  }

  /** Whether this session is told of an event. */
  receives({ guildId, intent }: Dispatch): boolean {
    const isMine = computeShardId(guildId, this.shardCount) === this.shardId;
    return isMine && (intent === 0 || (this.intents & intent) !== 0);
  }

  /**
   * Sends an event under the next number, or keeps it for later. As a fault, `copies` above 1 repeats it,
   * and `isHeld` sends it after the next one, or a moment later where none follows.
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

  /** The events after a number, or null when they are not all there any more. */
  listMissed(sequence: number): GatewayPayload[] | null {
    const missed = this.#sent.filter(({ s }) => (s ?? 0) > sequence);
    return missed.length === this.sequence - sequence ? missed : null;
  }
}
