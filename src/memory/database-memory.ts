import type { KeyObject } from 'node:crypto';
import { type Dialect, Kysely } from 'kysely';
import type { ClientConfig } from 'pg';
import type { Fact } from '../knowledge/knowledge.ts';
import { Coordination } from './coordination.ts';
import {
  eraseAway,
  eraseMember,
  eraseOld,
  eraseServer,
  listServers,
  tryPurgeLock,
} from './erasure.ts';
import { describeState } from './fact-state.ts';
import {
  DatabaseRefusedError,
  DEFAULT_SETTINGS,
  type Memory,
  MemoryDownError,
  NewerSchemaError,
  NO_SERVER,
  OtherApplicationError,
  type OutdatedAnswer,
  type PostedAnswer,
  type Retention,
  type Settings,
  type ShownFact,
  UNKNOWN_SETTINGS,
  type UnansweredQuestion,
  type Vote,
  type VoteResult,
} from './memory.ts';
import { migrate } from './migrations.ts';
import type { ProcessShare } from './process-share.ts';
import { normaliseQuestion } from './question-normalizer.ts';
import { hashMember } from './secret.ts';
import { notifySettings, SettingsChannel } from './settings-channel.ts';
import type { MakeSharedLimiter } from './shared-limits.ts';
import type { ProposedAsk } from './suggestions-file.ts';
import {
  claimOutdated,
  forgetAnswers,
  listOutdated,
  storeAnswer,
  storeShown,
} from './tables/answers-table.ts';
import { claimDatabase } from './tables/application-table.ts';
import { countQuestion, dismissQuestions, listQuestions } from './tables/questions-table.ts';
import type { Tables } from './tables/schema.ts';
import { readServerSettings, readSettings, storeSettings } from './tables/settings-table.ts';
import { deleteSuggestions, listSuggestions, storeSuggestion } from './tables/suggestions-table.ts';
import { storeVote } from './tables/votes-table.ts';
import { BACKING_OFF, type Write, WriteQueue } from './write-queue.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a server has to be away until its data is erased. */
const GRACE_MS = 7 * DAY_MS;

/** How often settings are read again, which another process or a restored backup may have changed. */
const REFRESH_MS = 60_000;

/** The same as long as they could not be read. */
const RETRY_MS = 5_000;

/**
 * PostgreSQL's codes for a wrong user, password or database, which waiting does not mend.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const REFUSALS: ReadonlySet<string> = new Set(['28000', '28P01', '3D000']);

/** What a PostgreSQL database offers to the processes that use it. */
export interface Sharing {
  share: ProcessShare;
  /** For the connection on which changes of settings are heard. */
  client: ClientConfig;
  makeLimiter: MakeSharedLimiter;
}

/** The memory's dependencies. */
export interface MemoryOptions {
  dialect: Dialect;
  /** What errors call the database. Errors of SQLite name its file themselves. */
  name: string;
  retention: Retention;
  /** The key that members are hashed with. */
  memberKey: KeyObject;
  /** The time, in milliseconds since 1970. */
  now(): number;
  /** Milliseconds since some moment, by a clock that is never set; the process's own by default. */
  elapsed?(): number;
  /** Told of data that cannot be read, and is left out. */
  onDamaged?(error: Error): void;
  /** Left out for SQLite, which belongs to one process. */
  sharing?: Sharing | undefined;
}

/** The memory in a SQL database, through Kysely. */
export class DatabaseMemory implements Memory {
  readonly retention: Retention;
  /** What the processes say to each other; `null` with SQLite. */
  readonly coordination: Coordination | null;
  /** Makes limiters for all processes; `null` with SQLite. */
  readonly makeLimiter: MakeSharedLimiter | null;
  readonly #sharing: Sharing | null;
  #channel: SettingsChannel | null = null;
  readonly #name: string;
  readonly #onDamaged: (error: Error) => void;
  readonly #db: Kysely<Tables>;
  readonly #queue: WriteQueue;
  readonly #memberKey: KeyObject;
  readonly #now: () => number;
  /** `null` as long as they could not be read. */
  #settings: Map<string, Settings> | null = null;
  #application: string | null = null;
  #opening: Promise<void> | null = null;
  /** How often the database had failed when it was opened: after a failure it is opened again. */
  #openedAt = -1;
  #isClosed = false;
  #refresh: NodeJS.Timeout | undefined;

  constructor(options: MemoryOptions) {
    const { dialect, name, retention, memberKey, now, elapsed, onDamaged, sharing } = options;
    this.#name = name;
    this.#onDamaged = onDamaged ?? (() => {});
    this.retention = retention;
    this.#db = new Kysely<Tables>({ dialect });
    this.#queue = new WriteQueue(this.#db, elapsed ?? (() => performance.now()));
    this.#memberKey = memberKey;
    this.#now = now;
    this.#sharing = sharing ?? null;
    this.coordination = sharing ? new Coordination(this.#db) : null;
    this.makeLimiter = sharing?.makeLimiter ?? null;
  }

  /**
   * Migrates the schema and reads the settings, now and every minute. If the database is unreachable, it is
   * tried again after the back-off.
   *
   * @throws NewerSchemaError if a newer version wrote the database; it is unusable then.
   * @throws DatabaseRefusedError if its URL is wrong.
   * @throws OtherApplicationError if it belongs to another application than the one it was claimed for.
   * @throws MemoryDownError if it cannot be reached.
   */
  open(): Promise<void> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
      this.#scheduleRefresh();
    });
    return this.#opening;
  }

  async claim(application: string): Promise<void> {
    await this.#opening?.catch(() => {});
    this.#application = application;
    this.#openedAt = -1;
    await this.open();
  }

  #scheduleRefresh(): void {
    clearTimeout(this.#refresh);
    if (this.#isClosed) return;
    const open = () => this.open().catch(() => {});
    this.#refresh = setTimeout(open, this.#settings === null ? RETRY_MS : REFRESH_MS).unref();
  }

  get #isOpen(): boolean {
    return this.#openedAt === this.#queue.failures;
  }

  async #open(): Promise<void> {
    const { failures } = this.#queue;
    try {
      if (this.#openedAt === -1) await migrate(this.#db);
      if (this.#application !== null) await claimDatabase(this.#db, this.#application);
      // In the order of the writes: it must not bring back what a write has just changed.
      this.#settings = await this.#queue.add((db) => readSettings(db, this.#onDamaged));
      this.#openedAt = failures;
      this.#hearChanges();
    } catch (error) {
      if (error instanceof NewerSchemaError || error instanceof OtherApplicationError) throw error;
      this.#queue.backOff();
      // Later it is a failure like any other: the bot goes on without it.
      if (this.#settings === null && REFUSALS.has((error as { code?: string }).code ?? ''))
        throw new DatabaseRefusedError(
          `${this.#name} refuses the connection: ${(error as Error).message}`,
        );
      throw new MemoryDownError(`${this.#name} cannot be opened`, { cause: error });
    }
  }

  /** Reads settings again that another process has changed. */
  #hearChanges(): void {
    if (this.#sharing === null || this.#channel !== null || this.#isClosed) return;
    this.#channel = new SettingsChannel(this.#sharing.client, (server) => {
      // In the order of the writes, as at the start. Failures are made up for every minute.
      void this.#queue.add((db) => this.#readAgain(db, server)).catch(() => {});
    });
  }

  async #readAgain(db: Kysely<Tables>, server: string | null): Promise<void> {
    if (server === null) {
      this.#settings = await readSettings(db, this.#onDamaged);
      return;
    }
    const settings = await readServerSettings(db, server, false, this.#onDamaged);
    if (settings === null) this.#settings?.delete(server);
    else this.#settings?.set(server, settings);
  }

  get isUp(): boolean {
    return this.#isOpen;
  }

  get pendingWrites(): number {
    return this.#queue.length;
  }

  settings(server: string): Settings {
    if (this.#settings === null && server !== NO_SERVER) return UNKNOWN_SETTINGS;
    return this.#settings?.get(server) ?? DEFAULT_SETTINGS;
  }

  knowsSettings(server: string): boolean {
    return this.settings(server) !== UNKNOWN_SETTINGS;
  }

  async changeSettings(server: string, change: Partial<Settings>): Promise<void> {
    const settings = await this.#write(async (db) => {
      // As stored: another process may have changed them a moment ago.
      const stored = await readServerSettings(db, server, this.#sharing !== null, this.#onDamaged);
      const changed = { ...(stored ?? DEFAULT_SETTINGS), ...change };
      await storeSettings(db, server, changed, this.#now());
      await this.#notify(db, [server]);
      return changed;
    });
    this.#settings?.set(server, settings);
  }

  async #notify(db: Kysely<Tables>, servers: readonly string[]): Promise<void> {
    if (this.#sharing !== null) for (const server of servers) await notifySettings(db, server);
  }

  async recordUnanswered(server: string, question: string): Promise<void> {
    const text = normaliseQuestion(question);
    if (text === null) return;
    const at = this.#now();
    await this.#write((db) => countQuestion(db, server, text, at), true);
  }

  listUnanswered(server: string, limit: number): Promise<UnansweredQuestion[]> {
    return this.#read((db) => listQuestions(db, server, limit));
  }

  dismissUnanswered(server: string, ids: readonly string[]): Promise<void> {
    return this.#write((db) => dismissQuestions(db, server, ids));
  }

  recordAnswer({ facts, member, question, ...rest }: PostedAnswer): Promise<void> {
    const answer = {
      ...rest,
      member: member === null ? null : this.#hash(member),
      question: question === null ? null : normaliseQuestion(question),
      posted: this.#now(),
      shown: facts.map(describeShown),
    };
    return this.#write((db) => storeAnswer(db, answer), true);
  }

  forgetAnswers(messages: readonly string[]): Promise<void> {
    return this.#write((db) => forgetAnswers(db, messages));
  }

  vote({ member, helpful, ...rest }: Vote): Promise<VoteResult> {
    const vote = { ...rest, member: this.#hash(member), helpful: Number(helpful) };
    const voted = this.#now();
    return this.#write((db) => storeVote(db, { ...vote, voted }));
  }

  claimOutdated(
    state: (fact: string) => string,
    limit: number,
    version: number | null,
  ): Promise<OutdatedAnswer[]> {
    const share = this.#sharing?.share;
    return this.#read((db) =>
      share === undefined
        ? listOutdated(db, state, limit)
        : claimOutdated(db, share, state, limit, version),
    );
  }

  recordShown(message: string, shown: readonly ShownFact[]): Promise<void> {
    return this.#write((db) => storeShown(db, message, shown));
  }

  eraseMember(member: string): Promise<number> {
    return this.#write((db) => eraseMember(db, this.#hash(member)));
  }

  async eraseServer(server: string): Promise<void> {
    await this.#write(async (db) => {
      await eraseServer(db, server);
      await this.#notify(db, [server]);
    });
    this.#settings?.delete(server);
  }

  async eraseAway(isAway: (server: string) => boolean | null): Promise<string[]> {
    const now = this.#now();
    const erased = await this.#write(async (db) => {
      const servers = await eraseAway(db, isAway, now, now - GRACE_MS);
      await this.#notify(db, servers);
      return servers;
    });
    for (const server of erased) this.#settings?.delete(server);
    return erased;
  }

  listServers(): Promise<string[]> {
    return this.#read(listServers);
  }

  purge(): Promise<number> {
    const now = this.#now();
    const horizon = {
      questions: now - this.retention.questions * DAY_MS,
      answers: now - this.retention.answers * DAY_MS,
    };
    return this.#write(async (db) => {
      // Another process is at it.
      if (this.#sharing !== null && !(await tryPurgeLock(db))) return 0;
      return eraseOld(db, horizon);
    });
  }

  proposeAsk(ask: ProposedAsk): Promise<void> {
    return this.#write((db) => storeSuggestion(db, ask));
  }

  listProposed(): Promise<ProposedAsk[]> {
    return this.#read(listSuggestions);
  }

  eraseProposed(isErased: (ask: ProposedAsk) => boolean): Promise<void> {
    return this.#write(async (db) =>
      deleteSuggestions(db, (await listSuggestions(db)).filter(isErased)),
    );
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearTimeout(this.#refresh);
    await this.#channel?.close();
    await this.#queue.close();
    await this.#db.destroy();
  }

  #hash(member: string): string {
    return hashMember(this.#memberKey, member);
  }

  async #write<T>(write: Write<T>, deferrable = false): Promise<T> {
    await this.#ensureOpen();
    return this.#queue.add(write, deferrable);
  }

  async #read<T>(read: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    await this.#ensureOpen();
    try {
      return await read(this.#db);
    } catch (error) {
      this.#queue.backOff();
      throw new MemoryDownError('the database does not answer', { cause: error });
    }
  }

  async #ensureOpen(): Promise<void> {
    if (this.#isClosed) throw new MemoryDownError('the memory is closed');
    if (this.#queue.isBackingOff) throw new MemoryDownError(BACKING_OFF);
    if (!this.#isOpen) await this.open();
  }
}

function describeShown(fact: Fact): ShownFact {
  return { fact: fact.key, state: describeState(fact) };
}
