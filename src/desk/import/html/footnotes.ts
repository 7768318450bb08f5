import { normalizeLine } from '../imported-article.ts';
import type { PageElement } from './page-node.ts';

/** Stands for a footnote's mark in the text; its attribute `label` names the footnote. */
export const FOOTNOTE_MARK = 'footnote-mark';
/** Stands for a footnote's text. */
export const FOOTNOTE = 'footnote-text';

/**
 * Marks footnotes: raised links to an item of a list in the same page, as Word, mammoth and pandoc write them. Their
 * links back are removed.
 */
export function markFootnotes(root: PageElement): void {
  const notes = new Map<string, PageElement>();
  for (const item of root.querySelectorAll('li[id]'))
    notes.set(item.getAttribute('id') ?? '', item);
  const labels = new Map<PageElement, string>();
  for (const link of root.querySelectorAll('sup a[href^="#"], a[href^="#"] > sup')) {
    const anchor = link.localName === 'sup' ? link.closest('a') : link;
    const note = notes.get(anchor?.getAttribute('href')?.slice(1) ?? '');
    const mark = anchor?.closest('sup') ?? anchor;
    if (note === undefined || !mark) continue;
    const label = labels.get(note) ?? labelFor(link, [...labels.values()]);
    labels.set(note, label);
    mark.replaceWith(createMarked(root, FOOTNOTE_MARK, label));
  }
  for (const [note, label] of labels) moveNote(root, note, label);
}

/** Returns the mark as it reads, without brackets, or a number that is not in use. */
function labelFor(link: PageElement, taken: readonly string[]): string {
  const label = normalizeLine(link.textContent).replace(/[^\p{L}\p{N}*†‡]/gu, '');
  return label === '' || taken.includes(label) ? `note-${taken.length + 1}` : label;
}

function moveNote(root: PageElement, note: PageElement, label: string): void {
  for (const link of note.querySelectorAll('a[href^="#"]'))
    if (/^(?:\s|↑|↩|\^|\ufe0e)*$/u.test(link.textContent)) link.remove();
  const text = createMarked(root, FOOTNOTE, label);
  text.append(...note.childNodes);
  const list = note.parentNode;
  note.remove();
  root.append(text);
  if (list !== null && list.querySelector('li') === null) list.remove();
}

function createMarked(root: PageElement, name: string, label: string): PageElement {
  const element = root.ownerDocument.createElement(name);
  element.setAttribute('label', label);
  return element;
}
