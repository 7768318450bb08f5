import { hasWords, isElement, type PageElement, type PageNode } from './page-node.ts';

/**
 * Rewrites lists into what Markdown can hold: items alone, numbered one after the other. What a list has before its
 * first item stands before it, what else it has goes into the item before. Letters and roman numerals become numbers.
 */
export function normalizeLists(root: PageElement): void {
  // Inner lists come last in the document, and are rewritten first.
  for (const list of [...root.querySelectorAll('ul, ol')].reverse()) {
    gatherItems(list);
    if (list.localName === 'ol') numberItems(list);
  }
}

function gatherItems(list: PageElement): void {
  const before: PageNode[] = [];
  let item: PageElement | null = null;
  for (const child of [...list.childNodes]) {
    if (isElement(child) && child.localName === 'li') item = child;
    else if (!hasWords(child.textContent ?? '')) child.remove();
    else if (item !== null) item.append(isElement(child) ? child : wrap(list, [child]));
    else before.push(child);
  }
  if (before.length === 0 || list.parentNode === null) return;
  const hasLists = before.some((node) => isElement(node) && /^[uo]l$/.test(node.localName));
  list.before(...(hasLists ? before : [wrap(list, before)]));
}

function wrap(list: PageElement, nodes: readonly PageNode[]): PageElement {
  const paragraph = list.ownerDocument.createElement('p');
  paragraph.append(...nodes);
  return paragraph;
}

/** Splits a list where its numbers do not follow each other, as Markdown only says where a list starts. */
function numberItems(list: PageElement): void {
  const items = [...list.children].filter(({ localName }) => localName === 'li');
  const isReversed = list.getAttribute('reversed') !== null;
  const first = readInteger(list, 'start') ?? (isReversed ? items.length : 1);
  let current = list;
  let number = first;
  let expected = first;
  for (const item of items) {
    number = readInteger(item, 'value') ?? number;
    if (number !== expected && item !== items[0]) {
      const next = list.ownerDocument.createElement('ol');
      current.after(next);
      current = next;
    }
    if (current !== list) current.append(item);
    if (item === [...current.children][0]) current.setAttribute('start', String(number));
    number += isReversed ? -1 : 1;
    expected = isReversed ? Number.NaN : number;
  }
}

function readInteger(element: PageElement, attribute: string): number | null {
  const value = Number.parseInt(element.getAttribute(attribute) ?? '', 10);
  return Number.isNaN(value) ? null : value;
}
