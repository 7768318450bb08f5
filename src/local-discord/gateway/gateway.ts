import type { JsonObject } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import type { EventBus, LocalEvent } from '../observation/event-bus.ts';
import type { FaultInjector } from '../observation/fault-injection.ts';
import type { TrafficLog } from '../observation/traffic-log.ts';
import { Intent } from '../protocol/intents.ts';
import { computeShardId } from '../protocol/snowflakes.ts';
import {
  serializeCurrentUser,
  serializeGuildCreate,
  serializeMember,
} from '../serializers/api-objects.ts';
import { createDispatch, type Dispatch } from './dispatches.ts';
import type { GatewayPeer } from './peer.ts';
import type { GatewayPayload, GatewaySession } from './session.ts';

/** For how long a session can be resumed after the line broke, in milliseconds. */
const RESUME_WINDOW = 3 * 60_000;

/** Guilds one shard may have. https://discord.com/developers/docs/events/gateway#sharding */
const MAX_GUILDS = 2_500;

/** How the gateway behaves. */
export interface GatewayOptions {
  /** Milliseconds, told to the bot in Hello; real time, whatever the clock. */
  heartbeatInterval: number;
  /** How many shards may identify within five seconds, each five seconds apart; told, and enforced when wanted. */
  maxConcurrency: number;
  enforcesIdentifyRate: boolean;
  address: () => string;
}

/** Discord's side of all WebSockets. https://discord.com/developers/docs/events/gateway */
export class Gateway {
  readonly store: Store;
  readonly options: GatewayOptions;
  readonly faults: FaultInjector;
  /** How many sessions may still be started today. */
  remainingSessions = 1_000;
  readonly connections = new Set<GatewayPeer>();
  #events: EventBus;
  #wire: TrafficLog;
  #sessions = new Map<string, GatewaySession>();
  #lastIdentify = new Map<number, number>();
  #heartbeatWaits = new Map<GatewayPeer, (() => void)[]>();

  constructor(
    store: Store,
    events: EventBus,
    wire: TrafficLog,
    faults: FaultInjector,
    options: GatewayOptions,
  ) {
    this.store = store;
    this.options = options;
    this.faults = faults;
    this.#events = events;
    this.#wire = wire;
    events.observe((event) => this.#tell(event));
  }

  /** Sends an event to every session that wants it; for events that no action makes, too. */
  dispatch(dispatch: Dispatch): void {
    for (const session of this.#sessions.values()) {
      if (!session.receives(dispatch)) continue;
      session.dispatch(
        dispatch.event,
        dispatch.serialize(session.intents),
        this.faults.takeEventCopies(),
        this.faults.takeEventSwap(),
      );
    }
  }

  /** Takes in a new connection. */
  addPeer(connection: GatewayPeer): void {
    this.connections.add(connection);
    this.faults.targets.add(connection);
  }

  isValidToken(token: unknown): boolean {
    return token === this.store.application.token;
  }

  /** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes, 4011 */
  needsMoreShards(shardCount: number): boolean {
    return this.store.guilds.size > MAX_GUILDS * shardCount;
  }

  /** One identify per rate limit key in five seconds. https://discord.com/developers/docs/events/gateway#rate-limiting */
  takeIdentify(shardId: number): boolean {
    const key = shardId % this.options.maxConcurrency;
    const last = this.#lastIdentify.get(key) ?? 0;
    if (this.options.enforcesIdentifyRate && Date.now() - last < 5_000) return false;
    this.#lastIdentify.set(key, Date.now());
    return true;
  }

  /** Sends Ready, then the guilds of the shard. https://discord.com/developers/docs/events/gateway-events#ready */
  completeIdentify(session: GatewaySession, connection: GatewayPeer): void {
    this.remainingSessions -= 1;
    this.#sessions.set(session.id, session);
    session.send = (payload) => connection.send(payload);
    const { application, bot } = this.store;
    const guilds = [...this.store.guilds.values()].filter(
      ({ id, members }) =>
        members.has(bot.id) && computeShardId(id, session.shardCount) === session.shardId,
    );
    session.dispatch('READY', {
      v: 10,
      user: serializeCurrentUser(bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.options.address(),
      shard: [session.shardId, session.shardCount],
      application: { id: application.id, flags: application.flags },
      private_channels: [],
      session_type: 'normal',
    });
    if (session.intents & Intent.guilds) {
      for (const guild of guilds)
        session.dispatch('GUILD_CREATE', serializeGuildCreate(this.store, guild));
    }
    this.#events.emit({ type: 'session', state: 'ready', shardId: session.shardId });
  }

  /** Replays what a session missed. */
  completeResume(session: GatewaySession, connection: GatewayPeer, missed: GatewayPayload[]): void {
    session.disconnectedAt = null;
    session.send = (payload) => connection.send(payload);
    for (const payload of missed) connection.send(payload);
    session.dispatch('RESUMED', { _trace: [] });
    this.#events.emit({ type: 'session', state: 'resumed', shardId: session.shardId });
  }

  /** The session of an id, when it can be resumed still. */
  findSession(id: unknown): GatewaySession | undefined {
    const session = this.#sessions.get(String(id));
    if (!session) return undefined;
    const isGone =
      session.disconnectedAt !== null && Date.now() - session.disconnectedAt > RESUME_WINDOW;
    if (isGone) this.endSession(session);
    return isGone ? undefined : session;
  }

  /** Keeps what happens for a session until it is resumed. */
  suspend(session: GatewaySession): void {
    session.send = null;
    session.disconnectedAt = Date.now();
  }

  /** Ends a session for good. */
  endSession(session: GatewaySession): void {
    session.send = null;
    this.#sessions.delete(session.id);
  }

  /** A connection is gone. Codes 1000 and 1001 end the session, others leave it to be resumed. */
  removePeer(connection: GatewayPeer, code: number): void {
    this.connections.delete(connection);
    this.faults.targets.delete(connection);
    for (const resolve of this.#heartbeatWaits.get(connection) ?? []) resolve();
    this.#heartbeatWaits.delete(connection);
    const { session } = connection;
    if (!session) return;
    this.suspend(session);
    if (code === 1000 || code === 1001) this.endSession(session);
    this.#events.emit({
      type: 'session',
      state: 'closed',
      shardId: session.shardId,
      closeCode: code,
    });
  }

  /** Resolves when every bot that is connected has taken in all it was sent. */
  async drain(): Promise<void> {
    const waits = [...this.connections].map(
      (connection) =>
        new Promise<void>((resolve) => {
          if (!connection.session) return resolve();
          this.#heartbeatWaits.set(connection, [
            ...(this.#heartbeatWaits.get(connection) ?? []),
            resolve,
          ]);
          connection.requestHeartbeat();
        }),
    );
    await Promise.all(waits);
  }

  confirmHeartbeat(connection: GatewayPeer): void {
    for (const resolve of this.#heartbeatWaits.get(connection) ?? []) resolve();
    this.#heartbeatWaits.delete(connection);
  }

  /** https://discord.com/developers/docs/events/gateway-events#request-guild-members */
  sendGuildMembers(session: GatewaySession, data: unknown): void {
    const {
      guild_id: guildId,
      user_ids: ids,
      query,
      nonce,
    } = (data ?? {}) as Record<string, unknown>;
    const guild = this.store.guilds.get(String(guildId));
    if (!guild?.members.has(this.store.bot.id)) return;
    const wanted = ids === undefined ? null : [ids].flat().map(String);
    const members = [...guild.members.values()].filter(({ userId }) => {
      if (wanted) return wanted.includes(userId);
      return this.store.findUser(userId).username.startsWith(String(query ?? ''));
    });
    session.dispatch('GUILD_MEMBERS_CHUNK', {
      guild_id: guild.id,
      members: members.map((member) => serializeMember(member, this.store.findUser(member.userId))),
      chunk_index: 0,
      chunk_count: 1,
      not_found: wanted?.filter((id) => !guild.members.has(id)) ?? [],
      ...(nonce === undefined ? {} : { nonce }),
    });
  }

  recordPayload(
    direction: 'to-bot' | 'from-bot',
    { op, t, s, d }: GatewayPayload,
    session: GatewaySession | null,
  ): void {
    this.#wire.recordPayload({
      direction,
      shardId: session?.shardId ?? null,
      op,
      event: t,
      sequence: s,
      data: redactToken(d),
    });
  }

  #tell(event: LocalEvent): void {
    const dispatch = createDispatch(this.store, event);
    if (dispatch) this.dispatch(dispatch);
  }
}

/** The record is shown to people; a token is not for them. */
function redactToken(data: unknown): unknown {
  if (
    typeof data !== 'object' ||
    data === null ||
    !('token' in data) ||
    !('properties' in data || 'session_id' in data)
  ) {
    return data;
  }
  return { ...(data as JsonObject), token: '(hidden)' };
}
