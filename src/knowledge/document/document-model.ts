/** A document as it is read: sections by their headings, blocks within them, passages within blocks. */

/** A heading and what is below it, up to the next heading of its level. */
export interface Section {
  /** As it reads, without markup. */
  title: string;
  /** 1 to 6, as in Markdown. */
  level: number;
  /** The number that the heading begins with: `2.3` for "2.3 Late fees"; `null` if there is none. */
  number: string | null;
  /** Unique within the document, as GitHub makes it: `late-fees-1`. */
  anchor: string;
  /** The section that this one belongs to. */
  parent: Section | null;
  /** The titles from the outermost section's to its own. */
  path: readonly string[];
  /** The addresses that its heading links to. */
  links: readonly Link[];
  /** The titles of the headings right before its own that have no text below them; absent if there are none. */
  bareHeadings?: readonly string[];
}

/**
 * What a block is.
 *
 * - `item`: an item of a list, without the lists inside it; `row`: a row of a table, its head aside;
 * - `definition`: what a definition list says of a term, which is its lead-in;
 * - `note`: an admonition (`> [!NOTE]`, `:::tip`); `footnote`: the text of a footnote; `code`: a code block.
 */
export type BlockKind =
  | 'paragraph'
  | 'item'
  | 'row'
  | 'definition'
  | 'quotation'
  | 'note'
  | 'footnote'
  | 'code';

/** The smallest part of a document that is set apart on a page. */
export interface Block {
  kind: BlockKind;
  /** `null` before the first heading. */
  section: Section | null;
  /** Counts blocks of its kind within its section, from 1. */
  position: number;
  /** The label of a numbered item, with those around it: `2.b` for item b of item 2; of a footnote its mark. */
  label: string | null;
  /** How many lists or quotations it is in: 0 for a paragraph, 1 for an item of a list. */
  depth: number;
  /** The text that introduces its list or table ("You can pay in three ways:"), or the item that it belongs to. */
  leadIn: string | null;
  /** The innermost list or table that it is in; `null` if it is in none. */
  list: BlockList | null;
  /** The heads of a row's columns; empty if the block is no row. */
  heads: readonly string[];
  /** The cells of a row; empty if the block is no row. */
  cells: readonly string[];
  passages: readonly Passage[];
}

/** A list or table: the positions of its blocks in the document, from 0, with those of the lists inside it. */
export interface BlockList {
  first: number;
  last: number;
}

/** What a fact may rest on: one sentence, or a whole row. */
export interface Passage {
  /** As it reads, without markup, on one line. Struck-out text is left out. */
  text: string;
  /** Stable while its section stays as it is: its section’s anchor, the block’s kind and position, and its own number. */
  address: string;
  /** Its position in the stored text, in UTF-16 units. */
  start: number;
  end: number;
  /** The addresses that its words link to, in order; only http, https and mailto. */
  links: readonly Link[];
  /** Where the page shows something else than the text; absent if nowhere. */
  gaps?: readonly Gap[];
}

/** A part of a passage that a page shows otherwise, by its place in the passage's text, in UTF-16 units. */
export interface Gap {
  start: number;
  end: number;
  /** A line break, or what is left out of the text, or an image, which the text describes. */
  kind: 'break' | 'omission' | 'image';
}

/** A link inside a passage or a heading. */
export interface Link {
  text: string;
  url: string;
  /** Where its text begins in the passage's text, in UTF-16 units. */
  start: number;
}

/** A document's content. */
export interface DocumentContent {
  /** In the order of the document. */
  sections: readonly Section[];
  blocks: readonly Block[];
  /** The texts that are struck out, in order; no block has them. */
  struckOut: readonly string[];
}
