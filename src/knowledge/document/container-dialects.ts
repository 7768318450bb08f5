/**
 * Containers as dialects of Markdown write them, spelt as the parser knows them: `::: tip Guests` (VitePress, Pandoc),
 * `:::tip Guests` (Docusaurus), `:::{note} Guests` (MyST), `!!! note "Guests"` (MkDocs) as `:::note[Guests]`.
 */
import type { Nodes } from 'mdast';
import type { Edit } from './text-edits.ts';

/** The edits that respell a container, the first of them of the line that opens it. */
export type Container = readonly Edit[];

/** Finds the containers of a text that have to be respelt, in its order. */
export function findContainers(text: string): Container[] {
  const found = [...findFenced(text), ...findIndented(text)];
  return found.sort(([a], [b]) => (a?.at ?? 0) - (b?.at ?? 0));
}

/** A line of colons: with a name it opens a container, and closes one without. */
const FENCE = /^[ \t]*(:{3,})/gmu;
/** What follows the colons: a name, attributes, a title. */
const HEAD = /^([a-z][\w-]*)?[ \t]*(\{[^{}\n]*\})?(?:[ \t]+|$)/iu;
const TITLE_ATTRIBUTE = /\btitle[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)')/iu;

/** A container between lines of colons. */
interface FencedContainer {
  edits: Edit[];
  /** How many colons it has. */
  colons: number;
  /** How many it needs to be told from those in it. */
  needed: number;
}

/** Finds the containers between lines of colons. */
function findFenced(text: string): Container[] {
  const found: FencedContainer[] = [];
  const open: FencedContainer[] = [];
  for (const { 0: fence, 1: colons = '', index } of text.matchAll(FENCE)) {
    const at = index + fence.length;
    const line = lineFrom(text, at);
    if (/^[a-z{]/iu.test(line.trimStart())) {
      const edits = readHead(at, line);
      const container = { edits, colons: colons.length, needed: colons.length };
      found.push(container);
      open.push(container);
    } else if (line.trim() === '') {
      const closed = open.pop();
      if (closed === undefined) continue;
      const outer = open.at(-1);
      if (outer !== undefined) outer.needed = Math.max(outer.needed, closed.needed + 1);
      widen(closed, at, colons.length);
    }
  }
  return found.map(({ edits }) => edits).filter((edits) => edits.length > 0);
}

/** Gives a container as many colons as it needs; the parser takes the colons of an inner one for its end otherwise. */
function widen(
  { edits, colons, needed }: FencedContainer,
  closedAt: number,
  closing: number,
): void {
  if (needed === colons) return;
  const [first] = edits;
  if (first !== undefined) first.text = ':'.repeat(needed - colons) + first.text;
  edits.push({ at: closedAt, length: 0, text: ':'.repeat(Math.max(0, needed - closing)) });
}

/** Respells what follows the colons. */
function readHead(at: number, line: string): Edit[] {
  const indent = line.length - line.trimStart().length;
  const head = HEAD.exec(line.trim());
  // The parser knows `:::name[Title]`.
  if (head === null)
    return [{ at, length: /^[ \t]+[a-z][\w-]*\[/iu.test(line) ? indent : 0, text: '' }];
  const attribute = TITLE_ATTRIBUTE.exec(head[2] ?? '');
  const written = attribute?.[1] ?? attribute?.[2];
  const from =
    written === undefined
      ? indent + head[0].length
      : line.indexOf(written, line.indexOf(attribute?.[0] ?? '') + 'title='.length);
  return nameContainer(at, line, from, written ?? line.slice(from).trim());
}

const INDENTED =
  /^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+"([^"\n]*)")?[ \t]*$|^([ \t]*)===[!+]?[ \t]+"([^"\n]*)"[ \t]*$/u;

/** How far the content of such a container is indented, in columns. */
const INDENTATION = 4;

/** A container of which the lines are read. */
interface OpenContainer {
  edits: Edit[];
  indent: number;
  colons: string;
  end: number;
}

/** Finds the containers whose content is indented. */
function findIndented(text: string): Container[] {
  if (!/^[ \t]*(?:!!!|\?\?\?|===)/mu.test(text)) return [];
  const found: Container[] = [];
  const open: OpenContainer[] = [];
  const closeDownTo = (depth: number) => {
    for (const { edits, end, colons, indent } of open.splice(depth).reverse())
      edits.push({
        at: end,
        length: 0,
        text: `\n${' '.repeat(Math.max(0, indent % INDENTATION))}${colons}\n`,
      });
  };
  const lines = listLines(text);
  for (const [i, { at, line }] of lines.entries()) {
    if (line.trim() === '') continue;
    const indent = indentOf(line);
    closeDownTo(open.findIndex((one) => indent < one.indent + INDENTATION) >>> 0);
    let from = 0;
    for (const one of open) {
      const length = line[from] === '\t' ? 1 : INDENTATION;
      one.edits.push({ at: at + from, length, text: '' });
      one.end = at + line.length;
      from += length;
    }
    const head = INDENTED.exec(line);
    const next = lines.slice(i + 1, i + 4).find((one) => one.line.trim() !== '');
    if (head === null || next === undefined || indentOf(next.line) < indent + INDENTATION) continue;
    const colons = ':'.repeat(Math.max(MIN_COLONS, OUTER_COLONS - open.length));
    const title = head[2] ?? head[4] ?? '';
    const start = line.length - line.trimStart().length;
    const titleAt = title === '' ? line.length : line.lastIndexOf(`"${title}"`) + 1;
    const [first, ...rest] = nameContainer(at + start, line.slice(start), titleAt - start, title);
    const opening = {
      ...(first as Edit),
      text: `\n${' '.repeat(start - from)}${colons}${first?.text}`,
    };
    const edits = [opening, ...rest];
    found.push(edits);
    open.push({ edits, indent, colons, end: at + line.length });
  }
  closeDownTo(0);
  return found;
}

/** Outer containers need more colons than those in them. */
const OUTER_COLONS = 20;
const MIN_COLONS = 4;

/** Names a container `note`, with its title, which stays where it is; its brackets are escaped. */
function nameContainer(at: number, line: string, from: number, title: string): Edit[] {
  if (title.trim() === '') return [{ at, length: line.length, text: 'note' }];
  const end = from + title.length;
  const brackets = isBalanced(title) ? [] : [...title.matchAll(/(?<!\\)[[\]]/gu)];
  return [
    { at, length: from, text: 'note[' },
    ...brackets.map(({ index }) => ({ at: at + from + index, length: 0, text: '\\' })),
    { at: at + end, length: line.length - end, text: ']' },
  ];
}

function isBalanced(title: string): boolean {
  let depth = 0;
  for (const [bracket] of title.matchAll(/[[\]]/gu)) {
    depth += bracket === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const lineFrom = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? text.length : end).replace(/\r$/u, '');
};

function listLines(text: string): { at: number; line: string }[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const own = { at, line: line.replace(/\r$/u, '') };
    at += line.length + 1;
    return own;
  });
}

/** Returns by how many columns a line is indented. */
function indentOf(line: string): number {
  let columns = 0;
  for (const sign of line) {
    if (sign === ' ') columns += 1;
    else if (sign === '\t') columns += INDENTATION - (columns % INDENTATION);
    else break;
  }
  return columns;
}

/** Moves the nodes of a respelt text to where its original has them. */
export function moveNodes(nodes: readonly Nodes[], locate: (position: number) => number): void {
  for (const node of nodes) {
    for (const point of [node.position?.start, node.position?.end])
      if (point?.offset !== undefined) point.offset = locate(point.offset);
    if ('children' in node) moveNodes(node.children, locate);
  }
}
