/** Turns the blocks of a document into a Markdown syntax tree. */
import type {
  BlockContent,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Block, Line, TextBlock } from './blocks.ts';
import type { Hyphenation } from './hyphenation.ts';
import { readItemNumber } from './item-numbers.ts';
import { LIST_MARKER, type Segment } from './page-text.ts';
import { TextBuilder } from './text-builder.ts';

/** A list with its items' positions. */
interface OpenList {
  list: List;
  left: number;
  /** The number of its last item; 0 for a bullet. */
  number: number;
}

/** Builds a Markdown syntax tree from blocks. */
export function buildTree(blocks: readonly Block[], hyphenation: Hyphenation): Root {
  return new TreeBuilder(blocks, hyphenation).build();
}

class TreeBuilder {
  readonly #blocks: readonly Block[];
  readonly #text: TextBuilder;
  /** The ranks of headings, by size and weight, from the largest. */
  readonly #ranks: readonly string[];
  /** Footnotes' labels by page and mark. */
  readonly #labels = new Map<string, string>();
  readonly #children: RootContent[] = [];
  #lists: OpenList[] = [];

  constructor(blocks: readonly Block[], hyphenation: Hyphenation) {
    this.#blocks = blocks;
    this.#text = new TextBuilder(hyphenation, this.#labels);
    const headings = blocks.filter((block): block is TextBlock => block.kind === 'heading');
    this.#ranks = [...new Set(headings.map(({ lines }) => rankOf(lines)))].sort().reverse();
    for (const block of blocks) if (block.kind === 'footnote') this.#nameFootnote(block);
  }

  build(): Root {
    for (const block of this.#blocks) {
      if (block.kind === 'item') this.#addItem(block);
      else if (block.kind === 'paragraph' && this.#belongsToItem(block)) this.#addToItem(block);
      else {
        this.#lists = [];
        this.#children.push(this.#build(block));
      }
    }
    return { type: 'root', children: this.#children };
  }

  #build(block: Block): RootContent {
    switch (block.kind) {
      case 'table':
        return this.#buildTable(block.rows);
      case 'heading': {
        const depth = Math.min(this.#ranks.indexOf(rankOf(block.lines)) + 1, 6) as Heading['depth'];
        return { type: 'heading', depth, children: this.#text.build(block.lines) };
      }
      case 'footnote':
        return this.#buildFootnote(block);
      default:
        return this.#buildParagraph(block.lines);
    }
  }

  #buildParagraph(lines: readonly Line[]): BlockContent {
    return { type: 'paragraph', children: this.#text.build(lines) };
  }

  #addItem({ lines, marker }: TextBlock): void {
    const [first] = lines as [Line, ...Line[]];
    const number = readItemNumber(marker, this.#lists.at(-1)?.number ?? 0);
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [this.#buildParagraph([withoutMarker(first), ...lines.slice(1)])],
    };
    const isOutside = ({ left }: OpenList) => first.left < left - first.size * 0.7;
    while (this.#lists.length > 1 && isOutside(this.#lists.at(-1) as OpenList)) this.#lists.pop();
    const open = this.#lists.at(-1);
    const isDeeper = open !== undefined && first.left > open.left + first.size * 0.7;
    const follows = open !== undefined && !isDeeper && this.#follows(open, marker);
    if (open !== undefined && follows) {
      open.list.children.push(item);
      open.number = readItemNumber(marker, open.number);
      return;
    }
    const list: List = {
      type: 'list',
      ordered: number > 0,
      start: number > 0 ? readItemNumber(marker, 0) : null,
      spread: false,
      children: [item],
    };
    if (isDeeper) open.list.children.at(-1)?.children.push(list);
    else {
      this.#lists.pop();
      const outer = this.#lists.at(-1)?.list.children.at(-1);
      if (outer === undefined) this.#children.push(list);
      else outer.children.push(list);
    }
    this.#lists.push({ list, left: first.left, number: readItemNumber(marker, 0) });
  }

  #follows({ list, number }: OpenList, marker: string): boolean {
    const own = readItemNumber(marker, number);
    return list.ordered === true ? own === number + 1 : own === 0;
  }

  /** A paragraph that is indented like the text of an item goes on with it. */
  #belongsToItem({ lines: [first] }: TextBlock): boolean {
    const open = this.#lists.at(-1);
    return open !== undefined && first !== undefined && first.left > open.left + first.size * 0.7;
  }

  #addToItem({ lines }: TextBlock): void {
    const item = this.#lists.at(-1)?.list.children.at(-1);
    item?.children.push(this.#buildParagraph(lines));
    if (item !== undefined) item.spread = true;
  }

  #buildTable(rows: readonly Segment[][][]): Table {
    const [head, ...body] = rows;
    const isHead = head !== undefined && !rows.slice(1).every(isBold) && isBold(head);
    const width = Math.max(...rows.map((row) => row.length));
    const heads = isHead ? head : Array.from({ length: width }, () => []);
    return {
      type: 'table',
      children: [heads, ...(isHead ? body : rows)].map((row) => ({
        type: 'tableRow',
        children: row.map((cell) => ({ type: 'tableCell', children: this.#text.build(cell) })),
      })),
    };
  }

  #nameFootnote({ lines: [first], marker }: TextBlock): void {
    const taken = new Set(this.#labels.values());
    const label = taken.has(marker) || marker === '' ? `${first?.page}-${marker}` : marker;
    this.#labels.set(`${first?.page} ${marker}`, label);
  }

  #buildFootnote({ lines, marker }: TextBlock): FootnoteDefinition {
    const [first, ...others] = lines as [Line, ...Line[]];
    const label = this.#labels.get(`${first.page} ${marker}`) ?? marker;
    const text = dropStart(
      first,
      marker.length + (/^[.)]?\s*/.exec(first.text.slice(marker.length))?.[0].length ?? 0),
    );
    const children = [this.#buildParagraph([text, ...others])];
    return { type: 'footnoteDefinition', identifier: label, label, children };
  }
}

const isBold = (row: readonly Segment[][]) => row.flat().every((cell) => cell.isBold);

/** Larger fonts rank above smaller ones, and bold ones above others of their size. */
function rankOf(lines: readonly Line[]): string {
  const [{ size, isBold: bold }] = lines as [Line, ...Line[]];
  return `${Math.round(size).toFixed(0).padStart(4, '0')} ${bold ? 1 : 0}`;
}

const withoutMarker = (line: Line): Line =>
  dropStart(line, (LIST_MARKER.exec(line.text)?.[0] ?? '').length);

/** Removes characters at the start of a line. */
function dropStart(line: Line, count: number): Line {
  let rest = count;
  const pieces = line.pieces.flatMap((piece, i) => {
    const text = i === 0 ? piece.text.trimStart() : piece.text;
    const dropped = Math.min(rest, text.length);
    rest -= dropped;
    return dropped === text.length ? [] : [{ ...piece, text: text.slice(dropped) }];
  });
  return { ...line, pieces, text: line.text.slice(count).trim() };
}
