import type { Nodes, Paragraph } from 'mdast';
import { defListToMarkdown } from 'mdast-util-definition-list';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  // What the reader takes for marks of other dialects.
  unsafe: [
    { atBreak: true, character: ':', after: ':' },
    { atBreak: true, before: '!', character: '!' },
    ...['=', '+'].flatMap((character) => [
      { before: '[\\s(“"]', character, after: `\\${character}`, inConstruct: 'phrasing' } as const,
      { atBreak: true, character, after: `\\${character}` } as const,
    ]),
  ],
  // Aligned columns cost time and space in large tables, and change every line when one cell changes.
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), defListToMarkdown],
};

/** Formats a syntax tree as GitHub-flavoured Markdown, which reads as the same tree. */
export function writeMarkdown(tree: Nodes): string {
  return toMarkdown(tree, OPTIONS).trim();
}

/** Formats paragraphs of plain text as Markdown, and escapes what would be read as markup. */
export function writeParagraphs(paragraphs: readonly string[]): string {
  const children = paragraphs.map(
    (value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
  );
  return writeMarkdown({ type: 'root', children });
}
