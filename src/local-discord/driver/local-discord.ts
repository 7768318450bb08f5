import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Hono } from 'hono';
import { Gateway } from '../gateway/gateway.ts';
import type { User } from '../model/entities.ts';
import {
  addBotToGuild,
  addGuild,
  addMember,
  addRole,
  addTextChannel,
  addUser,
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

/** How a local Discord is to be. */
export interface LocalDiscordOptions {
  /** 0, the default, takes any free one. Always on 127.0.0.1. */
  port?: number;
  /** For the 3 seconds, the 15 minutes and all ids; the machine's unless a test brings its own. */
  clock?: Clock;
  /** The bot's name; Footnote unless said otherwise, and the application's. */
  applicationName?: string;
  /** Privileged intents that the application was granted; none. */
  grantedIntents?: readonly PrivilegedIntent[];
  /** Milliseconds between heartbeats, in real time; 41,250. */
  heartbeatInterval?: number;
  /** How many shards may identify at once; 1. */
  maxConcurrency?: number;
  /** Whether a second identify within five seconds is refused; not, so that a test can restart a bot. */
  enforcesIdentifyRate?: boolean;
  /** What a token gets after 15 minutes; `unknownWebhook`. */
  expiredTokenError?: ExpiredTokenError | undefined;
  /** Whether calls are counted and refused with 429; they are. Without, a burst costs no time. */
  rateLimits?: boolean;
}

/** What a moderator may do beyond what everyone may. */
const MODERATOR_PERMISSIONS =
  Permission.manageGuild | Permission.manageMessages | Permission.manageThreads;

/** Milliseconds without any call or event after which a bot that owes nothing counts as still. */
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
  /** What people do; the kit and the page stand on it. */
  readonly actions: UserActions;
  /** The web application; add routes before the first request comes. `/api` is Discord's. */
  readonly app: Hono;
  readonly guild: HomeGuild;
  /** Who was notified by the bot's messages, `allowed_mentions` applied; only messages that notified somebody. */
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
      address: () => this.address.replace('http', 'ws'),
    });
    this.#homeId = seed.guildId;
    this.#addMembers();
    this.guild = this.#describeHome(seed);
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
    if (!this.#address) throw new Error('the local Discord does not listen yet');
    return this.#address;
  }

  /** What discord.js takes as `rest.api`. */
  get api(): string {
    return `${this.address}/api`;
  }

  /** The bot's token; new with every start. */
  get token(): string {
    return this.store.application.token;
  }

  get bot(): User {
    return this.store.bot;
  }

  /** What would go wrong, or differently, on the real Discord. Tests expect it to be empty. */
  get problems(): ProtocolProblem[] {
    return this.traffic.problems;
  }

  /** Listens. @throws {Error} when the port is taken. */
  async start(port: number): Promise<this> {
    this.#address = `http://127.0.0.1:${await listen(this.server, port)}`;
    return this;
  }

  /** Ends all connections and frees the port. */
  async stop(): Promise<void> {
    await this.#close();
  }

  /** Tells of everything that happens, until the returned function is called. */
  observe(observer: Observer): () => void {
    return this.events.observe(observer);
  }

  /** A member of the home guild by name. @throws {RangeError} when nobody is called so. */
  member(name: string): Member {
    const member = this.#members.get(name);
    if (member) return member;
    throw new RangeError(
      `no member is called ${name}; there are: ${[...this.#members.keys()].join(', ')}`,
    );
  }

  /** Adds a member to the home guild, with a role of its own when it has `permissions`. */
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

  /** A channel or thread of the home guild by name. @throws {RangeError} when there is none. */
  channel(name: string): ChannelRef {
    for (const channel of this.store.channels.values()) {
      if (channel.kind !== 'direct' && channel.name === name)
        return { id: channel.id, name, guildId: channel.guildId };
    }
    throw new RangeError(`there is no channel or thread called ${name}`);
  }

  /** Adds a guild that Olive owns, with the bot and one channel in it; gives the channel. */
  addGuild(name: string): ChannelRef {
    const { ownerId } = this.store.findGuild(this.guild.id);
    const guild = addGuild(this.store, name, ownerId);
    addBotToGuild(this.store, guild, this.bot);
    const channel = addTextChannel(this.store, guild, 'general');
    this.events.emit({ type: 'guild-joined', guild });
    return { id: channel.id, name: channel.name, guildId: guild.id };
  }

  /** Removes the bot from a guild, as its owner may at any time. */
  removeBot(guildId: string): void {
    this.store.findGuild(guildId).members.delete(this.bot.id);
    this.events.emit({ type: 'guild-left', guildId });
  }

  /** Adds a text channel to the home guild. */
  addChannel(name: string): ChannelRef {
    const channel = addTextChannel(this.store, this.store.findGuild(this.guild.id), name);
    this.events.emit({ type: 'channel-created', channel });
    return { id: channel.id, name, guildId: channel.guildId };
  }

  /**
   * Allows or denies permissions in a channel, to the bot unless `to` names a member or a role id.
   * https://discord.com/developers/docs/topics/permissions#permission-overwrites
   */
  setPermissions(
    place: ChannelRef,
    change: { allow?: bigint; deny?: bigint; to?: Member | string },
  ): void {
    const channel = this.store.findChannel(place.id);
    if (channel.kind !== 'text')
      throw new RangeError(`${place.name} has no permissions of its own`);
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
   * Resolves when the bot has nothing under way: every call is answered, every interaction has its
   * response, and the bot has taken in every event and done nothing more since. That a bot will do
   * nothing cannot be known, so the last part is a short stillness (40 ms).
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
    const owed = this.interactions.outstanding.filter(({ callbackType }) => callbackType !== 6);
    return this.traffic.inFlight === 0 && owed.length === 0;
  }

  #addMembers(): void {
    const { ownerId } = this.store.findGuild(this.#homeId);
    this.#members.set('Olive', new Member(this, this.store.findUser(ownerId)));
    this.addMember('Ada');
    this.addMember('Mo', { permissions: MODERATOR_PERMISSIONS });
  }

  #describeHome(seed: {
    guildId: string;
    generalId: string;
    policyQuestionsId: string;
  }): HomeGuild {
    const { name, ownerId } = this.store.findGuild(seed.guildId);
    const place = (id: string, channelName: string): ChannelRef => ({
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
      general: place(seed.generalId, 'general'),
      policyQuestions: place(seed.policyQuestionsId, 'policy-questions'),
      thread: place(thread.id, threadName),
    };
  }
}
