/** The part of the DOM, as linkedom builds it, that the import reads and changes. */

/** A node of a page. */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  parentNode: PageElement | null;
  nextSibling: PageNode | null;
  remove(): void;
}

/** An element of a page. */
export interface PageElement extends PageNode {
  /** In lower case for HTML. */
  localName: string;
  childNodes: Iterable<PageNode>;
  children: Iterable<PageElement>;
  innerHTML: string;
  ownerDocument: PageDocument;
  textContent: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  contains(other: PageNode): boolean;
  matches(selector: string): boolean;
  append(...nodes: (PageNode | string)[]): void;
  before(...nodes: (PageNode | string)[]): void;
  after(...nodes: (PageNode | string)[]): void;
  replaceWith(...nodes: (PageNode | string)[]): void;
  cloneNode(deep: boolean): PageElement;
}

/** A page. */
export interface PageDocument {
  documentElement: PageElement | null;
  body: PageElement | null;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Whether a node is an element. */
export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;

/** Lists the children of an element, without blanks where it has elements. */
export function listChildren(element: PageElement): PageNode[] {
  const all = [...element.childNodes];
  return all.some(isElement) ? all.filter((node) => (node.textContent ?? '').trim() !== '') : all;
}

/** Replaces an element by its content. */
export function unwrap(element: PageElement): void {
  element.replaceWith(...element.childNodes);
}

/** Replaces an element by another one with the same content, without attributes. */
export function rename(element: PageElement, name: string): PageElement {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** Whether a text has a letter or a digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Lists the text nodes of an element, in order. */
export function listTexts(root: PageElement | null): PageNode[] {
  const texts: PageNode[] = [];
  const visit = (element: PageElement) => {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) texts.push(child);
      else if (isElement(child)) visit(child);
    }
  };
  if (root !== null) visit(root);
  return texts;
}

/** Returns an element's text for a report: what may stand on lines of its own is parted by a space. */
export const describeText = (element: PageElement): string =>
  listTexts(element)
    .map(({ textContent }) => textContent)
    .join(' ');
