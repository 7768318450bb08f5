/**
 * Parses GitHub-flavoured Markdown into its syntax tree (mdast). micromark follows CommonMark and GFM to the letter
 * and gives every node its place in the text, which citations need; marked, which is faster, gives none.
 */
import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';

// Only containers (`:::note`): inline directives would take "at 10:noon" for one.
const { flow } = directive();
const EXTENSIONS = [gfm(), flow === undefined ? {} : { flow }];
const MDAST_EXTENSIONS = [gfmFromMarkdown(), directiveFromMarkdown()];

/** Deeper nesting is refused: parsing takes time and stack with each level. */
export const MAX_DEPTH = 100;

/** A line that opens 101 quotations or lists, or an item that is indented by 400 columns. */
const TOO_DEEP =
  /^(?:(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){101}|[ \t]{400,}(?:[-*+]|\d{1,9}[.)])[ \t])/mu;

/**
 * Parses a Markdown text.
 *
 * @throws RangeError if it nests quotations, lists or containers deeper than `MAX_DEPTH`.
 */
export function parseTree(text: string): Root {
  const at = TOO_DEEP.exec(text)?.index ?? findDeepContainer(text);
  if (at !== null) {
    const line = text.slice(0, at).split('\n').length;
    throw new RangeError(
      `line ${line} nests more than ${MAX_DEPTH} quotations, lists or containers; flatten it`,
    );
  }
  return fromMarkdown(text, { extensions: EXTENSIONS, mdastExtensions: MDAST_EXTENSIONS });
}

/** Returns where a container (`:::note`) is opened inside `MAX_DEPTH` others; `null` if none is. */
function findDeepContainer(text: string): number | null {
  let depth = 0;
  for (const { 1: name, index } of text.matchAll(/^[ \t]*:{3,}[ \t]*(\S?)/gmu)) {
    depth = name === '' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) return index;
  }
  return null;
}
