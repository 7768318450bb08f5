import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { type Manifest, readManifest } from './manifest.ts';
import type { EncodeRequest, EncoderMessage } from './messages.ts';

/** The folder of the encoder shipped with Footnote. */
export const MODEL_FOLDER = resolve(import.meta.dirname, '../../models/encoder');

/** Turns texts into vectors, in a process of its own. */
export interface Encoder {
  readonly manifest: Manifest;
  /** The process runs and has loaded the model. */
  readonly isReady: boolean;
  /** The id of the process; `null` while there is none. */
  readonly pid: number | null;
  /**
   * Encodes texts: `dimensions` numbers each, of length 1 together.
   *
   * @returns `null` where that is not possible in time: the process is not ready, is overloaded or has failed.
   */
  encode(texts: readonly string[]): Promise<Float32Array[] | null>;
  /** Resolves once the process is ready; rejects where it never will be. */
  ready(): Promise<void>;
  /** Kills the process. Texts that wait for it get `null`. */
  stop(): void;
}

/** What may happen to an encoder's process. */
export interface EncoderListener {
  /** It ended by itself and is started again after a pause, in milliseconds. */
  restarting(reason: string, pause: number): void;
  /** It will not be started again. */
  unusable(reason: string): void;
}

/** Limits of an encoder. */
export interface EncoderLimits {
  /** Requests that wait at once, at most; further ones get `null`. */
  waiting: number;
  /** Milliseconds until a request gets `null`. */
  patience: number;
  /** Milliseconds without any answer after which the process is taken for hung, and killed. */
  silence: number;
  /** The first and the longest pause before a restart, in milliseconds; it doubles each time. */
  minPause: number;
  maxPause: number;
  /** How often a process that was never ready is started at most. */
  attempts: number;
}

const LIMITS: EncoderLimits = {
  waiting: 100,
  patience: 1_000,
  silence: 15_000,
  minPause: 250,
  maxPause: 60_000,
  attempts: 5,
};

/**
 * Starts an encoder. The process is ready after about 0.3 s.
 *
 * @throws {ModelError} Where the model's manifest cannot be read.
 */
export async function startEncoder(
  listener: EncoderListener,
  folder: string = MODEL_FOLDER,
  limits: Partial<EncoderLimits> = {},
): Promise<Encoder> {
  return new ForkedEncoder(folder, await readManifest(folder), listener, { ...LIMITS, ...limits });
}

/** The weights are outside of JavaScript's heap, and little garbage is made: 140 instead of 160 MB resident. */
const SMALL_HEAP = [
  '--max-semi-space-size=1',
  '--max-old-space-size=48',
  '--optimize-for-size',
  '--single-threaded',
];

type Settle = (vectors: Float32Array[] | null) => void;

class ForkedEncoder implements Encoder {
  readonly manifest: Manifest;
  readonly #folder: string;
  readonly #listener: EncoderListener;
  readonly #limits: EncoderLimits;
  readonly #waiting = new Map<number, Settle>();
  readonly #ready = Promise.withResolvers<void>();
  #child: ChildProcess | null = null;
  #isReady = false;
  #isStopped = false;
  #wasReady = false;
  #attempts = 0;
  #pause: number;
  #restart: NodeJS.Timeout | undefined;
  #watchdog: NodeJS.Timeout | undefined;
  #nextId = 0;

  constructor(
    folder: string,
    manifest: Manifest,
    listener: EncoderListener,
    limits: EncoderLimits,
  ) {
    this.manifest = manifest;
    this.#folder = folder;
    this.#listener = listener;
    this.#limits = limits;
    this.#pause = limits.minPause;
    // Not awaited everywhere: the listener hears of it, too.
    this.#ready.promise.catch(() => {});
    this.#start();
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  ready(): Promise<void> {
    return this.#ready.promise;
  }

  encode(texts: readonly string[]): Promise<Float32Array[] | null> {
    const child = this.#child;
    if (!this.#isReady || child === null || this.#waiting.size >= this.#limits.waiting)
      return Promise.resolve(null);
    const request: EncodeRequest = { id: this.#nextId++, texts };
    return new Promise((settle) => {
      const timer = setTimeout(() => this.#settle(request.id, null), this.#limits.patience);
      this.#waiting.set(request.id, (vectors) => {
        clearTimeout(timer);
        settle(vectors);
      });
      this.#watchdog ??= this.#startWatchdog(child);
      // A process that has just ended cannot be written to; its end settles the request.
      child.send(request, () => {});
    });
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#restart);
    this.#ready.reject(new Error('The encoder was stopped.'));
    this.#child?.kill('SIGKILL');
    this.#forget();
  }

  #start(): void {
    this.#attempts += 1;
    const { version, maxLength } = this.manifest;
    const args = [this.#folder, version, String(maxLength)];
    const child = fork(resolve(import.meta.dirname, 'encoder-process.ts'), args, {
      serialization: 'advanced',
      // Without the bot's own options, such as an inspector's port.
      execArgv: SMALL_HEAP,
    });
    let reason: string | null = null;
    child.on('message', (message: EncoderMessage) => {
      if (message.kind === 'unusable') reason = message.reason;
      else this.#receive(message, child);
    });
    child.on('error', () => child.kill('SIGKILL'));
    child.once('exit', (code, signal) => {
      if (this.#child !== child) return;
      this.#forget();
      if (this.#isStopped) return;
      const ending = `it ended with ${signal ?? `code ${code}`}`;
      if (reason !== null) this.#giveUp(reason);
      else if (!this.#wasReady && this.#attempts >= this.#limits.attempts)
        this.#giveUp(`${ending} each of ${this.#attempts} times before it was ready`);
      else this.#restartLater(ending);
    });
    this.#child = child;
  }

  #giveUp(reason: string): void {
    this.#isStopped = true;
    this.#ready.reject(new Error(reason));
    this.#listener.unusable(reason);
  }

  #restartLater(reason: string): void {
    const pause = this.#pause;
    this.#pause = Math.min(2 * pause, this.#limits.maxPause);
    this.#listener.restarting(reason, pause);
    this.#restart = setTimeout(() => this.#start(), pause).unref();
  }

  /** Forgets a process that has ended. */
  #forget(): void {
    this.#child = null;
    this.#isReady = false;
    this.#stopWatchdog();
    for (const id of [...this.#waiting.keys()]) this.#settle(id, null);
  }

  #receive(message: Exclude<EncoderMessage, { kind: 'unusable' }>, child: ChildProcess): void {
    this.#stopWatchdog();
    if (message.kind === 'ready') {
      // Once ready it does not keep this process alive: it ends as soon as the channel closes.
      child.unref();
      child.channel?.unref();
      this.#isReady = true;
      this.#wasReady = true;
      this.#ready.resolve();
      return;
    }
    if (message.kind === 'encoded') this.#pause = this.#limits.minPause;
    this.#settle(message.id, message.kind === 'encoded' ? this.#split(message.vectors) : null);
    if (this.#waiting.size > 0) this.#watchdog = this.#startWatchdog(child);
  }

  #startWatchdog(child: ChildProcess): NodeJS.Timeout {
    return setTimeout(() => child.kill('SIGKILL'), this.#limits.silence).unref();
  }

  #stopWatchdog(): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = undefined;
  }

  #split(vectors: Float32Array): Float32Array[] {
    const { dimensions } = this.manifest;
    const count = vectors.length / dimensions;
    return Array.from({ length: count }, (_, i) =>
      vectors.subarray(i * dimensions, (i + 1) * dimensions),
    );
  }

  #settle(id: number, vectors: Float32Array[] | null): void {
    const settle = this.#waiting.get(id);
    this.#waiting.delete(id);
    settle?.(vectors);
  }
}
