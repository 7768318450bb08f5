/** Groups the lines of a document into headings, paragraphs, items of lists, tables and footnotes. */
import { LIST_MARKER, type Segment } from './page-text.ts';
import type { Region, TextRegion } from './regions.ts';

/** A line with the page and the width that it stands on. */
export interface Line extends Segment {
  page: number;
  /** Where a full line of its column ends. */
  end: number;
}

/** A block of text. */
export interface TextBlock {
  kind: 'paragraph' | 'heading' | 'item' | 'footnote';
  lines: Line[];
  /** Of an item: `•`, `3.`; of a footnote: its mark. Empty for others. */
  marker: string;
}

/** A block of a document. */
export type Block = TextBlock | { kind: 'table'; rows: Segment[][][] };

/** What is usual in a document. */
export interface Typography {
  /** The font size of most of its text. */
  size: number;
  /** The distance between lines, in sizes of the font. */
  leading: number;
}

/** A size that differs by more than this, relative to the other, is another one. */
const SAME_SIZE = 0.08;

/** Distances between lines that differ by more than this, in sizes of the font, part paragraphs. */
const PARAGRAPH_GAP = 0.3;

/** Footnotes are smaller than the text by this much, relative to it. */
const FOOTNOTE_SIZE = 0.92;

/** The mark that a footnote starts with. */
const FOOTNOTE_MARK = /^(\d{1,3}|[*†‡]{1,3})[.)]?\s*(?=\S)/u;

/** The part of its column's width by which a paragraph may be narrower; more where a sentence clearly goes on. */
const NARROWER = 0.2;
const MUCH_NARROWER = 0.4;

/** Longest heading, in UTF-16 units. */
const HEADING_LIMIT = 150;

/** Measures a document's most common font size and line distance. */
export function measureTypography(pages: readonly (readonly Region[])[]): Typography {
  const sizes = new Map<number, number>();
  const leadings = new Map<number, number>();
  for (const { lines } of pages.flat().filter((region) => region.kind === 'text')) {
    for (const [i, line] of lines.entries()) {
      add(sizes, Math.round(line.size * 2) / 2, line.text.length);
      const above = lines[i - 1];
      const leading = above === undefined ? 0 : (above.y - line.y) / line.size;
      if (leading > 0.8 && leading < 2.5) add(leadings, Math.round(leading * 10) / 10, 1);
    }
  }
  return { size: mostCommon(sizes) ?? 10, leading: mostCommon(leadings) ?? 1.2 };
}

function add(counts: Map<number, number>, key: number, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount);
}

const mostCommon = (counts: ReadonlyMap<number, number>): number | undefined =>
  [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];

/**
 * Groups lines into blocks, page by page.
 *
 * @param outline the titles of the PDF's outline, which are headings however they look.
 */
export function groupBlocks(
  pages: readonly (readonly Region[])[],
  typography: Typography,
  outline: ReadonlySet<string>,
): Block[] {
  const blocks: Block[] = [];
  const footnotes: Block[] = [];
  for (const [i, regions] of pages.entries()) {
    const notes = findFootnotes(regions, typography);
    footnotes.push(...groupFootnotes(notes.map((line) => ({ ...line, page: i + 1, end: 0 }))));
    for (const region of regions) {
      if (region.kind === 'table') blocks.push(region);
      else for (const line of linesOf(region, i + 1, notes)) addLine(blocks, line, typography);
    }
  }
  const texts = blocks.map((block) => nameHeading(block, typography, outline));
  return [...texts, ...footnotes];
}

const linesOf = ({ lines, right }: TextRegion, page: number, notes: readonly Segment[]): Line[] =>
  lines.filter((line) => !notes.includes(line)).map((line) => ({ ...line, page, end: right }));

/** Adds a line to the last block, or as a new one. */
function addLine(blocks: Block[], line: Line, typography: Typography): void {
  const block = blocks.at(-1);
  const last = block?.kind === 'table' ? undefined : block?.lines.at(-1);
  if (block !== undefined && block.kind !== 'table' && last !== undefined) {
    if (continues(block, last, line, typography)) {
      block.lines.push(line);
      return;
    }
  }
  const [marker] = LIST_MARKER.exec(line.text) ?? [''];
  blocks.push({ kind: marker === '' ? 'paragraph' : 'item', lines: [line], marker });
}

function continues(block: TextBlock, last: Line, line: Line, { leading }: Typography): boolean {
  if (Math.abs(last.size - line.size) > last.size * SAME_SIZE) return false;
  if (last.isBold !== line.isBold || LIST_MARKER.test(line.text)) return false;
  const distance = (last.y - line.y) / line.size;
  const isBelow = last.page === line.page && distance > 0;
  if (!isBelow) return !/[.!?:;…]["”’)\]]*$/u.test(last.text) && /^[\p{Ll}\p{N}(]/u.test(line.text);
  if (distance > leading + PARAGRAPH_GAP) return false;
  if (leavesRoom(last, line)) return false;
  // A first line that is indented, but not one that hangs behind the mark of an item.
  return block.kind === 'item' || line.left - last.left < line.size * 0.8;
}

/**
 * Whether the first word of a line would have fitted on the line above: it was not wrapped, but began anew. Where the
 * line above does not end a sentence, its column may be narrower than others, as that of a quotation.
 */
function leavesRoom(last: Line, line: Line): boolean {
  const [word = ''] = /^\S+/.exec(line.text) ?? [];
  if (/\p{L}[-\u2010\u00ad]$/u.test(last.text)) return false;
  const perCharacter = (line.right - line.left) / line.text.length;
  const isSentence = /[.!?:]["”’)\]]*$/u.test(last.text);
  const goesOn = /^\p{Ll}/u.test(word);
  const narrower = goesOn ? MUCH_NARROWER : isSentence ? 0 : NARROWER;
  const spare = (last.end - last.left) * narrower;
  return last.end - last.right - spare > (word.length + 2) * perCharacter;
}

/** Finds the small lines at the bottom of a page that start with a mark. */
function findFootnotes(regions: readonly Region[], { size }: Typography): Segment[] {
  const lines = regions.flatMap((region) => (region.kind === 'text' ? region.lines : []));
  const last = lines.findLastIndex((line) => line.size > size * FOOTNOTE_SIZE);
  const below = lines.slice(last + 1);
  const start = below.findIndex(({ text }) => FOOTNOTE_MARK.test(text));
  return last < 0 || start < 0 ? [] : below.slice(start);
}

function groupFootnotes(lines: readonly Line[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of lines) {
    const [, marker] = FOOTNOTE_MARK.exec(line.text) ?? [];
    const block = blocks.at(-1);
    if (marker !== undefined || block === undefined)
      blocks.push({ kind: 'footnote', lines: [line], marker: marker ?? '' });
    else block.lines.push(line);
  }
  return blocks;
}

/** Makes a block a heading if it looks like one: larger than the text, or short and bold. */
function nameHeading(block: Block, { size }: Typography, outline: ReadonlySet<string>): Block {
  if (block.kind === 'table' || block.kind === 'footnote') return block;
  const [first] = block.lines as [Line, ...Line[]];
  const text = block.lines.map((line) => line.text).join(' ');
  if (text.length > HEADING_LIMIT || !/\p{L}/u.test(text) || isBullet(block.marker)) return block;
  const isLarge = first.size > size * (1 + SAME_SIZE);
  const isBold = block.lines.every((line) => line.isBold) && first.size > size * (1 - SAME_SIZE);
  const isHeading = isLarge || (isBold && !/[.,;]$/.test(text)) || outline.has(foldTitle(text));
  return isHeading ? { ...block, kind: 'heading', marker: '' } : block;
}

const isBullet = (marker: string) => marker !== '' && !/[\p{L}\d]/u.test(marker);

/** Folds a title so that it is found in the outline, which has no line breaks and often no numbers. */
export const foldTitle = (title: string): string =>
  title.replace(/\s+/gu, ' ').trim().toLowerCase();
