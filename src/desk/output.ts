import { stripVTControlCharacters } from 'node:util';

/** A verb's input and output streams. */
export interface Output {
  /** Writes a line of the result to standard output. */
  print(text: string): void;
  /** Writes a line that is not part of the result, such as an error, to standard error. */
  printError(text: string): void;
  /** Standard input. */
  input: AsyncIterable<Buffer | string>;
}

/** The process's own streams. */
export const CONSOLE: Output = {
  print: (text) => console.log(text),
  printError: (text) => console.error(text),
  input: process.stdin,
};

/** Puts untrusted text on one line without terminal control sequences, cut to `limit` characters. */
export function sanitizeLine(text: string, limit = 200): string {
  const plain = stripVTControlCharacters(text.slice(0, limit * 4)).replace(/[\p{Cc}\s]+/gu, ' ');
  const characters = [...plain];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : plain;
}
