import type { Unzipped } from 'fflate';
import type { LeftOutList } from '../left-out-list.ts';
import { writeItemNumber } from './item-numbers.ts';
import { type ListPlace, Numbering } from './numbering.ts';
import { rewriteUnknown } from './unknown-elements.ts';
import {
  addMark,
  attributeOf,
  childOf,
  findAll,
  insertText,
  isOn,
  parseXml,
  replaceXml,
  setList,
  textOf,
  type XmlDocument,
  type XmlElement,
} from './word-xml.ts';

const DOCUMENT = 'word/document.xml';

/**
 * Prepares a Word document for mammoth: the numbers that Word shows are written into the text, and what is left out is
 * removed and reported: images, deleted and hidden text, tables of contents.
 *
 * @returns the text in the style "Title"; `null` without one.
 */
export function prepareDocument(files: Unzipped, leftOut: LeftOutList): string | null {
  const xml = parseXml(files, DOCUMENT);
  if (xml === null) return null;
  const styles = readStyles(files);
  removeParts(xml, styles, leftOut);
  rewriteUnknown(xml);
  const numbering = new Numbering(parseXml(files, 'word/numbering.xml'), styles);
  let heading: ListPlace | null = null;
  let title: string | null = null;
  for (const paragraph of findAll(xml, 'w:p')) {
    const name = nameOf(paragraph, styles);
    if (/^(?:toc \d|toc heading|table of figures)$/i.test(name)) {
      leftOut.add('table-of-contents line', textOf(paragraph));
      paragraph.remove();
      continue;
    }
    if (/^title$/i.test(name)) title ??= textOf(paragraph) || null;
    const place = numbering.count(paragraph);
    const isHeading = /^(?:heading \d|title)$/i.test(name);
    if (isHeading) heading = place;
    if (place !== null) writePlace(paragraph, place, isHeading, heading);
  }
  replaceXml(files, DOCUMENT, xml);
  return title;
}

/** Writes a paragraph's number as text where it is no item of a list, and marks items with their number. */
function writePlace(
  paragraph: XmlElement,
  { numId, level, number }: ListPlace,
  isHeading: boolean,
  heading: ListPlace | null,
): void {
  // "2.1" below the heading "2" is no list of its own.
  const isClause = number?.isCompound === true && heading?.number != null && heading.level < level;
  // mammoth does not know the lists of styles. The list 0 is none.
  setList(paragraph, isHeading || isClause ? '0' : numId, level);
  if (number === null) return;
  const isText = isHeading || isClause;
  insertText(paragraph, isText ? `${number.label} ` : writeItemNumber(number.value));
}

function readStyles(files: Unzipped): Map<string, XmlElement> {
  const xml = parseXml(files, 'word/styles.xml');
  const styles = xml === null ? [] : findAll(xml, 'w:style');
  return new Map(styles.map((style) => [attributeOf(style, 'w:styleId') ?? '', style]));
}

function nameOf(paragraph: XmlElement, styles: ReadonlyMap<string, XmlElement>): string {
  const id = attributeOf(childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')) ?? '';
  return attributeOf(childOf(styles.get(id), 'w:name')) ?? id;
}

/** Whether a run is hidden, by itself or by the style that it or its paragraph has. */
function isHidden(run: XmlElement, styles: ReadonlyMap<string, XmlElement>): boolean {
  const own = childOf(run, 'w:rPr');
  const paragraph = childOf(run.parentNode ?? undefined, 'w:pPr');
  const styled = [childOf(own, 'w:rStyle'), childOf(paragraph, 'w:pStyle')].map((style) =>
    childOf(styles.get(attributeOf(style) ?? ''), 'w:rPr'),
  );
  const stated = [own, ...styled].find((one) => childOf(one, 'w:vanish') !== undefined);
  return isOn(stated, 'w:vanish');
}

function removeParts(
  xml: XmlDocument,
  styles: ReadonlyMap<string, XmlElement>,
  leftOut: LeftOutList,
): void {
  for (const drawing of [...findAll(xml, 'w:drawing'), ...findAll(xml, 'w:pict')]) {
    if (findAll(drawing, 'w:txbxContent').length > 0) continue;
    const [description] = Array.from(drawing.getElementsByTagName('wp:docPr'));
    leftOut.add('image', description?.getAttribute('descr') ?? '');
    drawing.remove();
  }
  for (const run of findAll(xml, 'w:r')) {
    const properties = childOf(run, 'w:rPr');
    const text = textOf(run);
    if (isHidden(run, styles)) {
      if (text !== '') leftOut.add('hidden text', text);
      run.remove();
      // mammoth knows one line through a text, not two.
    } else if (isOn(properties, 'w:dstrike')) addMark(properties, 'w:strike');
  }
  for (const deleted of findAll(xml, 'w:del')) {
    const text = textOf(deleted, 'w:delText');
    if (text !== '') leftOut.add('deleted passage', text);
  }
}
