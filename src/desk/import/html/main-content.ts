import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { DeskError } from '../../desk-errors.ts';
import {
  hasWords,
  isElement,
  listTexts,
  type PageDocument,
  type PageElement,
  type PageNode,
} from './page-node.ts';
import { CELL_LIMIT } from './table-normalizer.ts';

/** Parts of a page that are no text. */
const NO_TEXT = 'nav, header, footer, aside, form, noscript, template';

/** Elements nested deeper than this are refused: the parsers recurse. */
const DEPTH_LIMIT = 500;

/** What Readability finds in a page. */
export interface MainContent {
  title?: string | null | undefined;
  byline?: string | null | undefined;
  siteName?: string | null | undefined;
  lang?: string | null | undefined;
  publishedTime?: string | null | undefined;
  /** The element of the page that holds the main text, and more. */
  root: PageElement;
  /** The elements in it that hold main text, and those around them. */
  kept: ReadonlySet<PageElement>;
}

/**
 * Parses a page.
 *
 * @throws DeskError if it is nested too deeply, or has too many table cells.
 */
export function parsePage(html: string): PageDocument {
  // linkedom creates no body for a fragment.
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><body>${html}</body></html>`;
  const page = parseHTML(whole).document as unknown as PageDocument;
  checkDepth(page);
  if ([...page.querySelectorAll('td, th')].length > CELL_LIMIT)
    throw new DeskError(`has more than ${CELL_LIMIT} table cells; split it`);
  return page;
}

function checkDepth({ documentElement }: PageDocument): void {
  let level = documentElement === null ? [] : [documentElement];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_LIMIT)
      throw new DeskError(`nests more than ${DEPTH_LIMIT} elements; flatten it`);
    level = level.flatMap(({ children }) => [...children]);
  }
}

/**
 * Finds the element that holds a page's main text. Readability says where it is; but it drops lists, tables and
 * headings that have few words, which matter in a policy. So its text is only looked up in the page, and the whole
 * element around it is taken.
 *
 * @param page the page, which is not changed.
 * @param html the same page, to be parsed again: Readability takes a page apart.
 * @returns `null` if the page has no main text.
 */
export function findMainContent(page: PageDocument, html: string): MainContent | null {
  const copy = parsePage(html);
  // Readability moves text nodes and does not copy them, so the n-th of the copy stands for the n-th of the page.
  const originals = listTexts(page.documentElement);
  const copies = listTexts(copy.documentElement);
  const options = { charThreshold: 200, keepClasses: true, serializer: (node: unknown) => node };
  const found = new Readability(copy as never, options as never).parse();
  const content = found?.content as unknown as PageElement | null | undefined;
  const left = new Set(content === null || content === undefined ? [] : listTexts(content));
  const kept = originals.filter((node, i) => {
    const twin = copies[i];
    return twin !== undefined && left.has(twin) && hasWords(node.textContent ?? '');
  });
  const common = findCommonAncestor(kept);
  if (found === null || found === undefined || common === null || common.closest('nav'))
    return findMarkedContent(page);
  const root = common.closest('main, [role="main"]') ?? common.closest('article') ?? common;
  return { ...found, root: leaveParts(root), kept: collectAncestors(kept) };
}

/** Returns what a page marks as its main content; Readability finds none in short pages, or among many links. */
function findMarkedContent(page: PageDocument): MainContent | null {
  for (const selector of ['main, [role="main"]', 'article', 'body']) {
    const root = page.querySelector(selector);
    const paragraphs = [...(root?.querySelectorAll('p, li, td, dd, blockquote') ?? [])];
    const hasText = paragraphs.some((one) => hasWords(one.textContent) && !one.closest(NO_TEXT));
    if (root !== null && hasText) return { root, kept: new Set() };
  }
  return null;
}

/** Leaves lists, tables and the like that the main text is all in: what they are belongs to it. */
function leaveParts(root: PageElement): PageElement {
  const part = root.closest('ol, ul, dl, table, blockquote, pre');
  return part?.parentNode == null ? root : leaveParts(part.parentNode);
}

function listAncestors(node: PageNode): PageElement[] {
  const ancestors: PageElement[] = [];
  for (
    let parent = node.parentNode;
    parent !== null && isElement(parent);
    parent = parent.parentNode
  )
    ancestors.unshift(parent);
  return ancestors;
}

function findCommonAncestor([first, ...others]: readonly PageNode[]): PageElement | null {
  if (first === undefined) return null;
  let path = listAncestors(first);
  for (const node of others) {
    const own = listAncestors(node);
    const length = path.findIndex((ancestor, i) => ancestor !== own[i]);
    if (length >= 0) path = path.slice(0, length);
  }
  return path.at(-1) ?? null;
}

function collectAncestors(nodes: readonly PageNode[]): ReadonlySet<PageElement> {
  return new Set(nodes.flatMap(listAncestors));
}
