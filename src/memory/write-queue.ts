import { type Kysely, sql, type Transaction } from 'kysely';
import { MemoryDownError } from './memory.ts';
import type { Tables } from './tables.ts';

/** Writes that may wait; a bot that is asked more than it can note forgets rather than grows. */
export const MAX_PENDING_WRITES = 1000;

/** Writes in one transaction: what the disk takes as long for as for one, and is soon through. */
const BATCH = 32;

/**
 * From the end of one transaction to the beginning of the next, in milliseconds. SQLite writes on the thread that
 * answers, and a commit takes it 2 ms, however much it holds: what comes under load is gathered, and has the
 * thread for a tenth of the time at most.
 */
const GATHER_MS = 20;

/** How long nothing is tried after the database failed, in milliseconds. */
export const BACK_OFF_MS = 5000;

/** Something to write in a transaction. */
export type Write<T> = (db: Transaction<Tables>) => Promise<T>;

interface PendingWrite {
  write: Write<unknown>;
  /** Nobody waits for it. */
  patient: boolean;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Writes in the order they come, several in one transaction, one transaction at a time. */
export class WriteQueue {
  readonly #db: Kysely<Tables>;
  readonly #now: () => number;
  readonly #waiting: PendingWrite[] = [];
  #working: Promise<void> | null = null;
  #closed = false;
  /** Ends the gathering. */
  #hurry: () => void = () => {};
  /** Before this nothing is tried. Milliseconds since 1970. */
  #restsUntil = 0;

  constructor(db: Kysely<Tables>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** Whether the database failed so lately that it is not tried again yet. */
  get isBackingOff(): boolean {
    return this.#now() < this.#restsUntil;
  }

  /** Notes that the database failed, wherever that was noticed. */
  backOff(): void {
    this.#restsUntil = this.#now() + BACK_OFF_MS;
  }

  /**
   * Writes in turn. Resolves when it is on the disk.
   *
   * @param patient nobody waits for it: it may be gathered with others.
   * @throws MemoryDownError where it cannot be written now; it is not tried again.
   */
  add<T>(write: Write<T>, patient = false): Promise<T> {
    if (this.#closed) return Promise.reject(new MemoryDownError('the memory is closed'));
    if (this.isBackingOff) return Promise.reject(new MemoryDownError('the database is resting'));
    if (this.#waiting.length >= MAX_PENDING_WRITES) {
      return Promise.reject(
        new MemoryDownError(`${MAX_PENDING_WRITES} writes are waiting already`),
      );
    }
    const promise = new Promise<T>((resolve, reject) => {
      this.#waiting.push({ write, patient, resolve: resolve as PendingWrite['resolve'], reject });
    });
    this.#working ??= this.#work();
    if (!patient) this.#hurry();
    return promise;
  }

  /** Writes what waits, and takes in nothing more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#hurry();
    await this.#working;
  }

  async #work(): Promise<void> {
    // Whoever writes now answers first; and what comes at the same time goes into one transaction.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      await this.#writeBatch(this.#waiting.splice(0, BATCH));
      await this.#gather();
    }
    this.#working = null;
  }

  /** Lets writes come together; not where somebody or a whole batch waits already, nor where nothing more will come. */
  #gather(): Promise<void> {
    const isUrgent = this.#closed || this.#waiting.some(({ patient }) => !patient);
    return new Promise((resolve) => {
      if (isUrgent || this.#waiting.length >= BATCH) setImmediate(resolve);
      else {
        const timer = setTimeout(resolve, GATHER_MS);
        this.#hurry = () => {
          clearTimeout(timer);
          resolve();
        };
      }
    });
  }

  async #writeBatch(batch: PendingWrite[]): Promise<void> {
    try {
      const results = await this.#inTransaction(batch);
      for (const [i, { resolve }] of batch.entries()) resolve(results[i]);
    } catch (error) {
      const isUp = await this.#isUp();
      // One of them spoils it for all: each by itself, then.
      if (isUp && batch.length > 1) for (const one of batch) await this.#writeBatch([one]);
      else this.#refuse(isUp ? batch : [...batch, ...this.#waiting.splice(0)], error, isUp);
    }
  }

  #inTransaction(batch: PendingWrite[]): Promise<unknown[]> {
    return this.#db.transaction().execute(async (transaction) => {
      const results: unknown[] = [];
      for (const { write } of batch) results.push(await write(transaction));
      return results;
    });
  }

  async #isUp(): Promise<boolean> {
    try {
      await sql`select 1`.execute(this.#db);
      return true;
    } catch {
      // Why it failed is told by the write that did not go through.
      return false;
    }
  }

  #refuse(writes: PendingWrite[], cause: unknown, isUp: boolean): void {
    if (!isUp) this.backOff();
    const error = new MemoryDownError('the database does not take it', { cause });
    for (const { reject } of writes) reject(error);
  }
}
