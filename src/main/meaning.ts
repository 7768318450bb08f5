import { join } from 'node:path';
import type { Config } from '../config.ts';
import { type Encoder, startEncoder } from '../encoder/encoder.ts';
import { ModelError } from '../encoder/model-error.ts';
import { quantize } from '../encoder/quantization.ts';
import { encodeTexts, type Progress } from '../encoder/text-vectors.ts';
import { VectorStore } from '../encoder/vector-store.ts';
import type { EncodeTexts, Matcher } from '../matching/index.ts';

/** How questions are read at present. */
export type MeaningStatus =
  /** By letters alone: nothing in the knowledge is compared by meaning, or the encoder is off or cannot run. */
  | { by: 'letters'; progress: null }
  /** By letters, while the texts of the knowledge are being encoded. */
  | { by: 'letters'; progress: Progress }
  /** By meaning, too. */
  | { by: 'meaning' };

/** Lets matchers read by meaning: runs the encoder, and keeps the vectors of the knowledge. */
export interface Meaning {
  /** Encodes the texts of a question. */
  encode: EncodeTexts;
  /**
   * Encodes the texts of a matcher's knowledge, in the background of questions, and lets the matcher compare them.
   * Never rejects. Gives up on an earlier matcher whose texts are still being encoded.
   */
  learn(matcher: Matcher): Promise<void>;
  readonly status: MeaningStatus;
  /** Ends the encoder's process. */
  stop(): void;
}

/** Where vectors are kept, and who is told what goes wrong. */
export interface MeaningOptions {
  /** The folder for the vectors; `null` to keep them in memory alone. */
  folder: string | null;
  log: { warn(details: { reason?: string; pause?: number; err?: Error }, text: string): void };
  /** Told of the progress after each request. */
  report?: ((progress: Progress) => void) | undefined;
  /** Milliseconds until a question is read by letters instead; 1,000 by default. */
  patience?: number;
  /** The folder of the encoder, for tests. */
  model?: string;
}

/** Milliseconds that a command in a terminal waits for an answer of the encoder: it has no one else to serve. */
const TERMINAL_PATIENCE = 30_000;

/** Opens what reads by meaning for a command in a terminal; `null` where the encoder is off. */
export function openTerminalMeaning(
  { encoder, data }: Pick<Config, 'encoder' | 'data'>,
  printError: (text: string) => void,
  report?: (progress: Progress) => void,
): Meaning | null {
  if (encoder === 'off') return null;
  const log: MeaningOptions['log'] = {
    warn: ({ reason, err }, text) => printError(`${text}: ${reason ?? err?.message}`),
  };
  return openMeaning({ folder: data, log, report, patience: TERMINAL_PATIENCE });
}

/** Starts the encoder as soon as there are texts to encode. */
export function openMeaning({ folder, log, report, patience, model }: MeaningOptions): Meaning {
  let running: Promise<{ encoder: Encoder; store: VectorStore } | null> | null = null;
  let encoder: Encoder | null = null;
  let latest: AbortController | null = null;
  let status: MeaningStatus = { by: 'letters', progress: null };

  const unusable = (reason: string) =>
    log.warn({ reason }, 'the encoder cannot run; questions are read by letters alone');
  const start = async () => {
    try {
      const started = await startEncoder(
        {
          restarting: (reason, pause) => log.warn({ reason, pause }, 'the encoder is restarted'),
          unusable,
        },
        model,
        patience === undefined ? {} : { patience },
      );
      encoder = started;
      const kept = folder === null ? null : join(folder, 'vectors');
      return { encoder: started, store: await VectorStore.open(kept, started.manifest) };
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      unusable(error.message);
      return null;
    }
  };

  const learn = async (matcher: Matcher, signal: AbortSignal) => {
    const { texts } = matcher;
    if (texts.length === 0) return;
    running ??= start();
    const parts = await running;
    if (parts === null || signal.aborted) return;
    const { store } = parts;
    const isComplete = await encodeTexts(texts, parts.encoder, store, {
      signal,
      report(progress) {
        status = { by: 'letters', progress };
        report?.(progress);
      },
    });
    if (!isComplete) return;
    matcher.useVectors((text) => store.get(text));
    status = { by: 'meaning' };
    await store.save(texts).catch((err) => log.warn({ err }, 'vectors not saved'));
  };

  return {
    async encode(texts) {
      const vectors = (await encoder?.encode(texts)) ?? null;
      if (vectors === null) return null;
      const byText = new Map(texts.map((text, i) => [text, vectors[i] as Float32Array]));
      return (text) => {
        const vector = byText.get(text);
        return vector && quantize(vector);
      };
    },
    async learn(matcher) {
      latest?.abort();
      const controller = new AbortController();
      latest = controller;
      status = { by: 'letters', progress: null };
      await learn(matcher, controller.signal);
    },
    get status() {
      return status;
    },
    stop() {
      latest?.abort();
      encoder?.stop();
    },
  };
}
