import { pluralize } from '../../presentation/plural.ts';
import { normalizeLine } from './imported-article.ts';

/** The part of a DOM node that is read here. */
export interface PageNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

/** The text of a part of a page. */
export interface ExtractedText {
  paragraphs: string[];
  /** What was omitted, such as `3 headings`. */
  omitted: string[];
}

const BLOCK_ELEMENTS = new Set(
  'P DIV LI UL OL DL DD DT BLOCKQUOTE SECTION ARTICLE MAIN HEADER FOOTER PRE ADDRESS DETAILS SUMMARY HR CENTER BODY'.split(
    ' ',
  ),
);

/** Elements that are omitted and reported to the curator, with their names in the report. */
const OMITTED_ELEMENTS: Readonly<Record<string, string>> = {
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

/** Elements that are omitted without a report. */
const IGNORED_ELEMENTS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE FORM BUTTON SVG IFRAME VIDEO AUDIO'.split(' '),
);

/** Lines among the paragraphs that belong to the page, not to the article. */
const BOILERPLATE =
  /^(?:advertisement|share(?: this(?: article| page| story)?)?|(?:read more|related|see also|more on this|recommended)\b.{0,120}|(?:sign up|subscribe)\b[^.]*(?:newsletter|updates).*|©.*|all rights reserved\.?|\d+ comments?)$/i;

/** Stands for a single line break until it is known whether a second one follows. */
const LINE_BREAK = '\u2028';

/** Elements nested deeper than this are ignored. */
const DEPTH_LIMIT = 500;

/** Extracts the paragraphs of a part of a page: block elements, or text between two line breaks. */
export function extractText(root: PageNode): ExtractedText {
  const paragraphs: string[] = [];
  const omitted = new Map<string, number>();
  const omit = (kind: string) => omitted.set(kind, (omitted.get(kind) ?? 0) + 1);
  let text = '';
  const flush = () => {
    const line = normalizeLine(text.replaceAll(LINE_BREAK, ' '));
    text = '';
    if (!/[\p{L}\p{N}]/u.test(line)) return;
    if (BOILERPLATE.test(line)) omit('boilerplate line');
    else paragraphs.push(line);
  };
  const walk = (node: PageNode, depth: number) => {
    if (node.nodeType === 3) text += node.textContent ?? '';
    if (node.nodeType !== 1 || depth > DEPTH_LIMIT) return;
    const name = node.nodeName.toUpperCase();
    const kind = OMITTED_ELEMENTS[name];
    if (kind !== undefined) {
      flush();
      omit(kind);
    } else if (IGNORED_ELEMENTS.has(name) || isHidden(node)) {
      return;
    } else if (name === 'BR') {
      if (/\u2028\s*$/.test(text)) flush();
      else text += LINE_BREAK;
    } else {
      const isBlock = BLOCK_ELEMENTS.has(name);
      if (isBlock) flush();
      for (const child of node.childNodes) walk(child, depth + 1);
      if (isBlock) flush();
    }
  };
  walk(root, 0);
  flush();
  return { paragraphs, omitted: [...omitted].map(([kind, count]) => pluralize(count, kind)) };
}

function isHidden(node: PageNode): boolean {
  const attribute = (name: string) => node.getAttribute?.(name) ?? null;
  return attribute('hidden') !== null || attribute('aria-hidden') === 'true';
}
