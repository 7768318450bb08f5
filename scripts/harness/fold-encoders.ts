/** Encoders and weights that never saw the documents they are judged on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Encoder, MODEL_FOLDER, startEncoder } from '../../src/encoder/encoder.ts';
import { quantize } from '../../src/encoder/quantization.ts';
import { encodeTexts } from '../../src/encoder/text-vectors.ts';
import { VectorStore } from '../../src/encoder/vector-store.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Model, VectorLookup } from '../../src/matching/index.ts';
import { listMeaningTexts } from '../../src/matching/training.ts';

/** An encoder with the vectors that it has made; they are kept between runs. */
export class CachingEncoder {
  readonly #encoder: Encoder;
  readonly #store: VectorStore;
  readonly #texts = new Set<string>();

  private constructor(encoder: Encoder, store: VectorStore) {
    this.#encoder = encoder;
    this.#store = store;
  }

  static async start(model: string): Promise<CachingEncoder> {
    const listener = {
      restarting: (reason: string) => console.error(`encoder: ${reason}`),
      unusable: (reason: string) => console.error(`encoder: ${reason}`),
    };
    const encoder = await startEncoder(listener, model, { patience: 60_000 });
    await encoder.ready();
    const folder = join('reports/vectors', encoder.manifest.version);
    return new CachingEncoder(encoder, await VectorStore.open(folder, encoder.manifest));
  }

  readonly encode = async (texts: readonly string[]): Promise<VectorLookup> => {
    const missing = texts.filter((text) => this.#store.get(text) === undefined);
    for (const text of texts) this.#texts.add(text);
    if (missing.length > 0) {
      const vectors = await this.#encoder.encode(missing);
      if (vectors === null) throw new Error('the encoder did not answer');
      for (const [i, text] of missing.entries())
        this.#store.set(text, quantize(vectors[i] as Float32Array));
    }
    return (text) => this.#store.get(text);
  };

  /** Returns the vectors of a knowledge set. */
  async vectorsOf(knowledge: Knowledge): Promise<VectorLookup> {
    await encodeTexts(listMeaningTexts(knowledge), this.#encoder, this.#store);
    return (text) => this.#store.get(text);
  }

  async stop(): Promise<void> {
    await this.#store.save(this.#texts);
    this.#encoder.stop();
  }
}

/** The encoders of a folder's folds: `folds.json` (`{document: fold}`), and `<fold>/` with an exported encoder. */
export class FoldEncoders {
  readonly #folder: string | null;
  readonly #folds: Record<string, number>;
  readonly #started = new Map<string, Promise<CachingEncoder>>();

  /** @param folder `null` for the shipped encoder, which saw all training documents. */
  constructor(folder: string | null) {
    this.#folder = folder;
    this.#folds =
      folder === null ? {} : JSON.parse(readFileSync(join(folder, 'folds.json'), 'utf8'));
  }

  /** The number of folds; 0 for the shipped encoder. */
  get count(): number {
    return 1 + Math.max(-1, ...Object.values(this.#folds));
  }

  /** Returns the fold that a document is judged in. @throws {RangeError} If it is in none. */
  foldOf(document: string): number | null {
    if (this.#folder === null) return null;
    const fold = this.#folds[document];
    if (fold === undefined) throw new RangeError(`${document} is in no fold of ${this.#folder}`);
    return fold;
  }

  /** Returns the encoder that never saw a document. */
  encoderOf(document: string): Promise<CachingEncoder> {
    const fold = this.foldOf(document);
    const folder =
      fold === null || this.#folder === null ? MODEL_FOLDER : join(this.#folder, String(fold));
    const started = this.#started.get(folder) ?? CachingEncoder.start(folder);
    this.#started.set(folder, started);
    return started;
  }

  /** Returns the weights that were learned without a document; `null` for the shipped ones. */
  modelOf(document: string): Model | null {
    const fold = this.foldOf(document);
    return fold === null ? null : this.#readModel(fold);
  }

  #readModel(fold: number): Model | null {
    const file = this.weightsFile(fold);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  }

  /** The file of the weights that were learned without a fold. */
  weightsFile(fold: number): string {
    return join(this.#folder ?? '', `weights-${fold}.json`);
  }

  async stop(): Promise<void> {
    for (const started of this.#started.values()) await (await started).stop();
  }
}
