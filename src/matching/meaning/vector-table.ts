import type { Vector } from './vector.ts';

/** What is used of it; TypeScript knows it in browsers alone. */
declare const WebAssembly: {
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

/** `row-comparison.wat` in binary form, as `wat2wasm` makes it; a test compares the two. */
const CODE = `
AGFzbQEAAAABCQFgBX9/f39/AAMCAQAFAwEAAAcYAgZtZW1vcnkCAAtjb21wYXJlUm93cwAACqgBAaUBAgF/A3sCQANAIAIgA08NAf0MAAAAAAAAAAAA
AAAAAAAAACEIQQAhBQNAIAAgBWr9AAQAIQYgAiAFav0ABAAhByAIIAYgB/2cAf1+/a4BIQggCCAGIAf9nQH9fv2uASEIIAVBEGohBSAFIAFJDQALIAQg
CP0bACAI/RsBaiAI/RsCIAj9GwNqarJDAAR8RpU4AgAgAiABaiECIARBBGohBAwACwsL
`;
const MODULE = new WebAssembly.Module(Uint8Array.from(Buffer.from(CODE, 'base64')));

interface RowComparison {
  memory: { buffer: ArrayBuffer; grow(pages: number): void };
  compareRows(vector: number, size: number, row: number, end: number, cosine: number): void;
}

/** Bytes that are compared at once; rows are filled up to a multiple with zeros. */
const STEP = 16;
const PAGE = 65_536;

/** Vectors of one size, a row each, in the memory of the code that compares them: a tenth of the time of JavaScript. */
export class VectorTable {
  readonly #comparison: RowComparison;
  readonly #size: number;
  /** Of a row, in bytes. */
  readonly #stride: number;
  readonly #count: number;

  constructor(vectors: readonly Vector[]) {
    this.#count = vectors.length;
    this.#size = vectors[0]?.length ?? 0;
    this.#stride = Math.ceil(this.#size / STEP) * STEP;
    const { exports } = new WebAssembly.Instance(MODULE);
    this.#comparison = exports as RowComparison;
    const bytes = this.#cosines + 4 * this.#count;
    this.#comparison.memory.grow(Math.ceil(bytes / PAGE));
    const memory = new Int8Array(this.#comparison.memory.buffer);
    for (const [i, vector] of vectors.entries()) memory.set(vector, this.#rowAt(i));
  }

  /** Where a row is; the vector that all are compared with is before the first. */
  #rowAt(row: number): number {
    return (row + 1) * this.#stride;
  }

  /** Where the results are: after the last row. */
  get #cosines(): number {
    return this.#rowAt(this.#count);
  }

  /** Returns a vector, as long as the table is in use. */
  row(row: number): Vector {
    return new Int8Array(this.#comparison.memory.buffer, this.#rowAt(row), this.#size);
  }

  /** Returns the cosines of a vector with all rows, from -1 to 1. */
  compare(vector: Vector): Float32Array {
    const { memory, compareRows } = this.#comparison;
    if (this.#count === 0) return new Float32Array();
    new Int8Array(memory.buffer).set(vector);
    compareRows(0, this.#stride, this.#rowAt(0), this.#cosines, this.#cosines);
    return new Float32Array(memory.buffer, this.#cosines, this.#count).slice();
  }
}
