/**
 * Parses GitHub-flavoured Markdown into its syntax tree (mdast). micromark follows CommonMark and GFM to the letter
 * and gives every node its place in the text, which citations need; marked, which is faster, gives none.
 */
import { createRequire } from 'node:module';
import type { Nodes, Root } from 'mdast';
import { type Container, findContainers, moveNodes } from './container-dialects.ts';
import { resolveReferences } from './references.ts';
import { applyEdits } from './text-edits.ts';

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
const MAX_DEPTH = 100;

/** Thrown for a text that is nested beyond what is read. */
export class NestingError extends RangeError {
  /** The line of the text, from 1. */
  readonly line: number;
  readonly problem: string;

  constructor(line: number) {
    const problem = `nests more than ${MAX_DEPTH} quotations, lists or containers; flatten it`;
    super(`line ${line} ${problem}`);
    this.line = line;
    this.problem = problem;
  }
}

/**
 * Definition lists of more definitions than this are read as paragraphs: their parser's time grows with the square of
 * their number, to a second at 2,000.
 */
const MAX_DEFINITIONS = 2_000;

/** A line that may begin a definition. */
const DEFINITION = /^ {0,3}:[ \t]/gmu;

/** A line that opens 101 quotations or lists, or an item that is indented by 400 columns; no rule of 101 dashes. */
const TOO_DEEP =
  /^(?:(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){101}|[ \t]{400,}(?:[-*+]|\d{1,9}[.)])[ \t])/mu;

/**
 * Parses a Markdown text, with the containers of all dialects.
 *
 * @throws NestingError if it nests quotations, lists or containers deeper than `MAX_DEPTH`.
 */
export function parseTree(text: string): Root {
  checkDepth(text, TOO_DEEP.exec(text)?.index ?? null);
  const containers = findContainers(text);
  if (containers.length === 0) return parseRespelt(text, containers).tree;
  const { tree, locate } = parseRespelt(text, containers);
  const shown = findInCode(containers, tree, locate);
  // What code shows is no container.
  const respelt =
    shown.size === 0
      ? { tree, locate }
      : parseRespelt(
          text,
          containers.filter((container) => !shown.has(container)),
        );
  moveNodes(respelt.tree.children, respelt.locate);
  return respelt.tree;
}

function parseRespelt(text: string, containers: readonly Container[]) {
  // Where two end at once, the inner one, which begins later, ends first.
  const { text: respelt, locate } = applyEdits(text, containers.toReversed().flat());
  const deep = findDeepContainer(respelt);
  checkDepth(text, deep === null ? null : locate(deep));
  parse ??= loadParser();
  const definitions = respelt.match(DEFINITION)?.length ?? 0;
  const tree = parse(respelt, definitions > 0 && definitions <= MAX_DEFINITIONS);
  resolveReferences(tree);
  return { tree, locate };
}

/** Returns the containers that begin in code. */
function findInCode(
  containers: readonly Container[],
  tree: Root,
  locate: (position: number) => number,
): ReadonlySet<Container> {
  const found = new Set<Container>();
  let next = 0;
  const visit = (node: Nodes): void => {
    if (node.type === 'code') {
      const start = locate(node.position?.start.offset ?? 0);
      const end = locate(node.position?.end.offset ?? 0);
      for (; (containers[next]?.[0]?.at ?? end) < end; next += 1) {
        const container = containers[next] as Container;
        if ((container[0]?.at ?? 0) >= start) found.add(container);
      }
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

function checkDepth(text: string, at: number | null): void {
  if (at !== null) throw new NestingError(text.slice(0, at).split('\n').length);
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
