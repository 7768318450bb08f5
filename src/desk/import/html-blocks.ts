import { tidyLine } from './imported-article.ts';

/** As much of a node of a page as is read here. */
export interface PageNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

/** The paragraphs of a piece of a page, and what was left out of it, by kind. */
export interface Blocks {
  paragraphs: string[];
  leftOut: Map<string, number>;
}

const BLOCKS = new Set(
  'P DIV LI UL OL DL DD DT BLOCKQUOTE SECTION ARTICLE MAIN HEADER FOOTER PRE ADDRESS DETAILS SUMMARY HR CENTER BODY'.split(
    ' ',
  ),
);

/** What is no text of the article, and what it is called. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  TABLE: 'table',
  FIGURE: 'figure',
  FIGCAPTION: 'figure',
};

const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE FORM BUTTON SVG IFRAME VIDEO AUDIO'.split(' '),
);

/** Lines of a page's furniture that stand among its paragraphs. */
const FURNITURE =
  /^(?:advertisement|share(?: this(?: article| page| story)?)?|(?:read more|related|see also|more on this|recommended)\b.{0,120}|(?:sign up|subscribe)\b[^.]*(?:newsletter|updates).*|©.*|all rights reserved\.?|\d+ comments?)$/i;

/** Stands for a single line break until it is known whether a second one follows. */
const BREAK = '\u2028';

/** Deepest nesting of elements that is read. */
const DEEPEST = 500;

/** Reads the paragraphs of a piece of a page: text between block elements, or two line breaks. */
export function readBlocks(root: PageNode): Blocks {
  const blocks: Blocks = { paragraphs: [], leftOut: new Map() };
  let text = '';
  const flush = () => {
    const line = tidyLine(text.replaceAll(BREAK, ' '));
    text = '';
    if (!/[\p{L}\p{N}]/u.test(line)) return;
    if (FURNITURE.test(line)) noteLeftOut(blocks, 'line of furniture');
    else blocks.paragraphs.push(line);
  };
  const walk = (node: PageNode, depth: number) => {
    if (node.nodeType === 3) text += node.textContent ?? '';
    if (node.nodeType !== 1 || depth > DEEPEST) return;
    const name = node.nodeName.toUpperCase();
    const kind = LEFT_OUT[name];
    if (kind !== undefined || SILENT.has(name) || isHidden(node)) {
      if (kind !== undefined) {
        flush();
        noteLeftOut(blocks, kind);
      }
      return;
    }
    if (name === 'BR') {
      if (/\u2028\s*$/.test(text)) flush();
      else text += BREAK;
      return;
    }
    const isBlock = BLOCKS.has(name);
    if (isBlock) flush();
    for (const child of node.childNodes) walk(child, depth + 1);
    if (isBlock) flush();
  };
  walk(root, 0);
  flush();
  return blocks;
}

function isHidden(node: PageNode): boolean {
  const attribute = (name: string) => node.getAttribute?.(name) ?? null;
  return attribute('hidden') !== null || attribute('aria-hidden') === 'true';
}

function noteLeftOut({ leftOut }: Blocks, kind: string): void {
  leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1);
}
