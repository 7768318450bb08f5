import type { Application, Guild, JsonObject } from '../model/entities.ts';
import { resetToken } from '../model/fixtures.ts';
import type { Store } from '../model/store.ts';
import type { EventBus, LocalEvent } from '../observation/event-bus.ts';
import type { FaultInjector } from '../observation/fault-injection.ts';
import type { TrafficLog } from '../observation/traffic-log.ts';
import { Intent } from '../protocol/intents.ts';
import { computeShardId } from '../protocol/snowflakes.ts';
import { serializeCurrentUser } from '../serializers/api-objects.ts';
import { serializeGuildCreate } from '../serializers/guild-create.ts';
import type { PresenceService } from '../services/presence-service.ts';
import type { Dispatch } from './dispatch.ts';
import { createDispatch } from './dispatches.ts';
import { Drain } from './drain.ts';
import type { GatewayPeer } from './peer.ts';
import { readPresenceUpdate } from './presence-update.ts';
import type { GatewayPayload, GatewaySession } from './session.ts';
import { SessionRegistry } from './session-registry.ts';
import { type SessionStartOptions, SessionStarts } from './session-starts.ts';

/** Maximum guilds per shard. https://discord.com/developers/docs/events/gateway#sharding */
const MAX_GUILDS = 2_500;

/** Guilds per shard that Discord recommends. */
const RECOMMENDED_GUILDS = 1_000;

/** Options of the gateway. */
export interface GatewayOptions extends SessionStartOptions {
  /** Milliseconds of real time between heartbeats, sent in Hello. */
  heartbeatInterval: number;
  address: () => string;
}

/** The server side of all gateway connections. https://discord.com/developers/docs/events/gateway */
export class Gateway {
  readonly store: Store;
  readonly options: GatewayOptions;
  readonly faults: FaultInjector;
  readonly sessions: SessionRegistry;
  readonly connections = new Set<GatewayPeer>();
  #events: EventBus;
  #traffic: TrafficLog;
  /** By application. */
  #starts = new Map<string, SessionStarts>();
  #drain = new Drain();

  constructor(
    store: Store,
    events: EventBus,
    traffic: TrafficLog,
    faults: FaultInjector,
    presences: PresenceService,
    options: GatewayOptions,
  ) {
    this.store = store;
    this.options = options;
    this.faults = faults;
    this.#events = events;
    this.#traffic = traffic;
    this.sessions = new SessionRegistry(faults, presences);
    events.observe((event) => this.#onEvent(event));
  }

  /** Sends an application's event to every session that should receive it. */
  dispatch(application: Application, dispatch: Dispatch): void {
    this.sessions.dispatch(application, dispatch);
  }

  /** Registers a new connection. */
  addConnection(peer: GatewayPeer): void {
    this.connections.add(peer);
    this.faults.targets.add(peer);
  }

  /** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes, 4011 */
  needsMoreShards(application: Application, shardId: number, shardCount: number): boolean {
    return this.#listGuilds(application, shardId, shardCount).length > MAX_GUILDS;
  }

  /** How many shards Discord recommends to an application. https://discord.com/developers/docs/events/gateway#get-gateway-bot */
  recommendShards(application: Application): number {
    return Math.max(1, Math.ceil(this.#listGuilds(application, 0, 1).length / RECOMMENDED_GUILDS));
  }

  /** The session starts of an application. */
  startsOf({ id }: Application): SessionStarts {
    const starts = this.#starts.get(id) ?? new SessionStarts(this.options);
    this.#starts.set(id, starts);
    return starts;
  }

  /**
   * Counts a session start. Beyond the daily limit, Discord ends all sessions and resets the token.
   * https://discord.com/developers/docs/events/gateway#session-start-limit-object
   */
  takeSessionStart(application: Application, peer: GatewayPeer): boolean {
    if (this.startsOf(application).take()) return true;
    resetToken(application);
    for (const each of this.connections)
      if (each === peer || each.session?.application === application)
        each.close(4004, 'Authentication failed.');
    this.sessions.endAll(application);
    return false;
  }

  /** Lists the guilds of a shard that the bot is on. */
  #listGuilds({ botId }: Application, shardId: number, shardCount: number): Guild[] {
    const guilds = this.store.listGuilds(botId);
    return guilds.filter(({ id }) => computeShardId(id, shardCount) === shardId);
  }

  /** Sends Ready, then the shard's guilds. https://discord.com/developers/docs/events/gateway-events#ready */
  completeIdentify(session: GatewaySession, peer: GatewayPeer): void {
    this.sessions.connect(session, (payload) => peer.send(payload));
    const { application } = session;
    const guilds = this.#listGuilds(application, session.shardId, session.shardCount);
    session.dispatch('READY', {
      v: 10,
      user: serializeCurrentUser(this.store.findUser(application.botId)),
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
        session.dispatch(
          'GUILD_CREATE',
          serializeGuildCreate(this.store, guild, application.botId, session.intents),
        );
    }
    this.sessions.updatePresence(session);
    this.#emitState(session, 'ready');
  }

  /** Replays the events a session missed. */
  completeResume(session: GatewaySession, peer: GatewayPeer, missed: GatewayPayload[]): void {
    this.sessions.connect(session, (payload) => peer.send(payload));
    for (const payload of missed) peer.send(payload);
    session.dispatch('RESUMED', { _trace: [] });
    this.sessions.updatePresence(session);
    this.#emitState(session, 'resumed');
  }

  /** Sets the presence of a session's bot. @throws {GatewayCloseError} 4002 for one that Discord does not take; it is reported. */
  setPresence(session: GatewaySession, data: unknown): void {
    session.presence = readPresenceUpdate(this.#traffic, data);
    this.sessions.updatePresence(session);
  }

  /** Removes a closed connection. Codes 1000 and 1001 end its session; others leave it resumable. */
  removeConnection(peer: GatewayPeer, code: number): void {
    this.connections.delete(peer);
    this.faults.targets.delete(peer);
    this.confirmHeartbeat(peer);
    const { session } = peer;
    if (!session) return;
    if (code === 1000 || code === 1001) this.sessions.end(session);
    else this.sessions.suspend(session);
    this.#emitState(session, 'closed', code);
  }

  /** Resolves when every connected bot has processed everything it was sent. */
  async drain(): Promise<void> {
    await this.#drain.wait(this.connections);
  }

  /** Reports a heartbeat to those who wait for a connection. */
  confirmHeartbeat(peer: GatewayPeer): void {
    this.#drain.confirm(peer);
  }

  recordPayload(
    direction: 'to-bot' | 'from-bot',
    { op, t, s, d }: GatewayPayload,
    session: GatewaySession | null,
  ): void {
    this.#traffic.recordPayload({
      direction,
      applicationId: session?.application.id ?? null,
      shardId: session?.shardId ?? null,
      op,
      event: t,
      sequence: s,
      data: redactToken(d),
    });
  }

  #emitState(
    { application, shardId }: GatewaySession,
    state: 'ready' | 'resumed' | 'closed',
    closeCode?: number,
  ): void {
    const code = closeCode === undefined ? {} : { closeCode };
    const applicationId = application.id;
    this.#events.emit({ type: 'session', state, applicationId, shardId, ...code });
  }

  #onEvent(event: LocalEvent): void {
    for (const application of this.store.applications.values()) {
      const dispatch = createDispatch(this.store, event, application.botId);
      if (dispatch && !this.#isForeign(dispatch, application)) this.dispatch(application, dispatch);
    }
  }

  /** Of guilds that its bot is not on, an application only learns that the bot left, and who uses it there. */
  #isForeign({ event, guildId }: Dispatch, { botId }: Application): boolean {
    const guild = guildId === null ? undefined : this.store.guilds.get(guildId);
    if (event === 'GUILD_DELETE' || event === 'INTERACTION_CREATE') return false;
    return guild !== undefined && !guild.members.has(botId);
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
