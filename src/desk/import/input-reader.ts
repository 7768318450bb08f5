import { isUtf8 } from 'node:buffer';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { describeInvalidUtf8, findUtf16 } from '../../knowledge/folder/text-decoding.ts';
import { DeskError } from '../desk-errors.ts';
import { BINARY_LIMIT, TEXT_LIMIT } from './imported-article.ts';
import type { FetchOptions } from './page-fetcher.ts';
import { detectBinary, detectTextFormat, type SourceFormat } from './source-format.ts';

/** What to import: text that is decoded, or the bytes of a PDF or DOCX file. */
export type SourceContent =
  | { format: 'text'; text: string }
  | { format: 'markdown' | 'html'; text: string }
  | { format: 'pdf' | 'docx'; bytes: Buffer };

/** A source to import. */
export type Source = SourceContent & {
  /** The file name without its extension, a fallback for the title; `null` for a page or standard input. */
  name: string | null;
  /** The page's URL after redirects; `null` for a file or standard input. */
  url: string | null;
};

/** What is known of a source apart from its content. */
interface Origin {
  /** How messages call it. */
  label: string;
  /** `--type`: what the curator says it is. */
  format: SourceFormat | null;
  /** What its name or media type says. */
  hint: SourceFormat | null;
  /** `null` if it is not declared. */
  charset: string | null;
}

/**
 * Reads a source from a file, an http or https URL, or `-` for standard input.
 *
 * @param format `null` to detect it: PDF and DOCX by their content alone, text by its content, name and media type.
 * @throws DeskError if the source cannot be read, is too large, or is of a format that cannot be imported.
 */
export async function readInput(
  source: string,
  format: SourceFormat | null,
  standardInput: AsyncIterable<Buffer | string>,
  options: FetchOptions,
): Promise<Source> {
  if (source === '-') {
    const origin = { label: 'standard input', format, hint: null, charset: null };
    return { ...readContent(await readAll(standardInput), origin), name: null, url: null };
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return readPage(source, format, options);
  const extension = extname(source);
  const hint = FORMAT_BY_EXTENSION.get(extension.toLowerCase()) ?? null;
  const content = readContent(await readBytes(source), {
    label: source,
    format,
    hint,
    charset: null,
  });
  return { ...content, name: basename(source, extension), url: null };
}

/** Maps, since names and media types come from elsewhere: a record has a `constructor`, too. */
const FORMAT_BY_EXTENSION: ReadonlyMap<string, SourceFormat> = new Map([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
]);

const FORMAT_BY_MEDIA_TYPE: ReadonlyMap<string, SourceFormat> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/markdown', 'markdown'],
]);

async function readPage(
  source: string,
  format: SourceFormat | null,
  options: FetchOptions,
): Promise<Source> {
  const { fetchPage } = await import('./page-fetcher.ts');
  const { url, type, bytes, charset } = await fetchPage(source, options);
  const hint = FORMAT_BY_MEDIA_TYPE.get(type) ?? null;
  const isText = hint !== null || type === 'text/plain';
  if (!isText && format === null && detectKnownBinary(bytes) === null) {
    throw new DeskError(
      `${url} is ${type || 'of an unknown type'}; only HTML, Markdown, plain text, PDF and DOCX can be added`,
    );
  }
  return { ...readContent(bytes, { label: url, format, hint, charset }), name: null, url };
}

/** As `detectBinary`, but `null` for formats that cannot be imported, whose media type says more. */
function detectKnownBinary(bytes: Buffer): 'pdf' | 'docx' | null {
  try {
    return detectBinary(bytes);
  } catch (error) {
    if (error instanceof DeskError) return null;
    throw error;
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const path = await realpath(file);
    const status = await stat(path);
    // Reading a pipe would block.
    if (!status.isFile()) throw new DeskError(`${file} is not a regular file`);
    if (status.size > BINARY_LIMIT) throw tooLarge(file, status.size, BINARY_LIMIT);
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const reason: Record<string, string> = {
      ENOENT: 'does not exist',
      ELOOP: 'is a symbolic link to itself',
      ENOTDIR: 'is not in a folder',
      EACCES: 'cannot be read: permission denied',
    };
    throw new DeskError(`${file} ${reason[code] ?? 'cannot be read'} (${code})`);
  }
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > BINARY_LIMIT)
      throw new DeskError(`standard input has more than ${BINARY_LIMIT} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function readContent(bytes: Buffer, origin: Origin): SourceContent {
  const { label, format } = origin;
  const binary = withLabel(label, () => detectBinary(bytes));
  if (format === 'pdf' || format === 'docx') {
    if (binary !== format) throw new DeskError(`${label} is not a ${format.toUpperCase()} file`);
    return { format, bytes };
  }
  if (binary !== null) {
    if (format === null) return { format: binary, bytes };
    throw new DeskError(`${label} is a ${binary.toUpperCase()} file, not ${format}`);
  }
  if (bytes.length > TEXT_LIMIT) throw tooLarge(label, bytes.length, TEXT_LIMIT);
  const text = decode(bytes, origin);
  const textFormat = format ?? detectTextFormat(text, origin.hint);
  return textFormat === 'text' ? { format: textFormat, text } : { format: textFormat, text };
}

function withLabel<Result>(label: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw error instanceof DeskError ? new DeskError(`${label} ${error.message}`) : error;
  }
}

const tooLarge = (label: string, size: number, limit: number) =>
  new DeskError(`${label} has ${size} bytes, but the limit is ${limit}`);

function decode(bytes: Buffer, { label, format, hint, charset: declared }: Origin): string {
  const mark = findUtf16(bytes);
  const isHtml = (format ?? hint) === 'html';
  const charset = mark ?? declared ?? (isHtml ? findCharset(bytes) : null);
  const nul = bytes.indexOf(0);
  if (nul !== -1 && !/^utf-?16/i.test(charset ?? '')) {
    throw new DeskError(`${label} is not text: it has a NUL byte at ${nul}`);
  }
  if (charset === null || /^utf-?8$/i.test(charset)) {
    if (!isUtf8(bytes)) throw new DeskError(`${label} ${describeInvalidUtf8(bytes)}`);
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  }
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DeskError(`${label} has the unknown charset "${charset}"`);
  }
}

/** Finds the charset that a page declares; without one, invalid UTF-8 is read as Windows-1252, as in browsers. */
function findCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 1024).toString('latin1');
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return declared ?? (isUtf8(bytes) ? null : 'windows-1252');
}
