/** Finds what a document strikes out as HTML: `<del>`, `<s>` and `<strike>`, which may enclose whole blocks. */
import type { Delete, Nodes, Parents, Root } from 'mdast';
import { readInline } from './inline-text.ts';
import { stripTags } from './markdown-conventions.ts';

const TAG = /<(\/?)(del|s|strike)\b[^<>]*>/giu;

/** A node without children, the node that it is in, and the block that it is in. */
interface Leaf {
  node: Nodes;
  parent: Parents;
  block: Parents;
}

/**
 * Turns what HTML strikes out into the nodes that `~~` makes. A tag within a block that is never closed strikes out the
 * rest of its block. Blocks of HTML keep what they have between tags of their own.
 *
 * @returns the texts that are struck out, in order.
 */
export function markStruckOut(tree: Root, source: string): string[] {
  const stretches = new Map<Nodes, number>();
  for (const [{ node, parent }, stretch] of findStruckOut(listLeaves(tree))) {
    const children = parent.children as Nodes[];
    const isCode = node.type === 'code';
    const text = isCode ? { type: 'text' as const, value: node.value } : node;
    const marked = { type: 'delete', children: [text], position: node.position } as Delete;
    children[children.indexOf(node)] = isCode ? { type: 'paragraph', children: [marked] } : marked;
    stretches.set(marked, stretch);
  }
  return listTexts(tree, source, stretches);
}

/** Lists the texts that are struck out; those of one stretch are one. */
function listTexts(tree: Root, source: string, stretches: ReadonlyMap<Nodes, number>): string[] {
  const texts: string[] = [];
  let last: number | undefined;
  const visit = (node: Nodes): void => {
    if (node.type === 'delete') {
      const stretch = stretches.get(node);
      const text = readInline(node.children, source).text;
      if (stretch === undefined || stretch !== last) texts.push(text);
      else texts.push(`${texts.pop()} ${text}`);
      last = stretch;
    } else if (node.type === 'html') texts.push(...listInHtml(node.value));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return texts.filter((text) => text !== '');
}

function listInHtml(html: string): string[] {
  const parts = html.matchAll(/<(del|s|strike)\b[^<>]*>([\s\S]*?)(?:<\/\1\s*>|$)/giu);
  return [...parts].map(([, , struck = '']) => stripTags(struck).replace(/\s+/gu, ' ').trim());
}

const PHRASING = new Set(['emphasis', 'strong', 'link', 'delete']);
const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'defListTerm']);

function listLeaves(tree: Root): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (parent: Parents, block: Parents): void => {
    for (const node of parent.children) {
      if ('children' in node) visit(node, PHRASING.has(node.type) ? block : node);
      else leaves.push({ node, parent, block });
    }
  };
  visit(tree, tree);
  return leaves;
}

/** Finds the leaves between the tags that strike out, with the place of the tag that opens. */
function findStruckOut(leaves: readonly Leaf[]): Map<Leaf, number> {
  const open: { name: string; at: number }[] = [];
  const struck = new Map<Leaf, number>();
  const strike = (from: number, to: number) => {
    for (const leaf of leaves.slice(from, to))
      if (leaf.node.type !== 'html') struck.set(leaf, from);
  };
  for (const [at, { node }] of leaves.entries()) {
    if (node.type !== 'html') continue;
    for (const { 1: slash, 2: tag = '', index } of node.value.matchAll(TAG)) {
      const name = tag.toLowerCase();
      const opened = open.findLastIndex((one) => one.name === name);
      if (slash === '') open.push({ name, at });
      else if (opened >= 0) {
        const from = open.splice(opened)[0]?.at ?? at;
        strike(from + 1, at);
        // What the block of HTML has before the tag that closes is struck out, too.
        if (from < at && index > 0) node.value = `<${name}>${node.value}`;
      }
    }
  }
  for (const { at } of open) {
    const { block } = leaves[at] as Leaf;
    let end = at + 1;
    while (TEXT_BLOCKS.has(block.type) && leaves[end]?.block === block) end += 1;
    strike(at + 1, end);
  }
  return struck;
}
