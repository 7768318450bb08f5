/** Where running text has numbered or lettered clauses: "(a) Boats must have lights. (b) Nets are forbidden." */

/** A label in one of the usual forms; a paragraph keeps to the form that it opens with. */
const LABEL = /^\s*(?<open>\(?)(?<mark>\d{1,3}|[a-z]|[ivx]{1,4})(?<close>[.)])\s+/iu;
const NUMERALS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');

/**
 * Finds where the clauses of a paragraph that opens with a label begin, but for the first: at each next label in its
 * order that follows the end of a sentence. Empty for other paragraphs.
 *
 * @returns positions in UTF-16 units, rising.
 */
export function findClauseStarts(paragraph: string): number[] {
  const groups = LABEL.exec(paragraph)?.groups;
  if (groups === undefined) return [];
  const { open, close } = groups;
  const starts: number[] = [];
  let { mark = '' } = groups;
  let from = 0;
  for (;;) {
    const next = nextMark(mark);
    if (next === null) return starts;
    const label = `${open}${next}${close} `;
    const at = findLabel(paragraph, label, from);
    if (at < 0) return starts;
    starts.push(at);
    mark = next;
    from = at + label.length;
  }
}

/** Finds a label after the end of a sentence; -1 if there is none. */
function findLabel(text: string, label: string, from: number): number {
  let at = text.indexOf(label, from);
  while (at >= 0 && !/[.;:!?]["”’)]?\s+$/u.test(text.slice(Math.max(from, at - 4), at)))
    at = text.indexOf(label, at + 1);
  return at;
}

function nextMark(mark: string): string | null {
  if (/^\d/u.test(mark)) return String(Number(mark) + 1);
  const lower = mark.toLowerCase();
  const numeral = NUMERALS.indexOf(lower);
  // A single "i" opens Roman numerals; "c", "v" and "x" are letters.
  if (lower.length > 1 || lower === 'i')
    return numeral < 0 ? null : sameCase(mark, NUMERALS[numeral + 1]);
  return lower === 'z' ? null : sameCase(mark, String.fromCharCode(lower.charCodeAt(0) + 1));
}

const sameCase = (mark: string, next: string | undefined): string | null =>
  next === undefined ? null : mark === mark.toLowerCase() ? next : next.toUpperCase();

/** Whether a text is nothing but what a clause is called: "1.", "(a)", "Section 3.", "Rule 7." */
export function isClauseLabel(text: string): boolean {
  return /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|(?:section|sec|article|art|rule|clause|part|chapter|step|item|paragraph|para|schedule|annex|appendix)\.? \d{1,3}[a-z]?\.)$/iu.test(
    text.trim(),
  );
}
