import type { Element } from 'hast';
import { fromDom } from 'hast-util-from-dom';
import { defaultHandlers, type State, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast';
import type {
  DefListDescriptionNode,
  DefListNode,
  DefListTermNode,
} from 'mdast-util-definition-list';
import { writeMarkdown } from '../markdown-writer.ts';
import { normalizeElements } from './element-normalizer.ts';
import { FOOTNOTE, FOOTNOTE_MARK, markFootnotes } from './footnotes.ts';
import type { PageElement } from './page-node.ts';
import { normalizeTables } from './table-normalizer.ts';

const labelOf = ({ properties }: Element) => String(properties.label ?? '');

const HANDLERS = {
  dl: (state: State, node: Element) =>
    convertDefinitions(state, node) ?? defaultHandlers.dl?.(state, node),
  [FOOTNOTE_MARK]: (_: State, node: Element): FootnoteReference => ({
    type: 'footnoteReference',
    identifier: labelOf(node).toLowerCase(),
    label: labelOf(node),
  }),
  [FOOTNOTE]: (state: State, node: Element): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    identifier: labelOf(node).toLowerCase(),
    label: labelOf(node),
    children: state.toFlow(state.all(node)) as FootnoteDefinition['children'],
  }),
};

/** Keeps a definition list, which would become a list of terms with paragraphs; without a term, or a definition, it does. */
function convertDefinitions(state: State, node: Element): DefListNode | undefined {
  const parts = node.children.flatMap((child): (DefListTermNode | DefListDescriptionNode)[] => {
    if (child.type !== 'element') return [];
    // A group of a term and its definitions may be wrapped for its looks.
    if (child.tagName === 'div') return convertDefinitions(state, child)?.children ?? [];
    if (child.tagName === 'dt')
      return [{ type: 'defListTerm', children: state.all(child) as DefListTermNode['children'] }];
    const children = state.toFlow(state.all(child)) as DefListDescriptionNode['children'];
    return [{ type: 'defListDescription', spread: false, children }];
  });
  return parts[0]?.type === 'defListTerm' && parts.at(-1)?.type === 'defListDescription'
    ? { type: 'defList', children: parts }
    : undefined;
}

/**
 * Converts an element of a page to Markdown: headings, lists, tables, links, quotations, code and footnotes. The
 * element is changed in the process.
 *
 * hast-util-to-mdast does the work, and mdast-util-to-markdown escapes what would read as markup. They are kept by the
 * same people as the parser that reads the result, and share its syntax tree, so that it reads as it was meant.
 *
 * @param base the address that relative links are resolved against; `null` if it is not known.
 * @throws DeskError if a table is too large.
 */
export function convertToMarkdown(root: PageElement, base: string | null): string {
  markFootnotes(root);
  normalizeElements(root, base);
  normalizeTables(root);
  const tree = toMdast(fromDom(root as never) as never, { handlers: HANDLERS });
  joinCode(tree);
  return writeMarkdown(tree);
}

/** Joins code that follows code: the marks between them would read as a part of it. */
function joinCode(node: Nodes): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  for (let i = children.length - 1; i > 0; i -= 1) {
    const [one, next] = [children[i - 1], children[i]];
    if (one?.type !== 'inlineCode' || next?.type !== 'inlineCode') continue;
    one.value += next.value;
    children.splice(i, 1);
  }
  for (const child of children) joinCode(child);
}
