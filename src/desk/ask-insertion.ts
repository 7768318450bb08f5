import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parse, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { factSchema } from '../knowledge/schemas.ts';
import { checkSlug, readOptionalFile } from './article-folder.ts';
import { DeskError } from './desk-errors.ts';
import { editEntries, readEntries } from './update/yaml-list.ts';

/** An article's `facts.yaml`, and one fact in it. */
export interface FactsFile {
  path: string;
  text: string;
  /** The fact's id within its article. */
  id: string;
}

/**
 * Reads the file that contains a fact.
 *
 * @param key `<article slug>/<id>`.
 * @throws DeskError if the key is malformed, or the file does not exist.
 */
export async function readFactsFile(directory: string, key: string): Promise<FactsFile> {
  const [slug = '', id = '', ...more] = key.split('/');
  if (id === '' || more.length > 0) throw new DeskError(`"${key}" is not a fact key`);
  // The key comes from a file that a bot wrote: it must not lead out of the folder.
  checkSlug(slug);
  const file = `${slug}/facts.yaml`;
  const text = await readOptionalFile(directory, file);
  if (text === null) throw new DeskError(`${join(directory, file)} does not exist (any more)`);
  return { path: join(directory, file), text, id };
}

/**
 * Appends an ask to a fact, and leaves the rest of the text untouched.
 *
 * @throws DeskError if there is no such fact, it already has the ask, or the ask is invalid.
 */
export function addAsk(text: string, id: string, ask: string): string {
  const [position, asks] = findAsks(text, id);
  const own: string[] = parse(text)[position].asks ?? [];
  if (own.some((one) => one.toLowerCase() === ask.toLowerCase())) {
    throw new DeskError(`fact ${id} already has this ask`);
  }
  const { success, error } = factSchema.shape.asks.safeParse([...own, ask]);
  if (!success) throw new DeskError(`invalid ask: ${error.issues[0]?.message}`);
  // A draft may have none yet.
  if (asks === null)
    return editEntries(text, new Map([[position, { set: { asks: [ask] } }]]), 'facts.yaml');
  const edited = insertAsk(text, asks, ask);
  const expected = parse(text);
  expected[position].asks.push(ask);
  if (isDeepStrictEqual(parse(edited), expected)) return edited;
  throw new DeskError(`cannot edit the asks of fact ${id} as they are written; add it by hand`);
}

/** Finds a fact's position, and its asks; `null` if it has none. */
function findAsks(text: string, id: string): [number, YAMLSeq | null] {
  const { contents } = parseDocument(text);
  const items: unknown[] = isSeq(contents) ? contents.items : [];
  const position = items.findIndex((item) => isMap(item) && item.get('id') === id);
  const item = items[position];
  if (!isMap(item)) throw new DeskError(`there is no fact ${id} (any more)`);
  const asks = item.get('asks');
  if (asks === undefined) return [position, null];
  if (isSeq(asks)) return [position, asks.items.length > 0 ? asks : null];
  throw new DeskError(`the asks of fact ${id} are no list of its own; add it by hand`);
}

function insertAsk(text: string, asks: YAMLSeq, ask: string): string {
  const last = asks.items.at(-1);
  const [start, end] = (isScalar(last) && last.range) || [0, 0];
  const scalar = stringify(ask, { lineWidth: 0 }).trim();
  if (asks.flow) return `${text.slice(0, end)}, ${JSON.stringify(ask)}${text.slice(end)}`;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const bullet = text.slice(line, start);
  return `${text.slice(0, end)}\n${bullet}${scalar}${text.slice(end)}`;
}

/**
 * Gives a draft another statement, which leaves nothing open; it stays a draft.
 *
 * @throws DeskError if there is no such draft, or the file cannot be edited as it is written.
 */
export function replaceStatement(text: string, id: string, statement: string): string {
  const position = readEntries(text).findIndex((entry) => entry.id === id && entry.draft === true);
  if (position === -1) throw new DeskError(`there is no draft ${id} (any more)`);
  const edit = { set: { statement, needs: undefined } };
  return editEntries(text, new Map([[position, edit]]), 'facts.yaml');
}
