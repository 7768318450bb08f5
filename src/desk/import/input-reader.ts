import { isUtf8 } from 'node:buffer';
import { realpath } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { readText } from '../../knowledge/files.ts';
import { DeskError } from '../desk-errors.ts';
import { TEXT_LIMIT } from './imported-article.ts';
import type { FetchOptions } from './page-fetcher.ts';

/** How a text is written. */
export type TextKind = 'text' | 'markdown' | 'html';

/** A text that came in, before anything is taken from it. */
export interface Input {
  text: string;
  kind: TextKind;
  /** A name for it where it has no title: that of its file; `null` where it has none. */
  name: string | null;
  /** Where it is from; `null` for a file or standard input. */
  address: string | null;
}

/**
 * Reads what is to be added: a file, an http or https address, or `-` for standard input.
 *
 * @param kind how it is written; `null` to go by its name and its look.
 * @throws DeskError where it cannot be had, is too large, or is no text.
 */
export async function readInput(
  source: string,
  kind: TextKind | null,
  standardInput: AsyncIterable<Buffer | string>,
  options: FetchOptions,
): Promise<Input> {
  if (source === '-') {
    const text = decode(await readAll(standardInput), null, 'standard input');
    return { text, kind: kind ?? lookAt(text), name: null, address: null };
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return readPage(source, kind, options);
  const text = await readFileText(source);
  const extension = extname(source).toLowerCase();
  return {
    text,
    kind: kind ?? KINDS[extension] ?? lookAt(text),
    name: basename(source, extname(source)),
    address: null,
  };
}

const KINDS: Readonly<Record<string, TextKind>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
};

const TYPES: Readonly<Record<string, TextKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
};

async function readPage(
  source: string,
  kind: TextKind | null,
  options: FetchOptions,
): Promise<Input> {
  const { fetchPage } = await import('./page-fetcher.ts');
  const { address, type, bytes, charset } = await fetchPage(source, options);
  const known = kind ?? TYPES[type];
  if (known === undefined) {
    throw new DeskError(
      `${address} is ${type || 'of no known kind'}; only HTML, Markdown and plain text can be added`,
    );
  }
  const text = decode(bytes, charset ?? (known === 'html' ? findCharset(bytes) : null), address);
  return { text, kind: known, name: null, address };
}

async function readFileText(file: string): Promise<string> {
  let path: string;
  try {
    path = await realpath(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason: Record<string, string> = {
      ENOENT: 'does not exist',
      ELOOP: 'is a link that leads back to itself',
      ENOTDIR: 'is in no folder',
      EACCES: 'may not be read',
    };
    throw new DeskError(`${file} ${reason[code ?? ''] ?? 'cannot be read'} (${code})`);
  }
  const { text, problem } = await readText(dirname(path), basename(path), TEXT_LIMIT);
  if (text === null) throw new DeskError(`${file} ${problem.replace(/: split it.*/, '')}`);
  return text;
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > TEXT_LIMIT) throw new DeskError(`standard input has more than ${TEXT_LIMIT} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer, charset: string | null, from: string): string {
  const nul = bytes.indexOf(0);
  if (nul !== -1 && !/^utf-?16/i.test(charset ?? '')) {
    throw new DeskError(`${from} is no text: it has a NUL byte at ${nul}`);
  }
  if (charset === null || /^utf-?8$/i.test(charset)) {
    if (!isUtf8(bytes)) throw new DeskError(`${from} is not valid UTF-8; save it as UTF-8`);
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  }
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DeskError(`${from} is written in "${charset}", which is not known`);
  }
}

/** The charset that a page names at its head; UTF-8 text that names none is taken as such, other text as Windows-1252, as browsers do. */
function findCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 1024).toString('latin1');
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return named ?? (isUtf8(bytes) ? null : 'windows-1252');
}

function lookAt(text: string): TextKind {
  return /^\s*(?:<!doctype html|<html|<head|<body|<article|<p>)/i.test(text) ? 'html' : 'text';
}
