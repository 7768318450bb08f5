import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Tokens } from 'marked';
import { type Document, findTokens, listAnchors } from './documents.ts';

/** Inline code that names a file or folder of the repository. */
const PATH = /^(?:\.ci|commands|docs|knowledge|scripts|src|test)\/[\w./-]*$/;

/**
 * Finds links to missing files, pictures and anchors, and missing files named in inline code such as
 * `src/main.ts`. URLs are not checked.
 *
 * @param root the folder that paths are relative to.
 * @returns a line for each, with the page and the target.
 */
export function findBrokenLinks(documents: readonly Document[], root: string): string[] {
  return documents.flatMap((document) =>
    [
      ...listTargets(document).filter((target) => !targetExists(target, document, documents, root)),
      ...listNamedFiles(document).filter((path) => !existsSync(join(root, path))),
    ].map((target) => `${document.path}: ${target} is not there`),
  );
}

function listTargets(document: Document): string[] {
  const tokens = [
    ...findTokens<Tokens.Link>(document, 'link'),
    ...findTokens<Tokens.Image>(document, 'image'),
  ];
  return tokens.map(({ href }) => href).filter((href) => !/^(?:https?|mailto):/.test(href));
}

function targetExists(
  target: string,
  document: Document,
  documents: readonly Document[],
  root: string,
): boolean {
  const [path = '', anchor] = target.split('#', 2);
  const file = path === '' ? document.path : normalize(join(document.path, '..', path));
  const page = documents.find((other) => other.path === file);
  if (page === undefined) return anchor === undefined && existsSync(join(root, file));
  return anchor === undefined || listAnchors(page).has(anchor);
}

function listNamedFiles(document: Document): string[] {
  const codes = findTokens<Tokens.Codespan>(document, 'codespan');
  return codes.map(({ text }) => text).filter((text) => PATH.test(text));
}
