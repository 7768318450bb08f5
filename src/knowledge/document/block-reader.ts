/** Turns a Markdown syntax tree into sections, blocks and passages. */
import GithubSlugger from 'github-slugger';
import type {
  Heading,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { DefListNode } from 'mdast-util-definition-list';
import { splitSentences } from '../../language/sentences.ts';
import { noteBareHeadings } from './bare-headings.ts';
import type {
  Block,
  BlockKind,
  DocumentContent,
  Gap,
  Link,
  Passage,
  Section,
} from './document-model.ts';
import { type InlineText, readInline } from './inline-text.ts';
import {
  isAdmonition,
  numberOf,
  readAdmonition,
  readHeadingAttributes,
  stripTags,
} from './markdown-conventions.ts';
import { markStruckOut } from './struck-out.ts';
import { parseTree } from './syntax-tree.ts';

/**
 * Reads a Markdown text into its content. Nothing that a reader of the page would see is left out; thematic breaks,
 * comments, link definitions, scripts and struck-out text are.
 *
 * @throws NestingError as `parseTree` does.
 */
export function readMarkdown(text: string): DocumentContent {
  const reader = new BlockReader(text);
  const tree = parseTree(text);
  const struckOut = markStruckOut(tree, text);
  reader.readAll(tree);
  noteBareHeadings(reader.sections, reader.blocks);
  return { sections: reader.sections, blocks: reader.blocks, struckOut };
}

/** What surrounds the blocks that are read. */
interface Surroundings {
  kind: BlockKind;
  depth: number;
  label: string | null;
  leadIn: string | null;
}

/** What is between the cells in the text of a row. */
const CELL_SEPARATOR = ' | ';

const TOP: Surroundings = { kind: 'paragraph', depth: 0, label: null, leadIn: null };

class BlockReader {
  readonly sections: Section[] = [];
  readonly blocks: Block[] = [];
  readonly #source: string;
  readonly #slugger = new GithubSlugger();
  #section: Section | null = null;
  /** How many blocks of each kind the current section has. */
  #counts = new Map<BlockKind, number>();

  constructor(source: string) {
    this.#source = source;
  }

  readAll({ children }: Root): void {
    this.#readChildren(children, TOP);
  }

  #readChildren(children: readonly RootContent[], around: Surroundings): void {
    let leadIn = around.leadIn;
    for (const node of children) {
      this.#readNode(node, { ...around, leadIn: isGroup(node) ? leadIn : around.leadIn });
      leadIn = leadInOf(node, this.#source) ?? around.leadIn;
    }
  }

  #readNode(node: RootContent, around: Surroundings): void {
    const inside = { ...around, depth: around.depth + 1 };
    switch (node.type) {
      case 'heading':
        if (around.depth === 0) this.#open(node);
        else this.#addInline(node.children, around);
        break;
      case 'paragraph':
        this.#addInline(node.children, around);
        break;
      case 'list':
        this.#readList(node, around);
        break;
      case 'table':
        this.#readTable(node, around);
        break;
      case 'defList':
        this.#readDefinitions(node, around);
        break;
      case 'blockquote': {
        if (isAdmonition(node.children[0]))
          this.#readChildren(readAdmonition(node.children, this.#source), {
            ...inside,
            kind: 'note',
          });
        else this.#readChildren(node.children, { ...inside, kind: 'quotation' });
        break;
      }
      case 'containerDirective':
        this.#readChildren(node.children, { ...inside, kind: 'note' });
        break;
      case 'footnoteDefinition':
        this.#readChildren(node.children, { ...TOP, kind: 'footnote', label: node.label ?? null });
        break;
      case 'code':
        this.#addWhole(node, node.value, { ...around, kind: 'code' });
        break;
      case 'html':
        this.#addWhole(node, stripTags(node.value), around);
        break;
    }
  }

  #open(node: Heading): void {
    const { text: written, linksIn } = readInline(node.children, this.#source);
    const { text, id } = readHeadingAttributes(written);
    if (text === '') return;
    let parent = this.#section;
    while (parent !== null && parent.level >= node.depth) parent = parent.parent;
    this.#section = {
      title: text,
      level: node.depth,
      number: numberOf(text),
      anchor: id ?? this.#slugger.slug(text),
      parent,
      path: [...(parent?.path ?? []), text],
      links: linksIn(0, text.length),
    };
    this.#counts = new Map();
    this.sections.push(this.#section);
  }

  #readList({ ordered, start, children }: List, around: Surroundings): void {
    const first = this.blocks.length;
    for (const [i, item] of children.entries()) {
      const own = ordered === true ? String((start ?? 1) + i) : null;
      const label = [around.label, own].filter((part) => part !== null).join('.') || null;
      this.#readItem(item, { ...around, kind: 'item', depth: around.depth + 1, label });
    }
    this.#closeList(first);
  }

  /** Assigns the blocks from a position on to one list, but for those that a list inside it has already. */
  #closeList(first: number): void {
    const list = { first, last: this.blocks.length - 1 };
    for (const block of this.blocks.slice(first)) block.list ??= list;
  }

  /** An item's own text is one block; what is nested in it has that text as its lead-in. */
  #readItem({ children }: ListItem, around: Surroundings): void {
    const [first, ...rest] = children;
    if (first?.type !== 'paragraph') {
      this.#readChildren(children, around);
      return;
    }
    this.#addInline(first.children, around);
    const { text } = readInline(first.children, this.#source);
    this.#readChildren(rest, { ...around, leadIn: text });
  }

  #readTable({ children: [head, ...rows] }: Table, around: Surroundings): void {
    const cellsOf = ({ children }: Table['children'][number]) =>
      children.map((cell) => readInline(cell.children, this.#source));
    const heads = head === undefined ? [] : cellsOf(head).map(({ text }) => text);
    const first = this.blocks.length;
    const add = (row: Table['children'][number], own: readonly string[]) => {
      const cells = cellsOf(row);
      const content = joinCells(cells);
      if (!/[\p{L}\p{N}]/u.test(content.text)) return;
      const passage = { ...content, ...offsetsOf(row) };
      const { leadIn } = around;
      this.#add({ ...around, kind: 'row', leadIn }, [passage], {
        heads: own,
        cells: cells.map((cell) => cell.text),
      });
    };
    for (const row of rows) add(row, heads);
    // The heads of no rows are a row.
    if (head !== undefined && this.blocks.length === first) add(head, []);
    this.#closeList(first);
  }

  /** Each definition has its term as its lead-in; several terms in a row share their definitions, which are one list. */
  #readDefinitions({ children }: DefListNode, around: Surroundings): void {
    let first = this.blocks.length;
    let terms: string[] = [];
    for (const [i, node] of children.entries()) {
      if (node.type === 'defListTerm') {
        if (children[i - 1]?.type !== 'defListTerm') {
          this.#closeList(first);
          first = this.blocks.length;
          terms = [];
        }
        terms.push(readInline(node.children, this.#source).text);
      } else {
        const leadIn = terms.join(', ');
        this.#readChildren(node.children, { ...around, kind: 'definition', leadIn });
      }
    }
    this.#closeList(first);
  }

  #addInline(children: readonly PhrasingContent[], around: Surroundings): void {
    const inline = readInline(children, this.#source);
    let from = 0;
    const passages = splitSentences(inline.text).map((text) => {
      from = inline.text.indexOf(text, from);
      const to = from + text.length;
      const gaps = inline.gapsIn(from, to);
      const passage = {
        text,
        ...inline.locate(from, to),
        links: inline.linksIn(from, to),
        ...(gaps.length > 0 ? { gaps } : {}),
      };
      from = to;
      return passage;
    });
    if (passages.length > 0) this.#add(around, passages);
  }

  #addWhole(node: Nodes, raw: string, around: Surroundings): void {
    const text = raw.replace(/\s+/gu, ' ').trim();
    if (text === '') return;
    const passages = around.kind === 'code' ? [text] : splitSentences(text);
    this.#add(
      around,
      passages.map((one) => ({ text: one, ...offsetsOf(node), links: [] })),
    );
  }

  #add(
    { kind, depth, label, leadIn }: Surroundings,
    passages: readonly Omit<Passage, 'address'>[],
    row: Pick<Block, 'heads' | 'cells'> = { heads: [], cells: [] },
  ): void {
    const position = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, position);
    const place = `${this.#section?.anchor ?? 'top'}/${kind}-${position}`;
    this.blocks.push({
      kind,
      section: this.#section,
      position,
      label,
      depth,
      leadIn,
      list: null,
      ...row,
      passages: passages.map((passage, i) => ({ ...passage, address: `${place}.${i + 1}` })),
    });
  }
}

const offsetsOf = ({ position }: Nodes) => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/** Joins a row's cells, and places their links and gaps. No space is left where the first or last cell is empty. */
function joinCells(cells: readonly InlineText[]): Pick<Passage, 'text' | 'links' | 'gaps'> {
  const joined = cells.map(({ text }) => text).join(CELL_SEPARATOR);
  const text = joined.trim();
  const within = (at: number) => Math.min(Math.max(at, 0), text.length);
  const links: Link[] = [];
  const gaps: Gap[] = [];
  let from = joined.trimStart().length - joined.length;
  for (const { text: cell, linksIn, gapsIn } of cells) {
    for (const link of linksIn(0, cell.length)) links.push({ ...link, start: from + link.start });
    for (const { start, end, kind } of gapsIn(0, cell.length)) {
      gaps.push({ start: within(from + start), end: within(from + end), kind });
    }
    from += cell.length + CELL_SEPARATOR.length;
  }
  return gaps.length > 0 ? { text, links, gaps } : { text, links };
}

const isGroup = ({ type }: RootContent) => type === 'list' || type === 'table';

/** A paragraph that ends with a colon introduces what follows it. */
function leadInOf(node: RootContent, source: string): string | null {
  if (node.type !== 'paragraph') return null;
  const { text } = readInline(node.children, source);
  return text.endsWith(':') ? (splitSentences(text).at(-1) ?? null) : null;
}
