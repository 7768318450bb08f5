import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Hono } from 'hono';
import { Gateway } from '../gateway/gateway.ts';
import type { TextChannel, User } from '../model/entities.ts';
import {
  addBotToGuild,
  addGuild,
  addMember,
  addRole,
  addTextChannel,
  addUser,
  type SeededIds,
  seedStore,
} from '../model/fixtures.ts';
import { Permission } from '../model/guild-permissions.ts';
import type { ExpiredTokenError } from '../model/interaction.ts';
import type { Notification } from '../model/message-request.ts';
import { Store } from '../model/store.ts';
import { EventBus, type Observer } from '../observation/event-bus.ts';
import { FaultInjector } from '../observation/fault-injection.ts';
import type { ProtocolProblem } from '../observation/records.ts';
import { TrafficLog } from '../observation/traffic-log.ts';
import { type Clock, systemClock } from '../protocol/clock.ts';
import type { PrivilegedIntent } from '../protocol/intents.ts';
import { RestRateLimiter } from '../rest/rate-limits.ts';
import { CommandService } from '../services/command-service.ts';
import { InteractionService } from '../services/interaction-service.ts';
import { MessageService } from '../services/message-service.ts';
import { ThreadService } from '../services/thread-service.ts';
import { UserActions } from '../services/user-actions.ts';
import type { ChannelRef, HomeGuild, MemberEnvironment, ServerEnvironment } from './environment.ts';
import { Member } from './member.ts';
import { createApp, listen } from './server.ts';

/** Options of a local Discord. */
export interface LocalDiscordOptions {
  /** The port on 127.0.0.1; 0, the default, picks a free one. */
  port?: number;
  /** Times interactions and generates ids; the system clock by default. */
  clock?: Clock;
  /** The name of the application and its bot; `Footnote` by default. */
  applicationName?: string;
  /** The privileged intents granted to the application; none by default. */
  grantedIntents?: readonly PrivilegedIntent[];
  /** Milliseconds of real time between heartbeats; 41,250 by default. */
  heartbeatInterval?: number;
  /** How many shards may identify at once; 1 by default. */
  maxConcurrency?: number;
  /** Whether to refuse a second identify within five seconds; false by default, so a test can restart a bot. */
  enforcesIdentifyRate?: boolean;
  /** How many sessions may be started a day; 1,000 by default. Beyond it, the token is reset. */
  sessionStarts?: number;
  /** The error for an interaction token older than 15 minutes; `unknownWebhook` by default. */
  expiredTokenError?: ExpiredTokenError | undefined;
  /** Whether to enforce rate limits (429); true by default. */
  rateLimits?: boolean;
}

/** What a moderator may do in addition to @everyone. */
const MODERATOR_PERMISSIONS =
  Permission.manageGuild | Permission.manageMessages | Permission.manageThreads;

/** Milliseconds without a call or event after which a bot with nothing outstanding counts as idle. */
const QUIET_PERIOD = 40;

/** A running local Discord. */
export class LocalDiscord implements MemberEnvironment, ServerEnvironment {
  readonly store: Store;
  readonly events = new EventBus();
  readonly traffic: TrafficLog;
  readonly faults = new FaultInjector();
  readonly gateway: Gateway;
  readonly messages: MessageService;
  readonly threads: ThreadService;
  readonly commands: CommandService;
  readonly interactions: InteractionService;
  /** What users do in Discord's client; members and the page act through it. */
  readonly actions: UserActions;
  /** The web application; add routes before the first request. `/api` is Discord's. */
  readonly app: Hono;
  readonly guild: HomeGuild;
  /** Notifications caused by the bot's messages, after `allowed_mentions`. */
  readonly notifications: Notification[] = [];
  readonly server: Server;
  #members = new Map<string, Member>();
  #address = '';
  #homeId: string;
  #close: () => Promise<void>;

  constructor(options: LocalDiscordOptions) {
    this.store = new Store(options.clock ?? systemClock);
    this.traffic = new TrafficLog(this.store.clock, this.events);
    const { applicationName = 'Footnote', grantedIntents = [] } = options;
    const seed = seedStore(this.store, { applicationName, grantedIntents });
    this.messages = new MessageService(this.store, this.events, () => this.address);
    this.threads = new ThreadService(this.store, this.events, this.messages);
    this.commands = new CommandService(this.store, this.events);
    this.interactions = new InteractionService(
      this.store,
      this.events,
      this.messages,
      options.expiredTokenError,
    );
    this.actions = new UserActions(this);
    this.gateway = new Gateway(this.store, this.events, this.traffic, this.faults, {
      heartbeatInterval: options.heartbeatInterval ?? 41_250,
      maxConcurrency: options.maxConcurrency ?? 1,
      enforcesIdentifyRate: options.enforcesIdentifyRate ?? false,
      sessionStarts: options.sessionStarts ?? 1_000,
      address: () => this.address.replace('http', 'ws'),
    });
    this.#homeId = seed.guildId;
    this.#addMembers();
    this.guild = this.#createHomeGuild(seed);
    this.events.observe((event) => {
      if (event.type === 'message-created' && event.notification?.authorId === this.bot.id)
        this.notifications.push(event.notification);
    });
    const limits = new RestRateLimiter(options.rateLimits ?? true);
    const created = createApp(this, limits);
    this.app = created.app;
    this.server = created.server;
    this.#close = created.close;
  }

  /** `http://127.0.0.1:8787`. @throws {Error} before the server listens. */
  get address(): string {
    if (!this.#address) throw new Error('the local Discord is not listening yet');
    return this.#address;
  }

  /** The value for discord.js's `rest.api` option. */
  get api(): string {
    return `${this.address}/api`;
  }

  /** The bot's token; new for every instance. */
  get token(): string {
    return this.store.application.token;
  }

  get bot(): User {
    return this.store.bot;
  }

  /** What would fail, or behave differently, on the real Discord. Tests expect it to be empty. */
  get problems(): ProtocolProblem[] {
    return this.traffic.problems;
  }

  /** Starts listening. @throws {Error} EADDRINUSE when the port is taken. */
  async start(port: number): Promise<this> {
    this.#address = `http://127.0.0.1:${await listen(this.server, port)}`;
    return this;
  }

  /** Closes all connections and frees the port. */
  async stop(): Promise<void> {
    await this.#close();
  }

  /** Subscribes to all events; the returned function unsubscribes. */
  observe(observer: Observer): () => void {
    return this.events.observe(observer);
  }

  /** Returns a member of the home guild by name. @throws {RangeError} when there is none. */
  member(name: string): Member {
    const member = this.#members.get(name);
    if (member) return member;
    throw new RangeError(
      `there is no member ${name}; members: ${[...this.#members.keys()].join(', ')}`,
    );
  }

  /** Adds a member to the home guild, with a role for the `permissions` if given. */
  addMember(
    name: string,
    { permissions = 0n, bot = false }: { permissions?: bigint; bot?: boolean } = {},
  ): Member {
    const guild = this.store.findGuild(this.#homeId);
    const user = addUser(this.store, name, bot);
    const roles = permissions === 0n ? [] : [addRole(this.store, guild, name, permissions).id];
    addMember(this.store, guild, user.id, roles);
    const member = new Member(this, user);
    this.#members.set(name, member);
    return member;
  }

  /** Returns a channel or thread by name. @throws {RangeError} when there is none. */
  channel(name: string): ChannelRef {
    for (const channel of this.store.channels.values()) {
      if (channel.kind !== 'direct' && channel.name === name)
        return { id: channel.id, name, guildId: channel.guildId };
    }
    throw new RangeError(`there is no channel or thread ${name}`);
  }

  /** Adds a guild owned by Olive, with the bot and one channel; returns the channel. */
  addGuild(name: string): ChannelRef {
    const { ownerId } = this.store.findGuild(this.guild.id);
    const guild = addGuild(this.store, name, ownerId);
    addBotToGuild(this.store, guild, this.bot);
    const channel = addTextChannel(this.store, guild, 'general');
    this.events.emit({ type: 'guild-joined', guild });
    return { id: channel.id, name: channel.name, guildId: guild.id };
  }

  /** Switches Activities on for the application, which creates its Entry Point command. */
  enableActivities(): void {
    this.commands.upsert(null, { type: 4, name: 'launch', description: '', handler: 2 });
  }

  /** Removes the bot from a guild. */
  removeBot(guildId: string): void {
    this.store.findGuild(guildId).members.delete(this.bot.id);
    this.events.emit({ type: 'guild-left', guildId });
  }

  /** Adds a channel to the home guild, a text channel unless another type is given: 15 for a forum. */
  addChannel(name: string, type: TextChannel['type'] = 0): ChannelRef {
    const channel = addTextChannel(this.store, this.store.findGuild(this.guild.id), name, type);
    this.events.emit({ type: 'channel-created', channel });
    return { id: channel.id, name, guildId: channel.guildId };
  }

  /** Deletes a channel. */
  removeChannel({ id }: ChannelRef): void {
    const channel = this.store.findChannel(id);
    this.store.channels.delete(id);
    this.events.emit({ type: 'channel-deleted', channel });
  }

  /**
   * Sets a permission overwrite in a channel, for the bot unless `to` is a member or a role id.
   * https://discord.com/developers/docs/topics/permissions#permission-overwrites
   */
  setPermissions(
    target: ChannelRef,
    change: { allow?: bigint; deny?: bigint; to?: Member | string },
  ): void {
    const channel = this.store.findChannel(target.id);
    if (channel.kind !== 'text')
      throw new RangeError(`${target.name} has no permission overwrites`);
    const { allow = 0n, deny = 0n, to } = change;
    const id = to === undefined ? this.bot.id : typeof to === 'string' ? to : to.id;
    const type = this.store.findGuild(channel.guildId).roles.has(id) ? 0 : 1;
    channel.overwrites = [
      ...channel.overwrites.filter((each) => each.id !== id),
      { id, type, allow, deny },
    ];
    this.events.emit({ type: 'channel-updated', channel });
  }

  /**
   * Resolves when the bot is idle: every REST call is answered, every interaction has its response,
   * every event was received, and nothing happened for another 40 ms.
   */
  async idle(): Promise<void> {
    for (;;) {
      await this.events.until(() => this.#isIdle() || undefined);
      const before = this.traffic.activity;
      await this.gateway.drain();
      await sleep(QUIET_PERIOD);
      if (this.#isIdle() && this.traffic.activity === before) return;
    }
  }

  #isIdle(): boolean {
    const unanswered = this.interactions.outstanding.filter(
      ({ callbackType }) => callbackType !== 6,
    );
    return this.traffic.inFlight === 0 && unanswered.length === 0;
  }

  #addMembers(): void {
    const { ownerId } = this.store.findGuild(this.#homeId);
    this.#members.set('Olive', new Member(this, this.store.findUser(ownerId)));
    this.addMember('Ada');
    this.addMember('Mo', { permissions: MODERATOR_PERMISSIONS });
  }

  #createHomeGuild(seed: SeededIds): HomeGuild {
    const { name, ownerId } = this.store.findGuild(seed.guildId);
    const toRef = (id: string, channelName: string): ChannelRef => ({
      id,
      name: channelName,
      guildId: seed.guildId,
    });
    const threadName = "Horscroft's visit";
    const thread = this.threads.start({
      parentId: seed.policyQuestionsId,
      ownerId,
      name: threadName,
    });
    return {
      id: seed.guildId,
      name,
      general: toRef(seed.generalId, 'general'),
      policyQuestions: toRef(seed.policyQuestionsId, 'policy-questions'),
      thread: toRef(thread.id, threadName),
    };
  }
}
