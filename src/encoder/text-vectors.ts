import { setTimeout as sleep } from 'node:timers/promises';
import type { Encoder } from './encoder.ts';
import { quantize } from './quantization.ts';
import type { VectorStore } from './vector-store.ts';

/** Texts that are encoded in one request: a question waits for one request at most, some 15 ms. */
const TEXTS_AT_ONCE = 4;
/** Milliseconds until an encoder that could not encode is asked again. */
const RETRY_PAUSE = 250;

/** How many of the texts have a vector. */
export interface Progress {
  done: number;
  all: number;
}

/** How texts are encoded. */
export interface EncodingOptions {
  /** Stops after the request under way. */
  signal?: AbortSignal;
  /** Told after each request. */
  report?: (progress: Progress) => void;
}

/**
 * Encodes those of the texts that have no vector yet, in the background of questions. Waits for an encoder that is being
 * restarted.
 *
 * @param encoder that was ready once.
 * @returns whether all texts have a vector: not if it was aborted.
 */
export async function encodeTexts(
  texts: readonly string[],
  encoder: Pick<Encoder, 'encode'>,
  store: VectorStore,
  { signal, report }: EncodingOptions = {},
): Promise<boolean> {
  const all = [...new Set(texts)];
  const missing = all.filter((text) => store.get(text) === undefined);
  const isAborted = () => signal?.aborted === true;
  for (let at = 0; at < missing.length && !isAborted(); ) {
    const part = missing.slice(at, at + TEXTS_AT_ONCE);
    const vectors = await encoder.encode(part);
    if (vectors === null) {
      // Aborting ends the pause, too.
      await sleep(RETRY_PAUSE, null, signal ? { signal } : {}).catch(() => {});
      continue;
    }
    for (const [i, text] of part.entries()) store.set(text, quantize(vectors[i] as Float32Array));
    at += part.length;
    report?.({ done: all.length - missing.length + at, all: all.length });
  }
  return !isAborted();
}
