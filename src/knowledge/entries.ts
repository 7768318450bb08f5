import type { z } from 'zod';
import { findNearest } from './did-you-mean.ts';
import { describeIssues } from './schemas.ts';
import type { Source } from './source.ts';

/** An entry of a `facts.yaml` or `gaps.yaml`, possibly with invalid fields left out. */
export interface YamlEntry<T> {
  /** Position in the file, from 0. */
  at: number;
  /** `null` if it has no valid id. */
  id: string | null;
  /** The valid fields; all of them if `isWhole`. */
  fields: Partial<T>;
  isWhole: boolean;
}

/** The ids and asks of one article's facts and gaps, which must be unique. */
export class ArticleScope {
  /** Ids of facts, including facts with problems. */
  readonly factIds = new Set<string>();
  /** Whether the facts could be read, so that `factIds` is complete. */
  knowsFacts = false;
  readonly #ids = new Map<string, string>();
  readonly #asks = new Map<string, string>();

  /**
   * Registers an entry's id and asks and reports those that an earlier entry has. Returns whether
   * there was no problem.
   */
  add(entry: YamlEntry<{ id: string; asks: string[] }>, source: Source): boolean {
    const { at, id, fields } = entry;
    const before = source.problems.length;
    const own = id ?? `entry ${at + 1} of ${source.file}`;
    if (id !== null) {
      const other = this.#ids.get(id);
      if (other === undefined) this.#ids.set(id, source.file);
      else source.report([at, 'id'], `"${id}" is already used in ${other}; choose another id`, id);
    }
    for (const [place, ask] of (fields.asks ?? []).entries()) {
      const key = normalizeAsk(ask);
      const other = this.#asks.get(key);
      if (other === undefined) this.#asks.set(key, own);
      else {
        const where = other === own ? 'is listed twice' : `is also an ask of "${other}"`;
        source.report([at, 'asks', place], `"${ask}" ${where}; keep one of them`, id);
      }
    }
    return source.problems.length === before;
  }
}

/** Normalizes an ask: two asks that differ only in case and punctuation are the same question. */
export function normalizeAsk(ask: string): string {
  // A fast path: nearly all asks are ASCII, and there may be hundreds of thousands.
  if (/^[ -~]*$/.test(ask))
    return ask
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const plain = ask.normalize('NFKC').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Reads a list of entries. Invalid fields are reported and left out. */
export function readEntries<T extends { id: string }>(
  source: Source,
  chooseSchema: (input: unknown) => z.ZodObject,
): YamlEntry<T>[] {
  const list = source.yaml.value;
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    source.report(
      [],
      list === null
        ? 'is empty; add a list of entries'
        : 'must be a list of entries, each starting with "- id: …"',
    );
    return [];
  }
  return list.map((input, at) => readEntry<T>(source, chooseSchema(input), input, at));
}

function readEntry<T extends { id: string }>(
  source: Source,
  schema: z.ZodObject,
  input: unknown,
  at: number,
): YamlEntry<T> {
  const { success, data, error } = schema.safeParse(input);
  if (success) {
    const fields = data as T;
    return { at, id: fields.id, fields, isWhole: true };
  }
  const fields = keepValidFields(schema, input) as Partial<T>;
  const id = fields.id ?? null;
  for (const { path, message } of describeIssues(error, input, Object.keys(schema.shape))) {
    source.report([at, ...path], message, id);
  }
  return { at, id, fields, isWhole: false };
}

function keepValidFields(schema: z.ZodObject, input: unknown): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  if (typeof input !== 'object' || input === null) return fields;
  for (const [key, field] of Object.entries(schema.shape)) {
    const value = Object.hasOwn(input, key) ? (input as Record<string, unknown>)[key] : undefined;
    const result = (field as z.ZodType).safeParse(value);
    if (result.success) fields[key] = result.data;
  }
  return fields;
}

/** Returns a "did you mean" hint for an unknown value, or an empty string. */
export function suggest(value: string, known: Iterable<string>): string {
  const nearest = findNearest(value, known);
  return nearest === null ? '' : `; did you mean "${nearest}"?`;
}
