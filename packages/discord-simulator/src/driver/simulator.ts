import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Hono } from 'hono';
import { Gateway } from '../gateway/gateway.ts';
import type { Application, User } from '../model/entities.ts';
import { addApplication, addGuild, addUser } from '../model/fixtures.ts';
import type { Notification } from '../model/message-request.ts';
import type { Observer } from '../observation/event-bus.ts';
import type { RestRecord, Violation } from '../observation/records.ts';
import { systemClock } from '../protocol/clock.ts';
import { RestRateLimiter } from '../rest/rate-limits.ts';
import type { ChannelRef, ServerEnvironment, UserEnvironment } from './environment.ts';
import { GuildHandle } from './guild.ts';
import {
  checkApplications,
  DEFAULT_APPLICATION,
  DEFAULT_GUILD,
  type DiscordOptions,
  type GuildOptions,
  type Permissions,
  toPermissionBits,
} from './options.ts';
import { createApp, listen } from './server.ts';
import { SimulatorServices } from './services.ts';
import { SimulatedUser } from './user.ts';
import { ViolationError } from './violation-error.ts';

/** Milliseconds without a call or event after which a bot with nothing outstanding counts as idle. */
const QUIET_PERIOD = 40;

/** The simulator: Discord's REST API and gateway on this machine, and the users who act in it. */
export class DiscordSimulator
  extends SimulatorServices
  implements UserEnvironment, ServerEnvironment
{
  readonly gateway: Gateway;
  /** The web application; add routes before the first request. `/api` is Discord's. @internal */
  readonly app: Hono;
  /** Notifications caused by bots' messages, after `allowed_mentions`. */
  readonly notifications: Notification[] = [];
  readonly server: Server;
  readonly #isStrict: boolean;
  readonly #close: () => Promise<void>;
  #address = '';

  constructor(options: DiscordOptions) {
    const { applications = [DEFAULT_APPLICATION], guilds = [DEFAULT_GUILD] } = options;
    super(options.clock ?? systemClock, options.expiredTokenError);
    this.#isStrict = options.strict ?? false;
    const owner = this.#findOrAddUser(guilds[0]?.owner);
    checkApplications(applications);
    for (const { name, permissions, ...rest } of applications) {
      const bits = permissions === undefined ? undefined : toPermissionBits(permissions);
      addApplication(this.store, name, owner, { ...rest, permissions: bits });
    }
    this.gateway = new Gateway(this.store, this.events, this.traffic, this.faults, this.presences, {
      heartbeatInterval: options.heartbeatInterval ?? 41_250,
      maxConcurrency: options.maxConcurrency ?? 1,
      enforcesIdentifyRate: options.enforcesIdentifyRate ?? false,
      sessionStarts: options.sessionStarts ?? 1_000,
      address: () => this.address.replace('http', 'ws'),
    });
    for (const guild of guilds) this.addGuild(guild);
    this.events.observe((event) => {
      if (event.type !== 'message-created' || event.notification === null) return;
      if (this.store.findBotApplication(event.notification.authorId))
        this.notifications.push(event.notification);
    });
    const created = createApp(this, new RestRateLimiter(options.rateLimits ?? true));
    this.app = created.app;
    this.server = created.server;
    this.#close = created.close;
  }

  get address(): string {
    if (!this.#address) throw new Error('the simulator is not listening yet');
    return this.#address;
  }

  /** The value for discord.js's `rest.api` option. */
  get api(): string {
    return `${this.address}/api`;
  }

  /** The token of the first application's bot; new for every instance. */
  get token(): string {
    return this.application().token;
  }

  /** The user of the first application's bot. */
  get bot(): User {
    return this.store.findUser(this.application().botId);
  }

  /** Returns an application by name or id, the first by default. @throws {RangeError} when there is none. */
  application(nameOrId?: string): Application {
    return findNamed('application', this.store.applications, nameOrId);
  }

  /** Every REST call, oldest first, with what Discord's published schemas say of it. */
  get requests(): RestRecord[] {
    return this.traffic.calls;
  }

  /** What the real Discord would refuse, ignore or do differently. Tests expect it to be empty. */
  get violations(): Violation[] {
    return this.traffic.violations;
  }

  /** Starts listening. @throws {Error} EADDRINUSE when the port is taken. */
  async start(port: number): Promise<this> {
    this.#address = `http://127.0.0.1:${await listen(this.server, port)}`;
    return this;
  }

  /**
   * Closes all connections and frees the port.
   *
   * @throws {ViolationError} in strict mode, when there were violations.
   */
  async stop(): Promise<void> {
    await this.#close();
    if (this.#isStrict && this.violations.length > 0) throw new ViolationError(this.violations);
  }

  /** Subscribes to all events; the returned function unsubscribes. */
  observe(observer: Observer): () => void {
    return this.events.observe(observer);
  }

  /** Returns a guild by name or id, the first by default. @throws {RangeError} when there is none. */
  guild(nameOrId?: string): GuildHandle {
    return new GuildHandle(this, findNamed('guild', this.store.guilds, nameOrId));
  }

  /** Returns a user by name, who acts as the test says. @throws {RangeError} when there is none. */
  user(name: string): SimulatedUser {
    const users = [...this.store.users.values()].filter(
      ({ id }) => !this.store.findBotApplication(id),
    );
    const user = users.find(({ displayName }) => displayName === name);
    if (user) return new SimulatedUser(this, user);
    throw new RangeError(
      `there is no user ${name}; users: ${users.map(({ displayName }) => displayName).join(', ') || 'none'}`,
    );
  }

  /** Returns a channel or thread of the first guild by name. @throws {RangeError} when there is none. */
  channel(name: string): ChannelRef {
    return this.guild().channel(name);
  }

  /** Adds a guild with the applications' bots, whose roles are above those given. */
  addGuild({ name, locale, ...options }: GuildOptions): GuildHandle {
    const entity = addGuild(this.store, name, this.#findOrAddUser(options.owner));
    if (locale !== undefined) entity.locale = locale;
    const guild = new GuildHandle(this, entity);
    for (const role of options.roles ?? []) guild.addRole(role);
    for (const channel of options.channels ?? ['general']) guild.addChannel(channel);
    for (const member of options.members ?? []) guild.addMember(member);
    const bots = options.bots?.map((each) => this.application(each));
    for (const { botId } of bots ?? this.store.applications.values())
      this.members.add(entity, botId);
    return guild;
  }

  /** Switches Activities on for an application, the first by default, which creates its Entry Point command. */
  enableActivities(application?: string): void {
    const scope = { applicationId: this.application(application).id, guildId: null };
    this.commands.upsert(scope, { type: 4, name: 'launch', description: '', handler: 2 });
  }

  /** Deletes a channel. */
  removeChannel({ id }: ChannelRef): void {
    const channel = this.store.findChannel(id);
    this.store.channels.delete(id);
    this.events.emit({ type: 'channel-deleted', channel });
  }

  /**
   * Sets a permission overwrite in a channel, for the first application's bot unless `to` is a user or a role's id.
   * https://discord.com/developers/docs/topics/permissions#permission-overwrites
   */
  setPermissions(
    target: ChannelRef,
    change: { allow?: Permissions; deny?: Permissions; to?: SimulatedUser | string },
  ): void {
    const channel = this.store.findChannel(target.id);
    if (channel.kind !== 'text')
      throw new RangeError(`${target.name} has no permission overwrites`);
    const { allow = 0n, deny = 0n, to } = change;
    const id = to === undefined ? this.bot.id : typeof to === 'string' ? to : to.id;
    const type = this.store.findGuild(channel.guildId).roles.has(id) ? 0 : 1;
    channel.overwrites = [
      ...channel.overwrites.filter((each) => each.id !== id),
      { id, type, allow: toPermissionBits(allow), deny: toPermissionBits(deny) },
    ];
    this.events.emit({ type: 'channel-updated', channel });
  }

  /**
   * Resolves when all bots are idle: every REST call is answered, every interaction has its response,
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

  /** Returns the id of the user of that name, who is added if needed. */
  #findOrAddUser(name = 'Olive'): string {
    const user = [...this.store.users.values()].find(({ displayName }) => displayName === name);
    return (user ?? addUser(this.store, name, false)).id;
  }
}

/** Returns what has a name or id, the first by default. @throws {RangeError} when there is none. */
function findNamed<Entity extends { id: string; name: string }>(
  kind: string,
  entities: ReadonlyMap<string, Entity>,
  nameOrId: string | undefined,
): Entity {
  const all = [...entities.values()];
  const isMeant = ({ id, name }: Entity) => id === nameOrId || name === nameOrId;
  const found = nameOrId === undefined ? all[0] : all.find(isMeant);
  if (found) return found;
  const names = all.map(({ name }) => name).join(', ') || 'none';
  throw new RangeError(`there is no ${kind} ${nameOrId ?? ''}; ${kind}s: ${names}`);
}
