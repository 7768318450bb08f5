import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { lexer, type Token, type Tokens, walkTokens } from 'marked';

/** A page of documentation, read. */
export interface Document {
  /** From the root of the repository, such as `docs/curating.md`. */
  path: string;
  text: string;
  tokens: Token[];
}

/** All pages of the repository; articles and fixtures are none. */
const PAGES = ['*.md', 'docs/**/*.md', 'src/**/*.md'];

/** Reads every page below a folder. */
export function readDocuments(root: string): Document[] {
  const paths = globSync(PAGES, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return paths.sort().map((path) => parseDocument(path, readFileSync(join(root, path), 'utf8')));
}

/** Reads a page out of its text. */
export function parseDocument(path: string, text: string): Document {
  return { path, text, tokens: lexer(text) };
}

/** The parts of one kind, wherever they are nested, in the order of the page. */
export function findTokens<T extends Tokens.Generic>({ tokens }: Document, type: T['type']): T[] {
  const found: T[] = [];
  walkTokens(tokens, (token) => {
    if (token.type === type) found.push(token as T);
  });
  return found;
}

/** The anchors of a page, as GitHub makes them of its headings. */
export function listAnchors(document: Document): Set<string> {
  const slugger = new GithubSlugger();
  const headings = findTokens<Tokens.Heading>(document, 'heading');
  return new Set(headings.map(({ tokens }) => slugger.slug(plainText(tokens))));
}

/** What a reader sees of marked-up text. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? plainText(token.tokens) : textOf(token)))
    .join('');
}

function textOf(token: Token): string {
  return 'text' in token ? token.text : token.raw;
}
