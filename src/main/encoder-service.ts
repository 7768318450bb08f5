import { type Encoder, startEncoder } from '../encoder/encoder.ts';
import type { Manifest } from '../encoder/manifest.ts';
import { ModelError } from '../encoder/model-error.ts';

/** The encoder, as those see it who have texts to encode: in this thread, or in one that asks through it. */
export interface EncoderService {
  /**
   * Starts the encoder's process, unless it was started before, and waits until it is ready.
   *
   * @returns what its model is; `null` where it cannot run, which was logged.
   */
  ready(): Promise<Manifest | null>;
  /** Encodes texts, as `Encoder.encode` does; `null` also before it was started. */
  encode(texts: readonly string[]): Promise<Float32Array[] | null>;
}

/** An encoder in a process that belongs to this one. */
export interface OwnEncoder extends EncoderService {
  /** Ends the process. */
  stop(): void;
}

/** How an encoder is run. */
export interface EncoderServiceOptions {
  log: { warn(details: { reason: string; pause?: number }, text: string): void };
  /** Milliseconds until a question is read by letters instead; 1,000 by default. */
  patience?: number | undefined;
  /** The folder of the encoder, for tests. */
  model?: string | undefined;
}

/** Opens the encoder. Its process is started as soon as there are texts to encode. */
export function openEncoder({ log, patience, model }: EncoderServiceOptions): OwnEncoder {
  let starting: Promise<Encoder | null> | null = null;
  let encoder: Encoder | null = null;
  const unusable = (reason: string) =>
    log.warn({ reason }, 'the encoder cannot run; questions are read by letters alone');
  const start = async (): Promise<Encoder | null> => {
    try {
      encoder = await startEncoder(
        {
          restarting: (reason, pause) => log.warn({ reason, pause }, 'the encoder is restarted'),
          unusable,
        },
        model,
        patience === undefined ? {} : { patience },
      );
      return encoder;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      unusable(error.message);
      return null;
    }
  };
  return {
    async ready() {
      starting ??= start();
      const started = await starting;
      const isUsable = started?.ready().then(
        () => true,
        () => false,
      );
      return started !== null && (await isUsable) ? started.manifest : null;
    },
    encode: async (texts) => (await encoder?.encode(texts)) ?? null,
    stop: () => encoder?.stop(),
  };
}
