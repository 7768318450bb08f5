import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parse, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { factSchema } from '../knowledge/schemas.ts';
import { checkSlug, readOptional } from './article-folder.ts';
import { DeskError } from './desk-errors.ts';

/** The facts of an article, as they are written. */
export interface FactsFile {
  path: string;
  text: string;
  /** The fact's id in its article. */
  id: string;
}

/**
 * Opens the file that a fact is in.
 *
 * @param key `<article slug>/<id>`.
 * @throws DeskError where the key cannot be one, or there is no such file.
 */
export async function openFactsFile(directory: string, key: string): Promise<FactsFile> {
  const [slug = '', id = '', ...more] = key.split('/');
  if (id === '' || more.length > 0) throw new DeskError(`"${key}" is no fact’s key`);
  // It comes from a file that a bot wrote: no way out of the folder.
  checkSlug(slug);
  const file = `${slug}/facts.yaml`;
  const text = await readOptional(directory, file);
  if (text === null) throw new DeskError(`there is no ${join(directory, file)} (any more)`);
  return { path: join(directory, file), text, id };
}

/**
 * Adds an ask below the others of a fact, and leaves everything else as it is written.
 *
 * @throws DeskError where there is no such fact, the ask is there already, or it cannot be one.
 */
export function addAsk(text: string, id: string, ask: string): string {
  const [found, asks] = findAsks(text, id);
  const fields = parse(text)[found] as { asks: string[] };
  if (fields.asks.some((one) => one.toLowerCase() === ask.toLowerCase())) {
    throw new DeskError(`fact ${id} has this ask already`);
  }
  const { success, error } = factSchema.shape.asks.safeParse([...fields.asks, ask]);
  if (!success) throw new DeskError(`it cannot be an ask: ${error.issues[0]?.message}`);
  const written = insert(text, asks, ask);
  const wanted = parse(text);
  wanted[found].asks.push(ask);
  if (isDeepStrictEqual(parse(written), wanted)) return written;
  throw new DeskError(
    `the asks of fact ${id} are written in a way that cannot be added to; do it by hand`,
  );
}

function findAsks(text: string, id: string): [number, YAMLSeq] {
  const { contents } = parseDocument(text);
  const items: unknown[] = isSeq(contents) ? contents.items : [];
  const position = items.findIndex((item) => isMap(item) && item.get('id') === id);
  const item = items[position];
  const asks = isMap(item) ? item.get('asks') : undefined;
  if (isSeq(asks) && asks.items.length > 0) return [position, asks];
  throw new DeskError(`there is no fact ${id} with asks (any more)`);
}

function insert(text: string, asks: YAMLSeq, ask: string): string {
  const last = asks.items.at(-1);
  const [start, end] = (isScalar(last) && last.range) || [0, 0];
  const scalar = stringify(ask, { lineWidth: 0 }).trim();
  if (asks.flow) return `${text.slice(0, end)}, ${JSON.stringify(ask)}${text.slice(end)}`;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const bullet = text.slice(line, start);
  return `${text.slice(0, end)}\n${bullet}${scalar}${text.slice(end)}`;
}
