import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** A text, or a one-line description of why bytes are none. */
export type DecodedText = { text: string; problem: null } | { text: null; problem: string };

/** Decodes UTF-8, and UTF-16 with its byte order mark, as some editors save "Unicode". The mark is left out. */
export function decodeText(bytes: Buffer): DecodedText {
  const utf16 = findUtf16(bytes);
  if (utf16 !== null) return decodeUtf16(bytes, utf16);
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    return refuse(
      looksLikeUtf16(bytes)
        ? 'seems to be UTF-16 without a byte order mark; save it as UTF-8'
        : `is not a text file: it has a NUL byte at ${nul}`,
    );
  }
  if (!isUtf8(bytes)) return refuse(describeInvalidUtf8(bytes));
  return { text: bytes.toString('utf8').replace(/^\uFEFF/, ''), problem: null };
}

/** Recognises UTF-16 by its byte order mark; `null` without. */
export function findUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Describes where bytes are not UTF-8, and what the byte there may be meant to be. */
export function describeInvalidUtf8(bytes: Buffer): string {
  const { line, column, byte } = findInvalidByte(bytes);
  const hex = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  const meant = new TextDecoder('windows-1252').decode(Buffer.of(byte));
  const hint = /[\p{L}\p{P}\p{S}]/u.test(meant) ? `, which is "${meant}" in Windows-1252` : '';
  return `is not valid UTF-8: line ${line}, column ${column} has the byte ${hex}${hint}; save it as UTF-8`;
}

function findInvalidByte(bytes: Buffer): { line: number; column: number; byte: number } {
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const found = bytes.indexOf(0x0a, start);
    // With its line feed, before which a character may be cut.
    const end = found === -1 ? bytes.length : found + 1;
    const own = bytes.subarray(start, end);
    if (!isUtf8(own)) return { line, ...findInvalidInLine(own) };
    start = end;
    if (found === -1) break;
  }
  throw new RangeError('the bytes are valid UTF-8');
}

function findInvalidInLine(bytes: Buffer): { column: number; byte: number } {
  const text = bytes.toString('utf8');
  for (let at = text.indexOf('\uFFFD'); ; at = text.indexOf('\uFFFD', at + 1)) {
    const offset = Buffer.byteLength(text.slice(0, at));
    // A line may hold this character itself.
    const isItself = bytes.subarray(offset, offset + 3).equals(Buffer.from('\uFFFD'));
    if (!isItself) return { column: at + 1, byte: bytes[offset] ?? 0 };
  }
}

function decodeUtf16(bytes: Buffer, encoding: string): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), problem: null };
  } catch {
    return refuse('is not valid UTF-16, although it begins like it; save it as UTF-8');
  }
}

/** Checks whether every other byte is mostly NUL, and no other is, as in UTF-16 of a Latin script. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 1000);
  const count = (parity: number) =>
    head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [count(0), count(1)];
  return head.length >= 8 && Math.min(even, odd) === 0 && even + odd > head.length / 4;
}

function refuse(problem: string): DecodedText {
  return { text: null, problem };
}
