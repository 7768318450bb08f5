/** Stands for an object that both sides know, by its number. */
interface Reference {
  ref: number;
}

const isReference = (value: object): value is Reference => 'ref' in value;

/**
 * The objects of a knowledge set, numbered in the same order on both sides of a thread, so that facts and articles cross
 * as numbers: a fact leads to its article, and that to the whole text.
 */
export class ObjectTable {
  readonly #numbers = new Map<object, number>();
  readonly #objects: object[] = [];

  /** Gives an object the next number. */
  add(object: object): void {
    this.#numbers.set(object, this.#objects.length);
    this.#objects.push(object);
  }

  /** Copies a value of plain objects and lists; known objects become references. */
  pack(value: unknown): unknown {
    return this.#map(value, (object) => {
      const ref = this.#numbers.get(object);
      return ref === undefined ? undefined : ({ ref } satisfies Reference);
    });
  }

  /** Copies what `pack` returned; references become this side's own objects. */
  unpack(value: unknown): unknown {
    return this.#map(value, (object) =>
      isReference(object) ? (this.#objects[object.ref] as object) : undefined,
    );
  }

  #map(value: unknown, replace: (object: object) => object | undefined): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const replaced = replace(value);
    if (replaced !== undefined) return replaced;
    if (Array.isArray(value)) return value.map((item) => this.#map(item, replace));
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value))
      copy[key] = this.#map((value as Record<string, unknown>)[key], replace);
    return copy;
  }
}
