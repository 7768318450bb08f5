import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { lexer, type Token, type Tokens, walkTokens } from 'marked';

/** A parsed page of documentation. */
export interface Document {
  /** Relative to the repository's root, such as `docs/curating.md`. */
  path: string;
  text: string;
  tokens: Token[];
}

/** The repository's pages, without articles and fixtures. */
const PAGES = ['*.md', 'docs/**/*.md', 'packages/*/*.md'];

/** Reads all pages in a folder. */
export function readDocuments(root: string): Document[] {
  const paths = globSync(PAGES, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return paths.sort().map((path) => parseDocument(path, readFileSync(join(root, path), 'utf8')));
}

/** Parses a page. */
export function parseDocument(path: string, text: string): Document {
  return { path, text, tokens: lexer(text) };
}

/** Finds all tokens of a type, at any depth, in the page's order. */
export function findTokens<T extends Tokens.Generic>({ tokens }: Document, type: T['type']): T[] {
  const found: T[] = [];
  walkTokens(tokens, (token) => {
    if (token.type === type) found.push(token as T);
  });
  return found;
}

/** Lists a page's anchors, as GitHub generates them from its headings. */
export function listAnchors(document: Document): Set<string> {
  const slugger = new GithubSlugger();
  const headings = findTokens<Tokens.Heading>(document, 'heading');
  return new Set(headings.map(({ tokens }) => slugger.slug(plainText(tokens))));
}

/** Returns text without its markup. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? plainText(token.tokens) : textOf(token)))
    .join('');
}

function textOf(token: Token): string {
  return 'text' in token ? token.text : token.raw;
}
