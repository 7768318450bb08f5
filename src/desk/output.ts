import { stripVTControlCharacters } from 'node:util';

/** Where a verb's words go and come from; results and what is said beside them are kept apart. */
export interface Output {
  /** The result: standard output. */
  say(text: string): void;
  /** What is said beside the result: standard error. */
  note(text: string): void;
  /** Standard input. */
  input: AsyncIterable<Buffer | string>;
}

/** Standard output and standard error. */
export const CONSOLE: Output = {
  say: (text) => console.log(text),
  note: (text) => console.error(text),
  input: process.stdin,
};

/** A number and its noun: `1 fact`, `2 facts`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Text from outside on one line that cannot steer a terminal, at most `limit` characters. */
export function clean(text: string, limit = 200): string {
  const plain = stripVTControlCharacters(text.slice(0, limit * 4)).replace(/[\p{Cc}\s]+/gu, ' ');
  const characters = [...plain];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : plain;
}
