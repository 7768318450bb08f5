import { setTimeout as sleep } from 'node:timers/promises';
import type { MeaningStatus } from '../meaning.ts';
import { type HostLimits, LIMITS } from './limits.ts';
import {
  type LoadedKnowledge,
  MatcherThread,
  ThreadEndedError,
  type ThreadHost,
} from './matcher-thread.ts';
import type { KnowledgeSource, MatcherCall } from './messages.ts';

/** How often a question is asked of threads that end instead of answering. */
const MAX_ATTEMPTS = 2;

/**
 * A version of the knowledge, and the thread that answers from it. A thread that ends by itself is started again with the
 * same knowledge, and asked again what it has not answered.
 */
export class HostedMatcher {
  readonly loaded: LoadedKnowledge;
  readonly #host: ThreadHost;
  readonly #limits: HostLimits;
  readonly #outstanding = new Set<Promise<unknown>>();
  readonly #stopped = new AbortController();
  #thread: MatcherThread;
  /** Rejects once no thread will be started again. */
  #running: Promise<MatcherThread>;
  #successor: HostedMatcher | null = null;
  #isLearning = false;
  #pause: number;

  private constructor(
    loaded: LoadedKnowledge,
    thread: MatcherThread,
    host: ThreadHost,
    limits: HostLimits,
  ) {
    this.loaded = loaded;
    this.#host = host;
    this.#limits = limits;
    this.#thread = thread;
    this.#running = Promise.resolve(thread);
    this.#pause = limits.minPause;
  }

  /**
   * Loads a version. The first one is indexed at once, in the background; another one by `index`.
   *
   * @param signal ends the thread while it loads.
   * @returns `null` where something was written meanwhile.
   * @throws {KnowledgeError} With all problems.
   * @throws {ThreadEndedError} Where the thread ends instead, as for lack of memory.
   */
  static async load(
    source: KnowledgeSource,
    host: ThreadHost,
    limits: Partial<HostLimits> = {},
    signal?: AbortSignal,
  ): Promise<HostedMatcher | null> {
    const thread = new MatcherThread(host);
    const abort = () => thread.end();
    signal?.addEventListener('abort', abort);
    const isFirst = source.digest === null;
    if (isFirst) thread.index().catch(() => {});
    try {
      const loaded = await thread.load(source);
      if (loaded !== null) {
        const version = new HostedMatcher(loaded, thread, host, { ...LIMITS, ...limits });
        if (isFirst) version.#supervise(thread);
        return version;
      }
      await thread.end();
      return null;
    } catch (error) {
      await thread.end();
      throw error;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Indexes a version that is not the first. @throws {ThreadEndedError} */
  async index(): Promise<void> {
    await this.#thread.index();
    this.#supervise(this.#thread);
  }

  /** Whether questions are answered at once: not while it is indexed, or started again. */
  get isReady(): boolean {
    return this.#thread.isWarm;
  }

  /** How questions are read. */
  get status(): MeaningStatus {
    return this.#thread.status;
  }

  /** The digest of the knowledge folder as it is now. @throws {ThreadEndedError} */
  async digest(): Promise<string> {
    return (await this.#running).digest(this.loaded.knowledge.directory);
  }

  /** Reads by meaning, too, from when the texts of the knowledge are encoded. */
  learn(): void {
    this.#isLearning = true;
    this.#thread.learn();
  }

  /**
   * Asks the matcher; after `retire` its successor.
   *
   * @throws what the matcher throws, and an `Error` where there is no answer in time.
   */
  async call(call: MatcherCall): Promise<unknown> {
    const time = call.method === 'complete' ? this.#limits.completion : this.#limits.patience;
    const answer = this.#ask(call);
    this.#outstanding.add(answer);
    const given = new AbortController();
    try {
      const late = sleep(time, null, { ref: false, signal: given.signal });
      return await Promise.race([answer, late.then(() => this.#giveUp(call, time))]);
    } finally {
      given.abort();
      this.#outstanding.delete(answer);
    }
  }

  /** Lets the thread answer what it was asked, and ends it; further questions are another version's. */
  async retire(successor: HostedMatcher): Promise<void> {
    this.#successor = successor;
    await Promise.allSettled(this.#outstanding);
    this.#stopped.abort();
    await this.#thread.retire();
  }

  /** Ends the thread. What it was asked rejects. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#thread.end();
  }

  async #ask(call: MatcherCall): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      if (this.#successor !== null) return this.#successor.call(call);
      const thread = await this.#running;
      try {
        const answer = await thread.call(call);
        this.#pause = this.#limits.minPause;
        return answer;
      } catch (error) {
        if (!(error instanceof ThreadEndedError) || attempt === MAX_ATTEMPTS) throw error;
        // By then it is being started again.
        await thread.ended;
      }
    }
  }

  #giveUp({ method }: MatcherCall, time: number): [] {
    if (method === 'complete') return [];
    const late = `it did not answer for ${time / 1000} s`;
    if (this.#thread.isHungFor(time)) void this.#thread.end(late);
    throw new Error(`the matcher has no answer: ${late}`);
  }

  #supervise(thread: MatcherThread): void {
    void thread.ended.then((reason) => {
      this.#running = this.#stopped.signal.aborted
        ? Promise.reject(new ThreadEndedError('the matcher was stopped'))
        : this.#restart(reason);
      // Not awaited where nothing is asked.
      this.#running.catch(() => {});
    });
  }

  async #restart(reason: string): Promise<MatcherThread> {
    const pause = this.#pause;
    this.#pause = Math.min(2 * pause, this.#limits.maxPause);
    this.#host.log.warn({ reason, pause }, 'the matcher is restarted');
    await sleep(pause, null, { ref: false, signal: this.#stopped.signal });
    const thread = new MatcherThread(this.#host);
    this.#thread = thread;
    try {
      await thread.send(this.loaded.knowledge);
    } catch (error) {
      if (!(error instanceof ThreadEndedError) || this.#stopped.signal.aborted) throw error;
      return this.#restart(await thread.ended);
    }
    this.#supervise(thread);
    thread.index().catch(() => {});
    if (this.#isLearning) thread.learn();
    return thread;
  }
}
