import { isElement, listChildren, type PageElement } from './page-node.ts';

/** Elements of formulas that only group what they have. */
const GROUPS = new Set([
  'math',
  'mrow',
  'mstyle',
  'semantics',
  'mpadded',
  'mi',
  'mn',
  'mo',
  'mtext',
  'ms',
]);

/**
 * Writes a formula on one line: "1/2", "√(x + 1)", with powers and indices as elements.
 *
 * @returns `null` if it has what needs more lines, such as a matrix.
 */
export function writeFormula(element: PageElement): string | null {
  const parts = listChildren(element);
  const inner = parts.map((part) =>
    isElement(part) ? writeFormula(part) : escapeText(part.textContent),
  );
  if (inner.includes(null)) return null;
  const [first = '', second = '', third = ''] = inner.map((text) => text?.trim() ?? '');
  switch (element.localName) {
    case 'mspace':
      return ' ';
    case 'mfrac':
      return `${group(first)}/${group(second)}`;
    case 'msqrt':
      return `√${group(inner.join('').trim())}`;
    case 'msup':
      return `${first}<sup>${second}</sup>`;
    case 'msub':
      return `${first}<sub>${second}</sub>`;
    case 'msubsup':
      return `${first}<sub>${second}</sub><sup>${third}</sup>`;
    default:
      return GROUPS.has(element.localName) ? inner.join('').replace(/\s+/g, ' ') : null;
  }
}

const group = (text: string) => (/^[\p{L}\p{N}.,]+$/u.test(text) ? text : `(${text})`);

const escapeText = (text: string | null) =>
  (text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
