/** Edits a YAML list of entries as text, so that all else stays as it was written: comments, order, quotation marks. */
import { isDeepStrictEqual } from 'node:util';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  stringify,
  type YAMLMap,
} from 'yaml';
import { DeskError } from '../desk-errors.ts';

/** An entry's fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** What to do with an entry: change fields (`undefined` removes one), or turn it into a comment with the reason. */
export type EntryEdit = { set: Fields } | { remove: string };

interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** Reads the entries of a list; empty for a text without one. */
export function readEntries(text: string): Fields[] {
  const value: unknown = parse(text, { maxAliasCount: 10_000 });
  return Array.isArray(value) ? (value as Fields[]) : [];
}

/**
 * Edits entries of a list.
 *
 * @param edits by the entries' positions, from 0.
 * @param file named in errors.
 * @throws DeskError if the list is written in a way that cannot be edited: nothing is lost, but it is up to the curator.
 */
export function editEntries(
  text: string,
  edits: ReadonlyMap<number, EntryEdit>,
  file: string,
): string {
  if (edits.size === 0) return text;
  const { contents } = parseDocument(text);
  const items: unknown[] = isSeq(contents) ? contents.items : [];
  const expected = readEntries(text);
  const changes = [...edits].flatMap(([position, edit]) => {
    const item = items[position];
    if (!isMap(item) || item.flow === true || item.range == null) throw cannotEdit(file, position);
    return 'remove' in edit
      ? [commentOut(text, item, edit.remove)]
      : setFields(text, item, edit.set);
  });
  const aliases = resolveAliases(text, items, edits);
  const edited = applyEdits(text, [...changes, ...aliases]);
  const wanted = expected.flatMap((entry, i) => {
    const edit = edits.get(i);
    if (edit === undefined) return [entry];
    return 'remove' in edit ? [] : [withFields(entry, edit.set)];
  });
  // A list whose entries have all become comments is empty.
  const whole = wanted.length === 0 ? `${edited.trimEnd()}\n[]\n` : edited;
  if (isDeepStrictEqual(readBack(whole), wanted)) return whole;
  throw cannotEdit(file, [...edits.keys()][0] ?? 0);
}

/** Returns an entry with other fields. */
const withFields = (entry: Fields, set: Fields): Fields =>
  Object.fromEntries(
    Object.entries({ ...entry, ...set }).filter(([, value]) => value !== undefined),
  );

function cannotEdit(file: string, position: number): DeskError {
  return new DeskError(
    `${file} cannot be edited as it is written (entry ${position + 1}); write each entry in block style, a field on each line`,
  );
}

function readBack(text: string): unknown {
  try {
    return readEntries(text);
  } catch {
    // What cannot be read back was not edited well, which is all that matters here.
    return null;
  }
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce(
      (edited, { start, end, text: own }) => edited.slice(0, start) + own + edited.slice(end),
      text,
    );
}

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Turns an entry's lines into comments, after one with the reason. */
function commentOut(text: string, item: YAMLMap, reason: string): TextEdit {
  const [from = 0, to = 0] = item.range ?? [];
  const start = lineStart(text, from);
  const end = start + text.slice(start, to).trimEnd().length;
  const lines = text
    .slice(start, end)
    .split('\n')
    .map((line) => `# ${line}`.trimEnd());
  return { start, end, text: [`# ${reason}`, ...lines].join('\n') };
}

function setFields(text: string, item: YAMLMap, set: Fields): TextEdit[] {
  const added: string[] = [];
  const edits = Object.entries(set).flatMap(([key, value]): TextEdit[] => {
    const pair = item.items.find((one) => isScalar(one.key) && one.key.value === key);
    if (pair === undefined) {
      if (value !== undefined) added.push(`${key}: ${formatValue(value)}`);
      return [];
    }
    const from = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    const [start, end] = rangeOf(pair.value);
    // The range of a value in block style includes the end of its last line.
    const isBlock = text.slice(start, end).endsWith('\n');
    if (value === undefined) {
      const next = isBlock ? end : lineEnd(text, end) + 1;
      return [{ start: lineStart(text, from), end: next, text: '' }];
    }
    return [{ start, end, text: `${formatValue(value)}${isBlock ? '\n' : ''}` }];
  });
  return added.length === 0 ? edits : [...edits, insertFields(text, item, added)];
}

/** Inserts fields below an entry's quote, which they belong to, or else below its first field. */
function insertFields(text: string, item: YAMLMap, fields: readonly string[]): TextEdit {
  const keys = item.items.map(({ key }) => (isScalar(key) ? key.value : null));
  const at = Math.max(0, keys.indexOf('quote'));
  const pair = item.items[at];
  const [, end] = rangeOf(pair?.value);
  const first = item.items[0]?.key;
  const column = isScalar(first)
    ? (first.range?.[0] ?? 0) - lineStart(text, first.range?.[0] ?? 0)
    : 0;
  const indent = ' '.repeat(column);
  const position = text[end - 1] === '\n' ? end - 1 : lineEnd(text, end);
  return {
    start: position,
    end: position,
    text: fields.map((field) => `\n${indent}${field}`).join(''),
  };
}

function rangeOf(node: unknown): [number, number] {
  const range = (node as { range?: [number, number, number] | null } | null | undefined)?.range;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}

const formatValue = (value: unknown) =>
  stringify(value, { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false }).trim();

/** Writes values in full where the entry that they were written in becomes a comment. */
function resolveAliases(
  text: string,
  items: readonly unknown[],
  edits: ReadonlyMap<number, EntryEdit>,
): TextEdit[] {
  const values = readEntries(text);
  const lost = new Set<string>();
  return items.flatMap((item, position) => {
    const edit = edits.get(position);
    if (!isMap(item)) return [];
    return item.items.flatMap(({ key, value }): TextEdit[] => {
      const isRemoved = edit !== undefined && 'remove' in edit;
      if (isScalar(value) && value.anchor !== undefined && isRemoved) lost.add(value.anchor);
      const name = isScalar(key) ? String(key.value) : '';
      const isSet = edit !== undefined && 'set' in edit && name in edit.set;
      if (!isAlias(value) || isRemoved || isSet || !lost.has(value.source)) return [];
      const [start, end] = rangeOf(value);
      return [{ start, end, text: formatValue(values[position]?.[name]) }];
    });
  });
}
