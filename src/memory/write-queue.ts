import type { Kysely, Transaction } from 'kysely';
import { MemoryDownError } from './memory.ts';
import type { Tables } from './tables/schema.ts';

/** Further writes are refused: under overload, losing data is better than running out of memory. */
const MAX_PENDING_WRITES = 1000;

/** Writes per transaction: a commit of this many takes the disk no longer than a commit of one. */
const BATCH_SIZE = 32;

/**
 * Milliseconds between two transactions. SQLite runs on the main thread, and a commit takes it 2 ms
 * regardless of its size: batching limits commits to about a tenth of the thread's time.
 */
const BATCH_WINDOW_MS = 20;

/** Milliseconds without further attempts after the database failed. */
const BACK_OFF_MS = 5000;

/** The message of a `MemoryDownError` during the back-off. */
export const BACKING_OFF = 'the database failed recently and is not tried again yet';

/** A write within a transaction. */
export type Write<T> = (db: Transaction<Tables>) => Promise<T>;

interface PendingWrite {
  write: Write<unknown>;
  /** No reply waits for it. */
  deferrable: boolean;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Runs writes in order and in batches, one transaction at a time. */
export class WriteQueue {
  readonly #db: Kysely<Tables>;
  readonly #elapsed: () => number;
  readonly #pending: PendingWrite[] = [];
  #running: Promise<void> | null = null;
  #closed = false;
  /** Ends the batch window early. */
  #flush: () => void = () => {};
  /** End of the back-off, by `elapsed`. */
  #backOffUntil = Number.NEGATIVE_INFINITY;
  #failures = 0;

  /** @param elapsed returns milliseconds by a clock that is never set. */
  constructor(db: Kysely<Tables>, elapsed: () => number) {
    this.#db = db;
    this.#elapsed = elapsed;
  }

  /** How often the database has failed. */
  get failures(): number {
    return this.#failures;
  }

  get length(): number {
    return this.#pending.length;
  }

  /** Whether the database failed too recently to be tried again. */
  get isBackingOff(): boolean {
    return this.#elapsed() < this.#backOffUntil;
  }

  /** Starts the back-off after a failure of the database. */
  backOff(): void {
    this.#failures += 1;
    this.#backOffUntil = this.#elapsed() + BACK_OFF_MS;
  }

  /**
   * Enqueues a write. Resolves when it is on disk.
   *
   * @param deferrable no reply waits for it: it may wait for the batch window.
   * @throws MemoryDownError if it cannot be written now; it is not retried.
   */
  add<T>(write: Write<T>, deferrable = false): Promise<T> {
    if (this.#closed) return Promise.reject(new MemoryDownError('the memory is closed'));
    if (this.isBackingOff) return Promise.reject(new MemoryDownError(BACKING_OFF));
    if (this.#pending.length >= MAX_PENDING_WRITES) {
      return Promise.reject(
        new MemoryDownError(`${MAX_PENDING_WRITES} writes are already pending`),
      );
    }
    const promise = new Promise<T>((resolve, reject) => {
      this.#pending.push({
        write,
        deferrable,
        resolve: resolve as PendingWrite['resolve'],
        reject,
      });
    });
    this.#running ??= this.#run();
    if (!deferrable) this.#flush();
    return promise;
  }

  /** Finishes the pending writes and refuses new ones. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#flush();
    await this.#running;
  }

  async #run(): Promise<void> {
    // The caller sends its reply first, and writes of the same tick share a transaction.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#pending.length > 0) {
      await this.#writeBatch(this.#pending.splice(0, BATCH_SIZE));
      await this.#collectBatch();
    }
    this.#running = null;
  }

  /** Waits for the batch window, unless a reply is waiting, a batch is full, or the queue is closed. */
  #collectBatch(): Promise<void> {
    const isUrgent = this.#closed || this.#pending.some(({ deferrable }) => !deferrable);
    return new Promise((resolve) => {
      if (isUrgent || this.#pending.length >= BATCH_SIZE) setImmediate(resolve);
      else {
        const timer = setTimeout(resolve, BATCH_WINDOW_MS);
        this.#flush = () => {
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
      // One write fails the whole transaction: retry each on its own.
      if (isUp && batch.length > 1) for (const write of batch) await this.#writeBatch([write]);
      else this.#refuse(isUp ? batch : [...batch, ...this.#pending.splice(0)], error, isUp);
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
      // Changes nothing, but fails where another program has locked the database.
      await this.#db.updateTable('application').set({ row: 1 }).where('row', '<', 0).execute();
      return true;
    } catch {
      // The failed write reports the reason.
      return false;
    }
  }

  #refuse(writes: PendingWrite[], cause: unknown, isUp: boolean): void {
    if (!isUp) this.backOff();
    const error = new MemoryDownError('the database did not accept the write', { cause });
    for (const { reject } of writes) reject(error);
  }
}
