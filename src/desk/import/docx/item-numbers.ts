/** How the number of a list item passes through mammoth, which drops it: between two characters without a meaning. */
import { listTexts, type PageElement } from '../html/page-node.ts';

const OPENING = '\ue000';
const CLOSING = '\ue001';

/** Returns the text that stands for a number at the start of an item. */
export const writeItemNumber = (value: number): string => `${OPENING}${value}${CLOSING}`;

/** Reads the number at the start of an item and removes it; `null` if there is none. */
export function readItemNumber(item: PageElement): number | null {
  const text = listTexts(item).find(({ textContent }) => textContent?.includes(OPENING));
  const found = /\ue000(\d+)\ue001/.exec(text?.textContent ?? '');
  if (text === undefined || found === null) return null;
  text.textContent = (text.textContent ?? '').replace(found[0], '');
  return Number(found[1]);
}
