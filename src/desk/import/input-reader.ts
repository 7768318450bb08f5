import { isUtf8 } from 'node:buffer';
import { realpath } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { readText } from '../../knowledge/files.ts';
import { DeskError } from '../desk-errors.ts';
import { TEXT_LIMIT } from './imported-article.ts';
import type { FetchOptions } from './page-fetcher.ts';

/** Formats that articles are imported from. */
export type TextFormat = 'text' | 'markdown' | 'html';

/** A text to import. */
export interface SourceText {
  text: string;
  format: TextFormat;
  /** The file name without its extension, a fallback for the title; `null` for a page or standard input. */
  name: string | null;
  /** The page's URL after redirects; `null` for a file or standard input. */
  url: string | null;
}

/**
 * Reads a text to import from a file, an http or https URL, or `-` for standard input.
 *
 * @param format `null` to detect it from the name, media type or content.
 * @throws DeskError if the source cannot be read, is too large, or is not text.
 */
export async function readInput(
  source: string,
  format: TextFormat | null,
  standardInput: AsyncIterable<Buffer | string>,
  options: FetchOptions,
): Promise<SourceText> {
  if (source === '-') {
    const text = decode(await readAll(standardInput), null, 'standard input');
    return { text, format: format ?? detectFormat(text), name: null, url: null };
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return readPage(source, format, options);
  const text = await readFileText(source);
  const extension = extname(source).toLowerCase();
  return {
    text,
    format: format ?? FORMAT_BY_EXTENSION[extension] ?? detectFormat(text),
    name: basename(source, extname(source)),
    url: null,
  };
}

const FORMAT_BY_EXTENSION: Readonly<Record<string, TextFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
};

const FORMAT_BY_MEDIA_TYPE: Readonly<Record<string, TextFormat>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
};

async function readPage(
  source: string,
  format: TextFormat | null,
  options: FetchOptions,
): Promise<SourceText> {
  const { fetchPage } = await import('./page-fetcher.ts');
  const { url, type, bytes, charset } = await fetchPage(source, options);
  const pageFormat = format ?? FORMAT_BY_MEDIA_TYPE[type];
  if (pageFormat === undefined) {
    throw new DeskError(
      `${url} is ${type || 'of an unknown type'}; only HTML, Markdown and plain text can be added`,
    );
  }
  const text = decode(bytes, charset ?? (pageFormat === 'html' ? findCharset(bytes) : null), url);
  return { text, format: pageFormat, name: null, url };
}

async function readFileText(file: string): Promise<string> {
  let path: string;
  try {
    path = await realpath(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason: Record<string, string> = {
      ENOENT: 'does not exist',
      ELOOP: 'is a symbolic link to itself',
      ENOTDIR: 'is not in a folder',
      EACCES: 'cannot be read: permission denied',
    };
    throw new DeskError(`${file} ${reason[code ?? ''] ?? 'cannot be read'} (${code})`);
  }
  const { text, problem } = await readText(dirname(path), basename(path), TEXT_LIMIT);
  if (text === null) throw new DeskError(`${file} ${problem.replace(/; split it.*/, '')}`);
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

function decode(bytes: Buffer, charset: string | null, name: string): string {
  const nul = bytes.indexOf(0);
  if (nul !== -1 && !/^utf-?16/i.test(charset ?? '')) {
    throw new DeskError(`${name} is not text: it has a NUL byte at ${nul}`);
  }
  if (charset === null || /^utf-?8$/i.test(charset)) {
    if (!isUtf8(bytes)) throw new DeskError(`${name} is not valid UTF-8; save it as UTF-8`);
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  }
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DeskError(`${name} has the unknown charset "${charset}"`);
  }
}

/** Finds the charset that a page declares; without one, invalid UTF-8 is read as Windows-1252, as in browsers. */
function findCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 1024).toString('latin1');
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return declared ?? (isUtf8(bytes) ? null : 'windows-1252');
}

function detectFormat(text: string): TextFormat {
  return /^\s*(?:<!doctype html|<html|<head|<body|<article|<p>)/i.test(text) ? 'html' : 'text';
}
