import type { z } from 'zod';
import { findNearest } from './did-you-mean.ts';
import { describeIssues } from './schemas.ts';
import type { Source } from './source.ts';

/** One entry of a `facts.yaml` or `gaps.yaml`, as far as it could be read. */
export interface YamlEntry<T> {
  /** Its place in the file, from 0. */
  at: number;
  /** `null` where it has no usable id. */
  id: string | null;
  /** The fields that are right by themselves: all of them where `isWhole`. */
  fields: Partial<T>;
  isWhole: boolean;
}

/** What the facts and gaps of one article share: their ids and their asks must differ. */
export class ArticleScope {
  /** Ids of facts, those of facts with other problems included. */
  readonly factIds = new Set<string>();
  /** Whether the facts could be read at all, so that an id which is not among them does not exist. */
  knowsFacts = false;
  readonly #ids = new Map<string, string>();
  readonly #asks = new Map<string, string>();

  /** Reports an id or an ask that an earlier entry has, and notes those that are new. */
  add(entry: YamlEntry<{ id: string; asks: string[] }>, source: Source): boolean {
    const { at, id, fields } = entry;
    const before = source.problems.length;
    const own = id ?? `entry ${at + 1} of ${source.file}`;
    if (id !== null) {
      const other = this.#ids.get(id);
      if (other === undefined) this.#ids.set(id, source.file);
      else
        source.report(
          [at, 'id'],
          `"${id}" is taken by another entry in ${other}; choose another id`,
          id,
        );
    }
    for (const [place, ask] of (fields.asks ?? []).entries()) {
      const key = normalizeAsk(ask);
      const other = this.#asks.get(key);
      if (other === undefined) this.#asks.set(key, own);
      else {
        const where = other === own ? 'stands twice here' : `is also asked of "${other}"`;
        source.report([at, 'asks', place], `"${ask}" ${where}; keep one of them`, id);
      }
    }
    return source.problems.length === before;
  }
}

/** An ask without case and punctuation: two asks with the same key are the same question. */
export function normalizeAsk(ask: string): string {
  // Nearly all asks are ASCII, and there may be hundreds of thousands.
  if (/^[ -~]*$/.test(ask))
    return ask
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const plain = ask.normalize('NFKC').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Reads a list of entries. Each field that is wrong is reported, and the right ones are kept. */
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
        ? 'is empty; write a list of entries'
        : 'must be a list of entries, each opening with "- id: …"',
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
  const fields = keepRightFields(schema, input) as Partial<T>;
  const id = fields.id ?? null;
  for (const { path, message } of describeIssues(error, input, Object.keys(schema.shape))) {
    source.report([at, ...path], message, id);
  }
  return { at, id, fields, isWhole: false };
}

function keepRightFields(schema: z.ZodObject, input: unknown): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  if (typeof input !== 'object' || input === null) return fields;
  for (const [key, field] of Object.entries(schema.shape)) {
    const value = Object.hasOwn(input, key) ? (input as Record<string, unknown>)[key] : undefined;
    const result = (field as z.ZodType).safeParse(value);
    if (result.success) fields[key] = result.data;
  }
  return fields;
}

/** A hint for a value that is not among the known ones. */
export function suggest(value: string, known: Iterable<string>): string {
  const nearest = findNearest(value, known);
  return nearest === null ? '' : `; did you mean "${nearest}"?`;
}
