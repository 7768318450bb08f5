import { readMarkdown } from '../../src/knowledge/document/block-reader.ts';

/** A text with words that can be found again. */
export interface MarkedText {
  text: string;
  /** Words that stand. */
  kept: readonly string[];
  /** Words that are struck out or hidden. */
  gone: readonly string[];
}

/** Makes each KEPT, STRUCK and HIDDEN in a text a word of its own. */
export function numberMarks(text: string): MarkedText {
  const kept: string[] = [];
  const gone: string[] = [];
  const numbered = text.replace(/KEPT|STRUCK|HIDDEN/g, (mark) => {
    const words = mark === 'KEPT' ? kept : gone;
    const word = `${mark.toLowerCase()}${letters(words.length)}`;
    words.push(word);
    return word;
  });
  return { text: numbered, kept, gone };
}

/** `a` to `z`, then `aa` and so on: digits would be taken for numbers. */
function letters(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? `${last}x` : letters(Math.floor(at / 26) - 1) + last;
}

/**
 * Checks which words a document has, as the bot reads it.
 *
 * @param leftOut what the importer says it left out.
 * @throws Error naming a word that is lost, runs into its neighbour, or should not be there.
 */
export function expectWords(markdown: string, leftOut: string, { kept, gone }: MarkedText): void {
  const { sections, blocks } = readMarkdown(markdown);
  const headings = sections.map(({ title }) => title);
  const texts = blocks.flatMap(({ heads, leadIn, passages }) => [
    ...heads,
    leadIn ?? '',
    ...passages.map(({ text }) => text),
  ]);
  const read = [...headings, ...texts].join('\n');
  for (const word of gone) {
    if (read.includes(word)) throw new Error(`"${word}" is read: ${JSON.stringify(read)}`);
  }
  for (const word of kept) {
    // What follows a word may be a mark of its own, raised or lowered.
    const isWhole = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{Nd}])`, 'u');
    if (!isWhole.test(`${read}\n${leftOut}`))
      throw new Error(`"${word}" is lost or fused: ${JSON.stringify([read, leftOut])}`);
  }
}
