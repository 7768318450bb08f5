import type { ClusterView, Coordination, SeenProcess } from '../memory/coordination.ts';
import type { PreparedLibrary } from './knowledge-store.ts';

/** What a rollout needs of the database. */
export type RolloutStore = Pick<Coordination, 'adopt' | 'knows'>;

/** How a rollout is told of. */
export interface RolloutListener {
  /** The knowledge served, or the number of processes, has changed: answers may have to be corrected. */
  settled(): void;
  /** New knowledge has been waiting for a minute, for these processes. */
  waiting(processes: readonly SeenProcess[]): void;
}

/** After this time, it is said what new knowledge waits for, in milliseconds; and again each time. */
const PATIENCE_MS = 60_000;

/** Loaded versions that may still go live: a further save may come while the others agree on the one before. */
const MAX_PREPARED = 2;

/**
 * Serves a new knowledge version in all processes at once: each loads what it finds in its folder and says so; as soon
 * as all that are alive have it, it goes live in each of them. Until then, all serve the version before.
 *
 * A process that starts with another version than the others, as from a new image, serves it at once, since it has no
 * other. Versions are numbered in the order in which they came: answers are corrected to the newest alone.
 */
export class KnowledgeRollout {
  readonly #name: string;
  readonly #store: RolloutStore;
  readonly #isAlone: boolean;
  readonly #listener: RolloutListener;
  readonly #elapsed: () => number;
  /** By digest; the latest last. */
  readonly #prepared = new Map<string, PreparedLibrary>();
  #serving: string;
  #newest: ClusterView['newest'] = null;
  #alive = '';
  #askedSince = 0;

  /**
   * @param name of this process.
   * @param serving the digest of the knowledge that it serves.
   * @param isAlone whether there are no other processes to wait for.
   * @param elapsed milliseconds by a clock that is never set.
   */
  constructor(
    name: string,
    serving: string,
    isAlone: boolean,
    store: RolloutStore,
    listener: RolloutListener,
    elapsed: () => number = () => performance.now(),
  ) {
    this.#name = name;
    this.#serving = serving;
    this.#isAlone = isAlone;
    this.#store = store;
    this.#listener = listener;
    this.#elapsed = elapsed;
  }

  /** The digest of the knowledge that is served. */
  get serving(): string {
    return this.#serving;
  }

  /** The digest of the knowledge that waits to be served; `null` where there is none. */
  get prepared(): string | null {
    return [...this.#prepared.keys()].at(-1) ?? null;
  }

  /** The number of the version that is served; 0 where it is not the newest, or its number is not known. */
  get version(): number {
    return this.#newest?.digest === this.#serving ? this.#newest.version : 0;
  }

  /** Whether another process serves a newer version. */
  get isSuperseded(): boolean {
    return this.#newest !== null && this.#newest.digest !== this.#serving;
  }

  /** Serves a version that was loaded, once all processes have it. */
  prepare(prepared: PreparedLibrary): void {
    const { digest } = prepared;
    this.#discard(digest);
    this.#prepared.set(digest, prepared);
    this.#askedSince = this.#elapsed();
    if (this.#isAlone || digest === this.#serving) this.#goLive(digest);
    for (const old of [...this.#prepared.keys()].slice(0, -MAX_PREPARED)) this.#discard(old);
  }

  /**
   * Acts on what the processes say.
   *
   * @throws the reason where the database does not answer.
   */
  async update({ processes, newest }: ClusterView): Promise<void> {
    const others = processes.filter(({ name, isAlive }) => isAlive && name !== this.#name);
    this.#newest = newest;
    const latest = this.prepared;
    if (newest?.isReleased && this.#prepared.has(newest.digest)) this.#goLive(newest.digest);
    else if (latest !== null) await this.#agree(latest, others);
    else if (newest?.digest !== this.#serving) await this.#settleOwn(others);
    this.#noticeChanges(others);
  }

  async #agree(digest: string, others: readonly SeenProcess[]): Promise<void> {
    const missing = others.filter(
      ({ serving, prepared }) => serving !== digest && prepared !== digest,
    );
    if (missing.length === 0) {
      this.#newest = await this.#store.adopt(digest, true);
      this.#goLive(digest);
      return;
    }
    if (this.#elapsed() - this.#askedSince < PATIENCE_MS) return;
    this.#askedSince = this.#elapsed();
    this.#listener.waiting(missing);
  }

  /** Makes the own version the newest where it is new, or where none serves the newest any more, as after a rollback. */
  async #settleOwn(others: readonly SeenProcess[]): Promise<void> {
    const isServed = others.some(({ serving }) => serving === this.#newest?.digest);
    if (isServed && (await this.#store.knows(this.#serving))) return;
    this.#newest = await this.#store.adopt(this.#serving, this.#isAlone);
  }

  #goLive(digest: string): void {
    const next = this.#prepared.get(digest);
    // Discarded for further ones while the database was asked.
    if (next === undefined) return;
    const all = [...this.#prepared.keys()];
    for (const earlier of all.slice(0, all.indexOf(digest))) this.#discard(earlier);
    this.#prepared.delete(digest);
    this.#serving = digest;
    next.goLive();
  }

  #discard(digest: string): void {
    this.#prepared.get(digest)?.discard();
    this.#prepared.delete(digest);
  }

  #noticeChanges(others: readonly SeenProcess[]): void {
    const alive = [this.version, ...others.map(({ name }) => name)].join(' ');
    if (alive === this.#alive) return;
    this.#alive = alive;
    this.#listener.settled();
  }
}
