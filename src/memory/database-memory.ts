import type { KeyObject } from 'node:crypto';
import { type Dialect, Kysely } from 'kysely';
import type { Fact } from '../knowledge/knowledge.ts';
import { forgetAnswers, listOutdated, storeAnswer, storeShown } from './answers-table.ts';
import { eraseMember, eraseOld, eraseServer, listServers } from './erasure.ts';
import { describeState } from './fact-state.ts';
import {
  DEFAULT_SETTINGS,
  type Memory,
  MemoryDownError,
  NewerSchemaError,
  type OutdatedAnswer,
  type PostedAnswer,
  type Retention,
  type Settings,
  type ShownFact,
  type UnansweredQuestion,
  type Vote,
  type VoteResult,
} from './memory.ts';
import { migrate } from './migrations.ts';
import { normaliseQuestion } from './question-normalizer.ts';
import { countQuestion, dismissQuestions, listQuestions } from './questions-table.ts';
import { hashMember } from './secret.ts';
import { readSettings, storeSettings } from './settings-table.ts';
import type { Tables } from './tables.ts';
import { storeVote } from './votes-table.ts';
import { BACKING_OFF, type Write, WriteQueue } from './write-queue.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The memory's dependencies. */
export interface MemoryOptions {
  dialect: Dialect;
  retention: Retention;
  /** The key that members are hashed with. */
  memberKey: KeyObject;
  /** The time, in milliseconds since 1970. */
  now(): number;
}

/** The memory in a SQL database, through Kysely. */
export class DatabaseMemory implements Memory {
  readonly retention: Retention;
  readonly #db: Kysely<Tables>;
  readonly #queue: WriteQueue;
  readonly #memberKey: KeyObject;
  readonly #now: () => number;
  #settings = new Map<string, Settings>();
  #opening: Promise<void> | null = null;
  #isOpen = false;
  #isClosed = false;

  constructor({ dialect, retention, memberKey, now }: MemoryOptions) {
    this.retention = retention;
    this.#db = new Kysely<Tables>({ dialect });
    this.#queue = new WriteQueue(this.#db, now);
    this.#memberKey = memberKey;
    this.#now = now;
  }

  /**
   * Migrates the schema and reads the settings. If the database is unreachable, the first use after the
   * back-off tries again.
   *
   * @throws NewerSchemaError if a newer version wrote the database; it is unusable then.
   * @throws MemoryDownError if it cannot be reached.
   */
  open(): Promise<void> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #open(): Promise<void> {
    try {
      await migrate(this.#db);
      this.#settings = await readSettings(this.#db);
      this.#isOpen = true;
      this.#queue.resume();
    } catch (error) {
      if (error instanceof NewerSchemaError) throw error;
      this.#queue.backOff();
      throw new MemoryDownError('the database cannot be opened', { cause: error });
    }
  }

  get pendingWrites(): number {
    return this.#queue.length;
  }

  settings(server: string): Settings {
    return this.#settings.get(server) ?? DEFAULT_SETTINGS;
  }

  async saveSettings(server: string, settings: Settings): Promise<void> {
    await this.#write((db) => storeSettings(db, server, settings, this.#now()));
    this.#settings.set(server, settings);
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

  listOutdated(state: (fact: string) => string, limit: number): Promise<OutdatedAnswer[]> {
    return this.#read((db) => listOutdated(db, state, limit));
  }

  recordShown(message: string, shown: readonly ShownFact[]): Promise<void> {
    return this.#write((db) => storeShown(db, message, shown));
  }

  eraseMember(member: string): Promise<number> {
    return this.#write((db) => eraseMember(db, this.#hash(member)));
  }

  async eraseServer(server: string): Promise<void> {
    await this.#write((db) => eraseServer(db, server));
    this.#settings.delete(server);
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
    return this.#write((db) => eraseOld(db, horizon));
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
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
