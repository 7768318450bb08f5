/**
 * Parses GitHub-flavoured Markdown into its syntax tree (mdast). micromark follows CommonMark and GFM to the letter
 * and gives every node its place in the text, which citations need; marked, which is faster, gives none.
 */
import { createRequire } from 'node:module';
import type { Nodes, Root } from 'mdast';

const require = createRequire(import.meta.url);

type Parser = (text: string, hasDefinitions: boolean) => Root;

/** Loads the parser when there is a document: it takes 50 ms, which a bot of articles alone does not wait for. */
function loadParser(): Parser {
  const load = <Module>(name: string): Module => require(name) as Module;
  const { fromMarkdown } = load<typeof import('mdast-util-from-markdown')>(
    'mdast-util-from-markdown',
  );
  const { gfmFromMarkdown } = load<typeof import('mdast-util-gfm')>('mdast-util-gfm');
  const { directiveFromMarkdown } =
    load<typeof import('mdast-util-directive')>('mdast-util-directive');
  const { gfm } = load<typeof import('micromark-extension-gfm')>('micromark-extension-gfm');
  const { directive } = load<typeof import('micromark-extension-directive')>(
    'micromark-extension-directive',
  );
  const { defListFromMarkdown } = load<typeof import('mdast-util-definition-list')>(
    'mdast-util-definition-list',
  );
  const { defList } = load<typeof import('micromark-extension-definition-list')>(
    'micromark-extension-definition-list',
  );
  // Only containers (`:::note`): inline directives would take "at 10:noon" for one.
  const { flow } = directive();
  // A single tilde lowers what it encloses in other dialects: "H~2~O".
  const extensions = [gfm({ singleTilde: false }), flow === undefined ? {} : { flow }];
  const mdastExtensions = [gfmFromMarkdown(), directiveFromMarkdown()];
  return (text, hasDefinitions) =>
    fromMarkdown(
      text,
      hasDefinitions
        ? {
            extensions: [...extensions, defList],
            mdastExtensions: [...mdastExtensions, defListFromMarkdown],
          }
        : { extensions, mdastExtensions },
    );
}

let parse: Parser | undefined;

/** Deeper nesting is refused: parsing takes time and stack with each level. */
export const MAX_DEPTH = 100;

/**
 * Definition lists of more definitions than this are read as paragraphs: their parser's time grows with the square of
 * their number, to a second at 2,000.
 */
export const MAX_DEFINITIONS = 2_000;

/** A line that may begin a definition. */
const DEFINITION = /^ {0,3}:[ \t]/gmu;

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
  parse ??= loadParser();
  const respelt = respellContainers(text);
  const definitions = text.match(DEFINITION)?.length ?? 0;
  const tree = parse(respelt, definitions > 0 && definitions <= MAX_DEFINITIONS);
  if (respelt !== text) moveTitles(tree.children, text);
  return tree;
}

/**
 * Writes containers as the parser knows them, in as many characters: `::: tip Guests` as `:::tip[Guests]`. What follows
 * the line keeps its place; the title is a character too far to the left.
 */
function respellContainers(text: string): string {
  return text.replace(
    /^([ \t]*:{3,}) ([a-z]+)(?: (\S[^\n\r\][{}]*))?$/gimu,
    (_, colons: string, name: string, title: string | undefined) =>
      title === undefined ? `${colons}${name} ` : `${colons}${name}[${title}]`,
  );
}

/** Characters in which a container's colons end. */
const MAX_COLONS = 40;

/** Moves the titles of respelt containers to where the text has them. */
function moveTitles(nodes: readonly Nodes[], text: string): void {
  for (const node of nodes) {
    if (!('children' in node)) continue;
    const [title] = node.children;
    const isTitled = title?.type === 'paragraph' && title.data?.directiveLabel === true;
    const start = node.position?.start.offset ?? 0;
    if (isTitled && /^:{3,} /u.test(text.slice(start, start + MAX_COLONS))) moveRight(title);
    moveTitles(node.children, text);
  }
}

/** Moves a node and all in it by a character. */
function moveRight(node: Nodes): void {
  for (const point of [node.position?.start, node.position?.end])
    if (point?.offset !== undefined) point.offset += 1;
  if ('children' in node) for (const child of node.children) moveRight(child);
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
