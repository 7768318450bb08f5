/** The numbers in the marks of items: `3.`, `c)`, `(iii)`. */
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** Reads the number of an item's mark, the one after `last` if the mark can be read in two ways; 0 for a bullet. */
export function readItemNumber(marker: string, last: number): number {
  const text = marker.replace(/[().]/g, '');
  if (/^\d+$/.test(text)) return Number(text);
  if (!/^[a-z]+$/.test(text)) return 0;
  const letter = text.length === 1 ? text.charCodeAt(0) - 96 : 0;
  const isRoman = /^[ivx]+$/.test(text);
  const roman = isRoman ? readRoman(text) : 0;
  if (letter === last + 1 || !isRoman) return letter;
  return roman;
}

function readRoman(text: string): number {
  return [...text].reduce((sum, letter, i) => {
    const value = ROMAN[letter] ?? 0;
    return sum + (value < (ROMAN[text[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
