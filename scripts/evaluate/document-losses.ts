/** Counts what a document loses when it is read: another parser (marked) says what it has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { splitFrontMatter } from '../../src/desk/import/text-import.ts';
import { readMarkdown } from '../../src/knowledge/document/block-reader.ts';
import type { DocumentContent } from '../../src/knowledge/document/document-model.ts';
import { isSamePassage, plainText } from './policies.ts';

/** What there is of a kind, and which of it was not read, as written. */
export interface Kept {
  all: number;
  lost: string[];
}

/** What a document has and what was kept of it; `gold` are the passages that questions want. */
export type DocumentLosses = Record<'headings' | 'items' | 'rows' | 'links' | 'gold', Kept>;

/** Compares each document of a folder with what is read of it; the same folder as `judgePolicies` takes. */
export function measureLosses(path: string): Record<string, DocumentLosses> {
  const documents = readdirSync(path)
    .sort()
    .filter((name) => existsSync(join(path, name, 'document.md')));
  return Object.fromEntries(
    documents.map((name) => {
      const text = readFileSync(join(path, name, 'document.md'), 'utf8');
      const questions = readFileSync(join(path, name, 'questions.jsonl'), 'utf8')
        .trim()
        .split('\n');
      const gold = questions.flatMap((line) => (JSON.parse(line) as { gold: string[] }).gold);
      return [name, findLosses(text, gold)];
    }),
  );
}

/** Compares one Markdown text with what is read of it. */
export function findLosses(text: string, gold: readonly string[]): DocumentLosses {
  const { body } = splitFrontMatter(text);
  const content = readMarkdown(body);
  const passages = content.blocks.flatMap((block) => block.passages);
  const blocks = content.blocks.map(blockText);
  const titles = new Set(content.sections.map(({ title }) => plainText(title)));
  const linking = [...passages, ...content.sections];
  const urls = new Set(linking.flatMap(({ links }) => links.map(({ url }) => url)));
  const source = readSource(body);
  const has = (written: string) => blocks.some((block) => block.includes(plainText(written)));
  return {
    headings: keep(source.headings, (heading) => titles.has(plainText(heading)) || has(heading)),
    items: keep(source.items, has),
    rows: keep(source.rows, has),
    links: keep(source.links, (url) => urls.has(url)),
    gold: keep(gold, (wanted) => passages.some((passage) => isSamePassage(passage.text, wanted))),
  };
}

const blockText = ({ passages }: DocumentContent['blocks'][number]) =>
  plainText(passages.map((passage) => passage.text).join(' '));

const keep = (all: readonly string[], isKept: (one: string) => boolean): Kept => ({
  all: all.length,
  lost: all.filter((one) => !isKept(one)),
});

/** Lists what marked finds: headings, the first paragraph of each item, rows as they read, and addresses. */
function readSource(body: string) {
  const found = { headings: [''], items: [''], rows: [''], links: [''] };
  marked.walkTokens(marked.lexer(body), (token: Token) => {
    if (token.type === 'heading') found.headings.push(decode(token.text));
    if (token.type === 'list_item') {
      const [first] = (token as Tokens.ListItem).tokens;
      if (first?.type === 'text' || first?.type === 'paragraph')
        found.items.push(decode(first.raw));
    }
    if (token.type === 'table')
      for (const row of token.rows as { text: string }[][])
        found.rows.push(row.map(({ text }) => plainText(decode(text))).join(' | '));
    if (token.type === 'link' && /^(?:https?|mailto):/.test(token.href))
      found.links.push(token.href);
  });
  const isWritten = (text: string) => /[\p{L}\p{N}]/u.test(text);
  return {
    headings: found.headings.filter(isWritten),
    items: found.items.filter(isWritten),
    rows: found.rows.filter(isWritten),
    links: found.links.filter(isWritten),
  };
}

/** Decodes the few entities of Markdown texts, drops struck-out text, tags and escapes. */
const decode = (text: string): string =>
  text
    .replace(/~~.*?~~/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\\([^\w\s])/g, '$1')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ');
