/**
 * `node scripts/export-passages.ts FILE…`: prints the passages of Markdown documents as the product cuts them, one
 * JSON object a line, for `training/`. Front matter is no part of a document and is left out.
 */
import { readFileSync } from 'node:fs';
import { readMarkdown } from '../src/knowledge/document/block-reader.ts';
import type { Block, Passage } from '../src/knowledge/document/document-model.ts';
import { cutFrontMatter } from '../src/knowledge/front-matter.ts';
import { readOptions } from './harness/script-options.ts';

const { positionals } = readOptions({ options: {}, allowPositionals: true });

for (const file of positionals) {
  const { body } = cutFrontMatter(readFileSync(file, 'utf8'));
  for (const [at, block] of readMarkdown(body).blocks.entries()) {
    for (const passage of block.passages) {
      console.log(JSON.stringify({ file, ...describe(block, at, passage) }));
    }
  }
}

/** @param at the block's position in the document, from 0. */
function describe({ kind, section, leadIn, heads, cells }: Block, at: number, passage: Passage) {
  const { text, address, start } = passage;
  const headings = section?.path ?? [];
  return { text, address, start, block: at, kind, headings, leadIn, heads, cells };
}
