/** A document's text as browsers search it for a text fragment. */
import type { Block } from '../../knowledge/document/document-model.ts';
import type { Article, Paragraph, Sentence } from '../../knowledge/knowledge.ts';

/** A stretch of a page's text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A page's text, with a line break between two blocks and none inside of one. */
export interface PageText {
  text: string;
  /** The same text without what browsers overlook, character for character; see `foldText`. */
  folded: string;
  /** Returns where a passage is. */
  find(place: Pick<Sentence, 'paragraph' | 'sentence'>): Stretch | null;
}

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
  const places = new Map<Sentence, Stretch>();
  let length = 0;
  const add = (text: string): Stretch => {
    const start = length;
    blocks.push(text);
    length += text.length + 1;
    return { start, end: start + text.length };
  };
  let last: Block | undefined;
  for (const { sentences, block } of inPageOrder(paragraphs)) {
    if (block !== undefined) for (const text of textsBefore(block, last)) add(text);
    last = block;
    if (block?.kind === 'row') placeParts(sentences, block.cells.filter(isFilled).map(add), places);
    // How code is broken into lines is not known, and a search does not cross a line of it.
    else if (block?.kind === 'code')
      placeParts(sentences, sentences.flatMap(wordsOf).map(add), places);
    else placeSentences(sentences, add(sentences.map(({ text }) => text).join(' ')), places);
  }
  const text = blocks.join('\n');
  const byPlace = new Map([...places].map(([sentence, place]) => [keyOf(sentence), place]));
  return { text, folded: foldText(text), find: (place) => byPlace.get(keyOf(place)) ?? null };
}

/** A row reaches from its first cell with text to its last, and so does code with its words. */
function placeParts(
  sentences: readonly Sentence[],
  parts: readonly Stretch[],
  places: Map<Sentence, Stretch>,
): void {
  const [sentence] = sentences;
  const [first, last] = [parts[0], parts.at(-1)];
  if (sentence === undefined || first === undefined || last === undefined) return;
  places.set(sentence, { start: first.start, end: last.end });
}

function placeSentences(
  sentences: readonly Sentence[],
  { start }: Stretch,
  places: Map<Sentence, Stretch>,
): void {
  let from = start;
  for (const sentence of sentences) {
    places.set(sentence, { start: from, end: from + sentence.text.length });
    from += sentence.text.length + 1;
  }
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
    texts.unshift(open.title);
  }
  // The rows of a table share one list of heads.
  if (kind === 'row' && last?.heads !== heads) texts.push(...heads.filter(isFilled));
  return texts;
}

const wordsOf = ({ text }: Sentence): string[] => text.split(' ').filter(isFilled);

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
