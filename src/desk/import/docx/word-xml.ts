/** Reading and changing the XML of Word documents. Its elements are named with the prefix `w:` that all programs use. */
import type { Unzipped } from 'fflate';
import { DOMParser } from 'linkedom';

/** The part of an XML element, as linkedom builds it, that is used here. */
export interface XmlElement {
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<XmlElement>;
  parentNode: XmlElement | null;
  firstChild: XmlElement | null;
  nextSibling: XmlElement | null;
  ownerDocument: XmlDocument;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  getElementsByTagName(name: string): Iterable<XmlElement>;
  append(...nodes: (XmlElement | string)[]): void;
  insertBefore(node: XmlElement, before: XmlElement | null): void;
  remove(): void;
}

/** An XML document. */
export interface XmlDocument {
  createElement(name: string): XmlElement;
  getElementsByTagName(name: string): Iterable<XmlElement>;
  toString(): string;
}

/** Parses one file of a DOCX file; `null` if there is none. */
export function parseXml(files: Unzipped, name: string): XmlDocument | null {
  const bytes = files[name];
  if (bytes === undefined) return null;
  const text = Buffer.from(bytes).toString('utf8');
  return new DOMParser().parseFromString(text, 'text/xml') as unknown as XmlDocument;
}

/** Writes XML back into a DOCX file's files. */
export function replaceXml(files: Unzipped, name: string, xml: XmlDocument): void {
  files[name] = Buffer.from(xml.toString());
}

/** Lists the elements of a name below a node, in order. */
export const findAll = (node: XmlDocument | XmlElement, name: string): XmlElement[] => [
  ...node.getElementsByTagName(name),
];

/** Returns an element's child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  [...(element?.childNodes ?? [])].find(({ nodeName }) => nodeName === name);

/** Returns an element's attribute, `w:val` unless named. */
export const attributeOf = (element: XmlElement | undefined, attribute = 'w:val'): string | null =>
  element?.getAttribute(attribute) ?? null;

/** Returns an attribute as a number; `null` without one. */
export function numberAttributeOf(
  element: XmlElement | undefined,
  attribute = 'w:val',
): number | null {
  const value = attributeOf(element, attribute);
  return value === null || !/^-?\d+$/.test(value) ? null : Number(value);
}

/** Whether a property that is on or off is on. */
export function isOn(properties: XmlElement | undefined, name: string): boolean {
  const property = childOf(properties, name);
  return property !== undefined && !/^(?:0|false|off|none)$/.test(attributeOf(property) ?? '');
}

/** Adds a property that is on. */
export function addMark(properties: XmlElement | undefined, name: string): void {
  properties?.append(create(properties, name));
}

/** Returns the text below a node, a space between its paragraphs. `name` is that of the elements with text. */
export function textOf(node: XmlDocument | XmlElement, name = 'w:t'): string {
  const paragraphs = findAll(node, 'w:p');
  const parts = paragraphs.length > 0 ? paragraphs : [node];
  return parts
    .map((part) =>
      findAll(part, name)
        .map(({ textContent }) => textContent)
        .join(''),
    )
    .join(' ')
    .trim();
}

/** Replaces an element by others, or by what it has. */
export function replaceElement(element: XmlElement, others: readonly XmlElement[]): void {
  for (const other of others) element.parentNode?.insertBefore(other, element);
  element.remove();
}

/** Makes a run of a text, in the same document as another element. */
export function makeRun(owner: XmlElement, text: string): XmlElement {
  const run = create(owner, 'w:r');
  const content = create(owner, 'w:t');
  content.setAttribute('xml:space', 'preserve');
  content.append(text);
  run.append(content);
  return run;
}

/** Makes a line break. */
export const makeBreak = (owner: XmlElement): XmlElement => create(owner, 'w:br');

/** Inserts text at the start of a paragraph. */
export function insertText(paragraph: XmlElement, text: string): void {
  const properties = childOf(paragraph, 'w:pPr');
  paragraph.insertBefore(
    makeRun(paragraph, text),
    properties === undefined ? paragraph.firstChild : properties.nextSibling,
  );
}

/** Puts a paragraph into a list, or with the list 0 into none. */
export function setList(paragraph: XmlElement, numId: string, level: number): void {
  let properties = childOf(paragraph, 'w:pPr');
  if (properties === undefined) {
    properties = create(paragraph, 'w:pPr');
    paragraph.insertBefore(properties, paragraph.firstChild);
  }
  childOf(properties, 'w:numPr')?.remove();
  const list = create(paragraph, 'w:numPr');
  list.append(create(list, 'w:ilvl', String(level)), create(list, 'w:numId', numId));
  properties.append(list);
}

function create(owner: XmlElement, name: string, value?: string): XmlElement {
  const element = owner.ownerDocument.createElement(name);
  if (value !== undefined) element.setAttribute('w:val', value);
  return element;
}
