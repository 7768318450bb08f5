/** Turns the blocks of a document into a Markdown syntax tree. */
import type {
  BlockContent,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Block, Line, TextBlock } from './blocks.ts';
import type { Hyphenation } from './hyphenation.ts';
import { isRaised, LIST_MARKER, type Piece, type Segment } from './page-text.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

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
  readonly #hyphenation: Hyphenation;
  /** The ranks of headings, by size and weight, from the largest. */
  readonly #ranks: readonly string[];
  /** Footnotes' labels by page and mark. */
  readonly #labels = new Map<string, string>();
  readonly #children: RootContent[] = [];
  #lists: OpenList[] = [];

  constructor(blocks: readonly Block[], hyphenation: Hyphenation) {
    this.#blocks = blocks;
    this.#hyphenation = hyphenation;
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
        return { type: 'heading', depth, children: this.#buildText(block.lines) };
      }
      case 'footnote':
        return this.#buildFootnote(block);
      default:
        return this.#buildParagraph(block.lines);
    }
  }

  #buildParagraph(lines: readonly Line[]): BlockContent {
    return { type: 'paragraph', children: this.#buildText(lines) };
  }

  #addItem({ lines, marker }: TextBlock): void {
    const [first] = lines as [Line, ...Line[]];
    const number = numberOf(marker, this.#lists.at(-1)?.number ?? 0);
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
      open.number = numberOf(marker, open.number);
      return;
    }
    const list: List = {
      type: 'list',
      ordered: number > 0,
      start: number > 0 ? numberOf(marker, 0) : null,
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
    this.#lists.push({ list, left: first.left, number: numberOf(marker, 0) });
  }

  #follows({ list, number }: OpenList, marker: string): boolean {
    const own = numberOf(marker, number);
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
        children: row.map((cell) => ({ type: 'tableCell', children: this.#buildText(cell) })),
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

  /** Joins the text of lines, with links and the marks of footnotes. */
  #buildText(lines: readonly (Segment & { page?: number })[]): PhrasingContent[] {
    const content: PhrasingContent[] = [];
    for (const [i, line] of lines.entries()) {
      for (const [j, piece] of line.pieces.entries()) {
        const text = j === 0 ? piece.text.trimStart() : piece.text;
        if (i > 0 && j === 0) this.#endLine(content, text);
        this.#addPiece(content, { ...piece, text }, line);
      }
    }
    return trim(content);
  }

  /** Ends the text of a line so that the text of the next can follow it. */
  #endLine(content: PhrasingContent[], next: string): void {
    const last = content.at(-1);
    const text = last?.type === 'link' ? last.children.at(-1) : last;
    if (text?.type !== 'text') {
      appendText(content, ' ');
      return;
    }
    const joined = this.#hyphenation.join(text.value.trimEnd(), next);
    const line = joined.slice(0, joined.length - next.length);
    // The space after a link does not belong to it.
    text.value = last?.type === 'link' ? line.trimEnd() : line;
    if (text.value !== line) appendText(content, ' ');
  }

  #addPiece(content: PhrasingContent[], piece: Piece, line: Segment & { page?: number }): void {
    const { text, url } = piece;
    const digits = text.trim();
    if (url !== null) {
      const last = content.at(-1);
      const children = [{ type: 'text' as const, value: text }];
      if (last?.type === 'link' && last.url === url) appendText(last.children, text);
      else content.push({ type: 'link', url, children });
      return;
    }
    if (!isRaised(piece, line) || !/^(?:\d{1,3}|[*†‡]+)$/u.test(digits)) {
      appendText(content, text);
      return;
    }
    const label = this.#labels.get(`${line.page} ${digits}`);
    if (label !== undefined) content.push({ type: 'footnoteReference', identifier: label, label });
    else
      appendText(
        content,
        digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] as string),
      );
  }
}

function appendText(content: PhrasingContent[], text: string): void {
  const last = content.at(-1);
  if (last?.type === 'text') last.value += text;
  else content.push({ type: 'text', value: text });
}

function trim(content: PhrasingContent[]): PhrasingContent[] {
  const [first] = content;
  const last = content.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return content.filter((node) => node.type !== 'text' || node.value !== '');
}

const isBold = (row: readonly Segment[][]) => row.flat().every((cell) => cell.isBold);

/** Larger fonts rank above smaller ones, and bold ones above others of their size. */
function rankOf(lines: readonly Line[]): string {
  const [{ size, isBold: bold }] = lines as [Line, ...Line[]];
  return `${Math.round(size).toFixed(0).padStart(4, '0')} ${bold ? 1 : 0}`;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** Reads the number of an item's mark, the one after `last` if the mark can be read in two ways; 0 for a bullet. */
function numberOf(marker: string, last: number): number {
  const text = marker.replace(/[().]/g, '');
  if (/^\d+$/.test(text)) return Number(text);
  if (!/^[a-z]+$/.test(text)) return 0;
  const letter = text.length === 1 ? text.charCodeAt(0) - 96 : 0;
  const isRoman = /^[ivx]+$/.test(text);
  const roman = isRoman ? readRoman(text) : 0;
  if (letter === last + 1 || !isRoman) return letter;
  return roman;
}

function readRoman(text: string): number {
  return [...text].reduce((sum, letter, i) => {
    const value = ROMAN[letter] ?? 0;
    return sum + (value < (ROMAN[text[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
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
