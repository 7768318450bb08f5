import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type BirpcReturn, createBirpc } from 'birpc';
import type { KnowledgeState } from '../../knowledge/folder/changes.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { KnowledgeError } from '../../knowledge/problem.ts';
import type { EncoderService } from '../encoder-service.ts';
import type { MeaningStatus } from '../meaning.ts';
import { KnowledgeAssembler, sliceKnowledge } from './knowledge-slices.ts';
import type {
  HostFunctions,
  KnowledgeSource,
  MatcherCall,
  ThreadData,
  ThreadFunctions,
} from './messages.ts';
import { ObjectTable } from './object-table.ts';

/** A thread ended while it was asked something. */
export class ThreadEndedError extends Error {
  override readonly name = 'ThreadEndedError';
}

/** What a thread needs of the main thread. */
export interface ThreadHost {
  /** The folder for vectors; `null` to keep them in memory alone. */
  vectors: string | null;
  /** `null` to read by letters alone. */
  encoder: EncoderService | null;
  log: { warn(details: object, text: string): void };
}

/** What a thread has loaded. */
export interface LoadedKnowledge {
  knowledge: Knowledge;
  /** The digest of the folder that it was loaded from. */
  digest: string;
  state: KnowledgeState;
}

/** A thread that holds one version of the knowledge and answers from it. */
export class MatcherThread {
  /** Resolves to the reason when the thread has ended. Never rejects. */
  readonly ended: Promise<string>;
  status: MeaningStatus = { by: 'letters', progress: null };
  readonly #worker: Worker;
  readonly #rpc: BirpcReturn<ThreadFunctions, HostFunctions>;
  #table = new ObjectTable();
  #heard = 0;
  #isWarm = false;
  #reason: string | null = null;

  constructor({ vectors, encoder, log }: ThreadHost) {
    const workerData: ThreadData = { vectors, hasEncoder: encoder !== null };
    const worker = new Worker(new URL('./matcher-worker.js', import.meta.url), { workerData });
    this.#worker = worker;
    const functions: HostFunctions = {
      ready: async () => (await encoder?.ready()) ?? null,
      encode: async (texts) => (await encoder?.encode(texts)) ?? null,
      statusChanged: (status) => {
        this.status = status;
      },
      warn: (err, text) => log.warn({ err }, text),
    };
    this.#rpc = createBirpc<ThreadFunctions, HostFunctions>(functions, {
      post: (message) => worker.postMessage(message),
      on: (receive) =>
        worker.on('message', (message) => {
          this.#heard = performance.now();
          receive(message);
        }),
      timeout: -1,
    });
    this.ended = new Promise((resolve) => {
      worker.on('error', (error: Error) => {
        this.#reason ??= error.message;
      });
      worker.once('exit', (code) => {
        this.#isWarm = false;
        this.#reason ??= `it ended with code ${code}`;
        this.#rpc.$close(this.#describeEnd());
        resolve(this.#reason);
      });
    });
  }

  /**
   * Loads the knowledge, as a whole or not at all.
   *
   * @returns `null` where something was written meanwhile.
   * @throws {KnowledgeError} With all problems.
   * @throws {ThreadEndedError} Where the thread has ended, as for lack of memory.
   */
  async load(source: KnowledgeSource): Promise<LoadedKnowledge | null> {
    const loaded = await this.#live.load(source);
    if (loaded.kind === 'broken') throw new KnowledgeError(loaded.problems);
    if (loaded.kind === 'unsettled') return null;
    const assembler = new KnowledgeAssembler(this.#table);
    for (const slice of loaded.slices) assembler.add(slice);
    for (let slice = await this.#live.slice(); slice !== null; slice = await this.#live.slice()) {
      assembler.add(slice);
      // Others get a turn between two slices.
      await setImmediate();
    }
    return { knowledge: assembler.knowledge, digest: loaded.digest, state: loaded.state };
  }

  /** Gives the thread what another one had loaded. @throws {ThreadEndedError} */
  async send(knowledge: Knowledge): Promise<void> {
    this.#table = new ObjectTable();
    for (const slice of sliceKnowledge(knowledge, this.#table)) {
      await this.#live.receive(slice);
      await setImmediate();
    }
    await this.#live.receive(null);
  }

  /** Indexes the knowledge, as soon as there is one. Ends the thread where that fails. @throws {ThreadEndedError} */
  async index(): Promise<void> {
    try {
      await this.#live.index();
      this.#isWarm = true;
    } catch (error) {
      await this.end((error as Error).message);
      throw error;
    }
  }

  /** Asks the matcher. @throws {ThreadEndedError} @throws what the matcher throws. */
  async call(call: MatcherCall): Promise<unknown> {
    return this.#table.unpack(await this.#live.call(call));
  }

  /** The digest of a knowledge folder as it is now. @throws {ThreadEndedError} */
  async digest(directory: string): Promise<string> {
    return this.#live.digest(directory);
  }

  /** Reads by meaning, too, as soon as the texts of the knowledge are encoded; nothing where the thread has ended. */
  learn(): void {
    if (!this.#rpc.$closed) void this.#rpc.learn.asEvent();
  }

  /** Gives up on texts that are still being encoded, saves the vectors that there are, and ends the thread. */
  async retire(): Promise<void> {
    if (!this.#rpc.$closed) await this.#rpc.stopLearning().catch(() => {});
    await this.end();
  }

  /** Whether it has prepared everything: its first answers are as quick as the others. */
  get isWarm(): boolean {
    return this.#isWarm;
  }

  /** Whether nothing has come from the thread for a time, in milliseconds, though it has nothing to prepare any more. */
  isHungFor(time: number): boolean {
    return this.#isWarm && performance.now() - this.#heard >= time;
  }

  get #live() {
    if (this.#rpc.$closed) throw this.#describeEnd();
    return this.#rpc;
  }

  #describeEnd(): ThreadEndedError {
    return new ThreadEndedError(`the matcher's thread has ended: ${this.#reason}`);
  }

  /** Ends the thread at once. */
  async end(reason = 'it was ended'): Promise<void> {
    this.#reason ??= reason;
    await this.#worker.terminate();
  }
}
