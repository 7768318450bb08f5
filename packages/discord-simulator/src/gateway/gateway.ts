import type { Guild, JsonObject } from '../model/entities.ts';
import { resetToken } from '../model/fixtures.ts';
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
import type { Dispatch } from './dispatch.ts';
import { createDispatch } from './dispatches.ts';
import type { GatewayPeer } from './peer.ts';
import type { GatewayPayload, GatewaySession } from './session.ts';

/** Milliseconds for which a disconnected session can be resumed. */
const RESUME_WINDOW = 3 * 60_000;

/** Maximum guilds per shard. https://discord.com/developers/docs/events/gateway#sharding */
const MAX_GUILDS = 2_500;

/** Guilds per shard that Discord recommends. */
const RECOMMENDED_GUILDS = 1_000;

/** How often one rate limit key may identify, in milliseconds. https://discord.com/developers/docs/events/gateway#rate-limiting */
const IDENTIFY_INTERVAL = 5_000;

/** When the limit of session starts resets, in milliseconds after the first one. */
const DAY = 24 * 60 * 60_000;

/** Options of the gateway. */
export interface GatewayOptions {
  /** Milliseconds of real time between heartbeats, sent in Hello. */
  heartbeatInterval: number;
  /** How many shards may identify within five seconds. */
  maxConcurrency: number;
  /** Whether to enforce `maxConcurrency`. */
  enforcesIdentifyRate: boolean;
  /** How many sessions may be started a day. */
  sessionStarts: number;
  address: () => string;
}

/** The server side of all gateway connections. https://discord.com/developers/docs/events/gateway */
export class Gateway {
  readonly store: Store;
  readonly options: GatewayOptions;
  readonly faults: FaultInjector;
  readonly connections = new Set<GatewayPeer>();
  #events: EventBus;
  #traffic: TrafficLog;
  #sessions = new Map<string, GatewaySession>();
  #lastIdentify = new Map<number, number>();
  /** Session starts since `#startsSince`, in milliseconds since 1970. */
  #starts = 0;
  #startsSince = 0;
  #drainCallbacks = new Map<GatewayPeer, (() => void)[]>();

  constructor(
    store: Store,
    events: EventBus,
    traffic: TrafficLog,
    faults: FaultInjector,
    options: GatewayOptions,
  ) {
    this.store = store;
    this.options = options;
    this.faults = faults;
    this.#events = events;
    this.#traffic = traffic;
    events.observe((event) => this.#onEvent(event));
  }

  /** Sends an event to every session that should receive it. */
  dispatch(dispatch: Dispatch): void {
    for (const session of this.#sessions.values()) {
      if (this.#endIfExpired(session) || !session.receives(dispatch)) continue;
      session.dispatch(
        dispatch.event,
        dispatch.serialize(session.intents),
        this.faults.takeEventCopies(),
        this.faults.takeEventSwap(),
      );
    }
  }

  /** Registers a new connection. */
  addConnection(peer: GatewayPeer): void {
    this.connections.add(peer);
    this.faults.targets.add(peer);
  }

  isValidToken(token: unknown): boolean {
    return token === this.store.application.token;
  }

  /** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes, 4011 */
  needsMoreShards(shardId: number, shardCount: number): boolean {
    return this.#listGuilds(shardId, shardCount).length > MAX_GUILDS;
  }

  /** How many shards Discord recommends. https://discord.com/developers/docs/events/gateway#get-gateway-bot */
  get recommendedShards(): number {
    return Math.max(1, Math.ceil(this.#listGuilds(0, 1).length / RECOMMENDED_GUILDS));
  }

  /** https://discord.com/developers/docs/events/gateway#session-start-limit-object */
  get sessionStartLimit(): Record<string, number> {
    const { sessionStarts: total, maxConcurrency } = this.options;
    this.#resetStarts();
    return {
      total,
      remaining: total - this.#starts,
      reset_after: this.#starts === 0 ? 0 : this.#startsSince + DAY - Date.now(),
      max_concurrency: maxConcurrency,
    };
  }

  /** Checks and counts an identify: one per rate limit key in five seconds. https://discord.com/developers/docs/events/gateway#rate-limiting */
  takeIdentify(shardId: number): boolean {
    const key = shardId % this.options.maxConcurrency;
    const last = this.#lastIdentify.get(key) ?? 0;
    if (this.options.enforcesIdentifyRate && Date.now() - last < IDENTIFY_INTERVAL) return false;
    this.#lastIdentify.set(key, Date.now());
    return true;
  }

  /**
   * Counts a session start. Beyond the daily limit, Discord ends all sessions and resets the token.
   * https://discord.com/developers/docs/events/gateway#session-start-limit-object
   */
  takeSessionStart(): boolean {
    this.#resetStarts();
    if (this.#starts === 0) this.#startsSince = Date.now();
    this.#starts += 1;
    if (this.#starts <= this.options.sessionStarts) return true;
    resetToken(this.store);
    this.#sessions.clear();
    for (const peer of this.connections) peer.close(4004, 'Authentication failed.');
    return false;
  }

  #resetStarts(): void {
    if (Date.now() - this.#startsSince >= DAY) this.#starts = 0;
  }

  /** Lists the guilds of a shard that the bot is on. */
  #listGuilds(shardId: number, shardCount: number): Guild[] {
    return [...this.store.guilds.values()].filter(
      ({ id, members }) =>
        members.has(this.store.bot.id) && computeShardId(id, shardCount) === shardId,
    );
  }

  /** Sends Ready, then the shard's guilds. https://discord.com/developers/docs/events/gateway-events#ready */
  completeIdentify(session: GatewaySession, peer: GatewayPeer): void {
    this.#sessions.set(session.id, session);
    session.send = (payload) => peer.send(payload);
    const { application, bot } = this.store;
    const guilds = this.#listGuilds(session.shardId, session.shardCount);
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

  /** Replays the events a session missed. */
  completeResume(session: GatewaySession, peer: GatewayPeer, missed: GatewayPayload[]): void {
    session.disconnectedAt = null;
    session.send = (payload) => peer.send(payload);
    for (const payload of missed) peer.send(payload);
    session.dispatch('RESUMED', { _trace: [] });
    this.#events.emit({ type: 'session', state: 'resumed', shardId: session.shardId });
  }

  /** Returns the session with this id if it can still be resumed. */
  findSession(id: unknown): GatewaySession | undefined {
    const session = this.#sessions.get(String(id));
    return session && !this.#endIfExpired(session) ? session : undefined;
  }

  /** Ends a session that can no longer be resumed, as after its bot was killed. */
  #endIfExpired(session: GatewaySession): boolean {
    const { disconnectedAt } = session;
    const isExpired = disconnectedAt !== null && Date.now() - disconnectedAt > RESUME_WINDOW;
    if (isExpired) this.endSession(session);
    return isExpired;
  }

  /** Buffers a session's events until it is resumed. */
  suspend(session: GatewaySession): void {
    session.send = null;
    session.disconnectedAt = Date.now();
  }

  /** Ends a session permanently. */
  endSession(session: GatewaySession): void {
    session.send = null;
    this.#sessions.delete(session.id);
  }

  /** Removes a closed connection. Codes 1000 and 1001 end its session; others leave it resumable. */
  removeConnection(peer: GatewayPeer, code: number): void {
    this.connections.delete(peer);
    this.faults.targets.delete(peer);
    this.confirmHeartbeat(peer);
    const { session } = peer;
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

  /** Resolves when every connected bot has processed everything it was sent. */
  async drain(): Promise<void> {
    const pending = [...this.connections].map(
      (peer) =>
        new Promise<void>((resolve) => {
          if (!peer.session) return resolve();
          this.#drainCallbacks.set(peer, [...(this.#drainCallbacks.get(peer) ?? []), resolve]);
          peer.requestHeartbeat();
        }),
    );
    await Promise.all(pending);
  }

  /** Resolves the waiting `drain` calls for a connection. */
  confirmHeartbeat(peer: GatewayPeer): void {
    for (const resolve of this.#drainCallbacks.get(peer) ?? []) resolve();
    this.#drainCallbacks.delete(peer);
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
    const requestedIds = ids === undefined ? null : [ids].flat().map(String);
    const members = [...guild.members.values()].filter(({ userId }) => {
      if (requestedIds) return requestedIds.includes(userId);
      return this.store.findUser(userId).username.startsWith(String(query ?? ''));
    });
    session.dispatch('GUILD_MEMBERS_CHUNK', {
      guild_id: guild.id,
      members: members.map((member) => serializeMember(member, this.store.findUser(member.userId))),
      chunk_index: 0,
      chunk_count: 1,
      not_found: requestedIds?.filter((id) => !guild.members.has(id)) ?? [],
      ...(nonce === undefined ? {} : { nonce }),
    });
  }

  recordPayload(
    direction: 'to-bot' | 'from-bot',
    { op, t, s, d }: GatewayPayload,
    session: GatewaySession | null,
  ): void {
    this.#traffic.recordPayload({
      direction,
      shardId: session?.shardId ?? null,
      op,
      event: t,
      sequence: s,
      data: redactToken(d),
    });
  }

  #onEvent(event: LocalEvent): void {
    const dispatch = createDispatch(this.store, event);
    if (!dispatch) return;
    const guild = dispatch.guildId === null ? undefined : this.store.guilds.get(dispatch.guildId);
    // Of other guilds it learns nothing, but that it left them.
    const isForeign = guild !== undefined && !guild.members.has(this.store.bot.id);
    if (!isForeign || event.type === 'guild-left') this.dispatch(dispatch);
  }
}

/** Hides the bot's token, since the traffic log is shown on the page. */
function redactToken(data: unknown): unknown {
  if (
    typeof data !== 'object' ||
    data === null ||
    !('token' in data) ||
    !('properties' in data || 'session_id' in data)
  ) {
    return data;
  }
  return { ...(data as JsonObject), token: '(redacted)' };
}
