import type { Element } from 'hast';
import { fromDom } from 'hast-util-from-dom';
import { type State, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { writeMarkdown } from '../markdown-writer.ts';
import { normalizeElements } from './element-normalizer.ts';
import { FOOTNOTE, FOOTNOTE_MARK, markFootnotes } from './footnotes.ts';
import type { PageElement } from './page-node.ts';
import { normalizeTables } from './table-normalizer.ts';

const labelOf = ({ properties }: Element) => String(properties.label ?? '');

const HANDLERS = {
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
  const tree = fromDom(root as never);
  return writeMarkdown(toMdast(tree as never, { handlers: HANDLERS }));
}
