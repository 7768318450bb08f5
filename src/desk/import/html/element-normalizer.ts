import { safeUrl } from '../../../knowledge/document/inline-text.ts';
import { normalizeLists } from './list-normalizer.ts';
import {
  hasWords,
  isElement,
  listTexts,
  type PageElement,
  type PageNode,
  rename,
  unwrap,
} from './page-node.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'p div ul ol dl table blockquote pre section article main header footer details figure hr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** Rewrites what Markdown has no words for, so that it reads as the page does. */
export function normalizeElements(root: PageElement, base: string | null): void {
  for (const text of listTexts(root))
    text.textContent = (text.textContent ?? '').replace(/[\u00ad\u200b\u2060\ufeff]/gu, '');
  for (const menu of root.querySelectorAll('menu')) rename(menu, 'ul');
  normalizeLists(root);
  for (const raised of root.querySelectorAll('sup, sub')) raiseDigits(raised);
  for (const link of root.querySelectorAll('a')) resolveLink(link, base);
  nameSummaries(root);
  for (const heading of root.querySelectorAll(HEADINGS))
    if (!hasWords(heading.textContent)) heading.remove();
  for (const element of root.querySelectorAll('p, div, td, th, li, dd, section, article, main'))
    splitAtBreaks(element);
  splitAtBreaks(root);
  for (const lineBreak of root.querySelectorAll('br, wbr'))
    lineBreak.replaceWith(lineBreak.localName === 'br' ? ' ' : '');
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋';

/** Writes raised and lowered numbers as such: 10 with a raised 6 is not 106. */
function raiseDigits(element: PageElement): void {
  const text = element.textContent.trim().replaceAll('−', '-');
  if (!/^[\d+-]+$/.test(text)) return;
  const digits = element.localName === 'sup' ? RAISED : LOWERED;
  element.replaceWith([...text].map((digit) => digits['0123456789+-'.indexOf(digit)]).join(''));
}

/** Makes a link's address absolute; without a safe one, and without text, only the text stays. */
function resolveLink(link: PageElement, base: string | null): void {
  const href = link.getAttribute('href');
  const url = href === null ? null : URL.parse(href.trim(), base ?? undefined);
  // A heading's link to itself is a sign, "#" or "¶"; a footnote's mark stays.
  if (href?.startsWith('#') && /^[^\p{L}\p{N}*†‡]+$/u.test(link.textContent)) link.remove();
  else if (url === null || safeUrl(url.href) === null || !hasWords(link.textContent)) unwrap(link);
  else link.setAttribute('href', url.href);
  link.removeAttribute('title');
}

/** Makes the summaries of collapsed parts headings of the level below the last heading. */
function nameSummaries(root: PageElement): void {
  let level = 1;
  for (const element of root.querySelectorAll(`${HEADINGS}, summary`)) {
    if (element.localName !== 'summary') level = Number(element.localName.slice(1));
    else if (element.querySelector(HEADINGS) !== null) unwrap(element);
    else
      rename(element, element.closest('li, td, blockquote') ? 'p' : `h${Math.min(level + 1, 6)}`);
  }
}

/** Splits an element's text into paragraphs where it has two line breaks or more in a row. */
function splitAtBreaks(element: PageElement): void {
  const parts: PageNode[][] = [[]];
  let breaks: PageNode[] = [];
  for (const child of element.childNodes) {
    if (child.nodeName.toUpperCase() === 'BR') breaks.push(child);
    else if (breaks.length > 0 && child.nodeType === 3 && child.textContent?.trim() === '')
      continue;
    else {
      if (breaks.length > 1) parts.push([]);
      else parts.at(-1)?.push(...breaks);
      breaks = [];
      parts.at(-1)?.push(child);
    }
  }
  if (parts.length === 1) return;
  const paragraphs = parts.flatMap((part) =>
    part.some((node) => isElement(node) && BLOCKS.has(node.localName)) ? part : wrap(element, part),
  );
  if (element.localName === 'p') element.replaceWith(...paragraphs);
  else {
    for (const child of [...element.childNodes]) child.remove();
    element.append(...paragraphs);
  }
}

function wrap(element: PageElement, nodes: PageNode[]): PageNode[] {
  const paragraph = element.ownerDocument.createElement('p');
  paragraph.append(...nodes);
  return [paragraph];
}
