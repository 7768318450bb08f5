/** A document's text as browsers search it for a text fragment. */
import type { Block, Gap } from '../../knowledge/document/document-model.ts';
import type { Article, Paragraph, Sentence } from '../../knowledge/knowledge.ts';

/** A stretch of a page's text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * A page's text. A line break stands where a search ends: between two blocks, cells or lines. The character NUL stands
 * where it is not known what the page shows.
 */
export interface PageText {
  text: string;
  /** The same text without what browsers overlook, character for character; see `foldText`. */
  folded: string;
  /** Returns where a passage is; `null` if the page has no such passage, or shows nothing of its text. */
  find(place: Pick<Sentence, 'paragraph' | 'sentence'>): Stretch | null;
}

/** What no text to look for crosses. */
export const BREAK = /[\n\0]/;

const pages = new WeakMap<Article, PageText>();

/** Returns the text of an article's page, as far as its document tells: without title, menus and the like. */
export function readPage(article: Article): PageText {
  let page = pages.get(article);
  if (page === undefined) {
    page = layOut(article.paragraphs);
    pages.set(article, page);
  }
  return page;
}

function layOut(paragraphs: readonly Paragraph[]): PageText {
  const blocks: string[] = [];
  const places = new Map<string, Stretch>();
  let length = 0;
  const add = (text: string) => {
    blocks.push(text);
    length += text.length + 1;
  };
  let last: Block | undefined;
  for (const paragraph of inPageOrder(paragraphs)) {
    const { sentences, block } = paragraph;
    if (block !== undefined) for (const text of textsBefore(block, last)) add(text);
    last = block;
    for (const [i, { start, end }] of placeSentences(sentences).entries()) {
      places.set(keyOf(sentences[i] as Sentence), { start: length + start, end: length + end });
    }
    add(readBlock(paragraph));
  }
  const text = blocks.join('\n');
  const find = (place: Pick<Sentence, 'paragraph' | 'sentence'>) => {
    const stretch = places.get(keyOf(place));
    return stretch === undefined ? null : trim(text, stretch);
  };
  return { text, folded: foldText(text), find };
}

/** Places the sentences of a block in its text, where they are parted by a space. */
function placeSentences(sentences: readonly Sentence[]): Stretch[] {
  let from = 0;
  return sentences.map(({ text }) => {
    const start = from;
    from += text.length + 1;
    return { start, end: start + text.length };
  });
}

/** Returns the text of a block as far as it is on the page, character for character. */
function readBlock({ sentences, block }: Paragraph): string {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  // How code is broken into lines is not known.
  if (block?.kind === 'code') return text.replaceAll(' ', '\n');
  const places = placeSentences(sentences);
  const gaps = (block?.passages ?? []).flatMap(({ gaps: own = [] }, i) => {
    const from = places[i]?.start ?? 0;
    return own.map(({ start, end, kind }) => ({ start: from + start, end: from + end, kind }));
  });
  const shown = hideGaps(text, gaps);
  return block?.kind === 'row' ? partCells(shown, block.cells) : shown;
}

function hideGaps(text: string, gaps: readonly Gap[]): string {
  const shown = text.split('');
  for (const gap of gaps) {
    const [from, to] = widenGap(text, gap);
    shown.fill(gap.kind === 'break' ? '\n' : '\0', from, to);
  }
  return shown.join('');
}

/** Adds what touches a gap: a footnote's mark may make one word with it, which no search for a part of it finds. */
function widenGap(text: string, { start, end, kind }: Gap): [number, number] {
  const isAtEdge = start === 0 || end === text.length;
  if (kind === 'break' || (kind === 'image' && (start < end || isAtEdge))) return [start, end];
  const before = text.slice(Math.max(0, start - LONGEST_WORD), start);
  const [word = ''] = /(?<![\p{L}\p{N}])[\p{L}\p{N}]*$/u.exec(before) ?? [];
  const [after = ''] = /^(?:[\p{L}\p{N}]+|.?)/u.exec(text.slice(end, end + LONGEST_WORD)) ?? [];
  return [start - word.length, end + after.length];
}

/** A longer word that touches a gap is hidden in part only, in UTF-16 units. */
const LONGEST_WORD = 100;

/** Puts line breaks between the cells of a row. */
function partCells(text: string, cells: readonly string[]): string {
  let from = 0;
  return cells
    .map((cell) => {
      const shown = text.slice(from, from + cell.length);
      from += cell.length + CELL_SEPARATOR.length;
      return shown;
    })
    .join('\n'.repeat(CELL_SEPARATOR.length));
}

/** What is between cells in the text of a row. */
const CELL_SEPARATOR = ' | ';

/** Drops the ends of a stretch that show no text; `null` if all of it does not. */
function trim(text: string, { start, end }: Stretch): Stretch | null {
  const [before = ''] = /^[\s\0]*/.exec(text.slice(start, end)) ?? [];
  const shown = text.slice(start + before.length, end).replace(/(?<![\s\0])[\s\0]+$/, '').length;
  return shown === 0 ? null : { start: start + before.length, end: start + before.length + shown };
}

/** Footnotes are shown below everything else, wherever they are written. */
function inPageOrder(paragraphs: readonly Paragraph[]): Paragraph[] {
  const isFootnote = ({ block }: Paragraph) => block?.kind === 'footnote';
  return [...paragraphs.filter((one) => !isFootnote(one)), ...paragraphs.filter(isFootnote)];
}

/** Returns what the page shows between two blocks: headings, and the heads of a table. */
function textsBefore({ section, kind, heads }: Block, last: Block | undefined): string[] {
  const texts: string[] = [];
  const above = new Set<Block['section']>();
  for (let open = last?.section ?? null; open !== null; open = open.parent) above.add(open);
  for (let open = section; open !== null && !above.has(open); open = open.parent) {
    texts.unshift(...(open.bareHeadings ?? []), open.title);
  }
  // The rows of a table share one list of heads.
  if (kind === 'row' && last?.heads !== heads) texts.push(...heads.filter(isFilled));
  return texts;
}

const isFilled = (text: string): boolean => text !== '';

const keyOf = ({ paragraph, sentence }: Pick<Sentence, 'paragraph' | 'sentence'>): string =>
  `${paragraph}.${sentence}`;

/**
 * Drops what a search may overlook: case, accents, and the shapes of quotation marks. Browsers differ in it
 * (Chromium overlooks all three); what none of them finds twice is unique in all of them. The length stays.
 */
export function foldText(text: string): string {
  return text
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″]/gu, '"')
    .replace(/[^\p{ASCII}]/gu, (character) => {
      const base = [...character.normalize('NFD')][0]?.toLowerCase() ?? character;
      return base.length === character.length ? base : character;
    })
    .toLowerCase();
}
