import { join } from 'node:path';
import { quantize } from '../encoder/quantization.ts';
import { encodeTexts, type Progress } from '../encoder/text-vectors.ts';
import { VectorStore } from '../encoder/vector-store.ts';
import type { EncodeTexts, Matcher } from '../matching/index.ts';
import type { EncoderService } from './encoder-service.ts';

/** How questions are read at present. */
export type MeaningStatus =
  /** By letters alone: nothing in the knowledge is compared by meaning, or the encoder is off or cannot run. */
  | { by: 'letters'; progress: null }
  /** By letters, while the texts of the knowledge are being encoded. */
  | { by: 'letters'; progress: Progress }
  /** By meaning, too. */
  | { by: 'meaning' };

/** Lets matchers read by meaning: keeps the vectors of the knowledge. */
export interface Meaning {
  /** Encodes the texts of a question. */
  encode: EncodeTexts;
  /**
   * Encodes the texts of a matcher's knowledge, in the background of questions, and lets the matcher compare them.
   * Never rejects. Gives up on an earlier matcher whose texts are still being encoded.
   */
  learn(matcher: Matcher): Promise<void>;
  readonly status: MeaningStatus;
  /** Gives up on a matcher whose texts are still being encoded. Resolves when the vectors that there are were saved. */
  stopLearning(): Promise<void>;
}

/** Where vectors are kept, and who is told what goes wrong. */
export interface MeaningOptions {
  /** The folder for the vectors; `null` to keep them in memory alone. */
  folder: string | null;
  encoder: EncoderService;
  log: { warn(details: { err: Error }, text: string): void };
  /** Called whenever the status changes. */
  changed?: ((status: MeaningStatus) => void) | undefined;
}

/** Opens what reads by meaning. */
export function openMeaning({ folder, encoder, log, changed }: MeaningOptions): Meaning {
  let store: Promise<VectorStore> | null = null;
  let latest: { controller: AbortController; done: Promise<void> } | null = null;
  let status: MeaningStatus = { by: 'letters', progress: null };
  const become = (next: MeaningStatus) => {
    status = next;
    changed?.(status);
  };

  const learn = async (matcher: Matcher, signal: AbortSignal) => {
    const { texts } = matcher;
    if (texts.length === 0) return;
    const manifest = await encoder.ready();
    if (manifest === null || signal.aborted) return;
    store ??= VectorStore.open(folder === null ? null : join(folder, 'vectors'), manifest);
    const vectors = await store;
    const isComplete = await encodeTexts(texts, encoder, vectors, {
      signal,
      report: (progress) => become({ by: 'letters', progress }),
    });
    if (isComplete) {
      matcher.useVectors((text) => vectors.get(text));
      become({ by: 'meaning' });
    }
    await vectors.save(texts).catch((err) => log.warn({ err }, 'vectors not saved'));
  };

  const stopLearning = async () => {
    latest?.controller.abort();
    await latest?.done;
  };
  return {
    async encode(texts) {
      const vectors = await encoder.encode(texts);
      if (vectors === null) return null;
      const byText = new Map(texts.map((text, i) => [text, vectors[i] as Float32Array]));
      return (text) => {
        const vector = byText.get(text);
        return vector && quantize(vector);
      };
    },
    async learn(matcher) {
      latest?.controller.abort();
      const controller = new AbortController();
      become({ by: 'letters', progress: null });
      const done = learn(matcher, controller.signal);
      latest = { controller, done };
      await done;
    },
    get status() {
      return status;
    },
    stopLearning,
  };
}
