import type { Block } from '../../knowledge/document/document-model.ts';
import { stem } from '../../language/stemmer.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';

/**
 * Makes a passage self-contained by what a reader sees around it, in the document's own words: a row with its column
 * heads, an item with its list's lead-in, and each with the heading above it unless it names that itself.
 *
 * @param statement the passage, or a statement made of it; used where the passage is no row.
 */
export function writeWithContext(statement: string, block: Block | undefined): string {
  if (block === undefined) return statement;
  const text = block.kind === 'row' ? joinCells(block) : statement;
  const between = block.kind === 'definition' ? ': ' : ' ';
  const introduced = block.leadIn === null ? text : `${block.leadIn}${between}${text}`;
  // The title of the whole document says nothing that tells its passages apart.
  const title = block.section !== null && block.section.level > 1 ? block.section.title : null;
  if (title === null || namesSubject(introduced, title)) return introduced;
  return /[.:?!]$/u.test(title) ? `${title} ${introduced}` : `${title}: ${introduced}`;
}

function joinCells({ heads, cells }: Block): string {
  return cells
    .map((cell, i) => (heads[i] ? `${heads[i]}: ${cell}` : cell))
    .filter((cell) => cell !== '')
    .join('; ');
}

/** Whether a text has all of a heading's telling words. */
function namesSubject(text: string, title: string): boolean {
  const stems = new Set(splitWords(text).map(({ norm }) => stem(norm)));
  const telling = splitWords(title).filter(({ norm }) => !isStopWord(norm));
  return telling.every(({ norm }) => stems.has(stem(norm)));
}
