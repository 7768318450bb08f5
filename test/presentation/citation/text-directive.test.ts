import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, type PageText } from '../../../src/presentation/citation/page-text.ts';
import {
  findDirective,
  type TextDirective,
  writeDirective,
} from '../../../src/presentation/citation/text-directive.ts';

const BARE: TextDirective = { prefix: null, start: '', end: null, suffix: null };

/** Reads a directive as the specification says: https://wicg.github.io/scroll-to-text-fragment/#parsing-the-fragment-directive */
function read(written: string): TextDirective {
  const parts = written.replace(/^text=/, '').split(',');
  const prefix = parts[0]?.endsWith('-') ? (parts.shift()?.slice(0, -1) ?? null) : null;
  const suffix = parts.at(-1)?.startsWith('-') ? (parts.pop()?.slice(1) ?? null) : null;
  const [start = '', end = null, ...others] = parts;
  expect(others).toEqual([]);
  const decode = (text: string | null) => (text === null ? null : decodeURIComponent(text));
  return {
    prefix: decode(prefix),
    start: decode(start) ?? '',
    end: decode(end),
    suffix: decode(suffix),
  };
}

const pageOf = (text: string): PageText => ({ text, folded: foldText(text), find: () => null });

/** Finds a directive on a page of blocks, one a line. */
function find(text: string, directive: Partial<TextDirective>): string | null {
  const found = findDirective(pageOf(text), { ...BARE, ...directive });
  return found === null ? null : `${found.start}-${found.end}`;
}

describe('writeDirective', () => {
  test('GIVEN any words THEN they are read as they were, whatever they hold', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 });
    const maybe = fc.option(words);
    fc.assert(
      fc.property(maybe, words, maybe, maybe, (prefix, start, end, suffix) => {
        const written = writeDirective({ prefix, start, end, suffix });
        expect(written).toMatch(/^text=[\w.%,-]*$/);
        expect(read(written)).toEqual({ prefix, start, end, suffix });
      }),
    );
  });

  test.each([
    ['a-b, c & d', 'text=a%2Db%2C%20c%20%26%20d'],
    ['(“Ä”)', 'text=%28%E2%80%9C%C3%84%E2%80%9D%29'],
    ["it's *~", 'text=it%27s%20%2A%7E'],
  ])('%j becomes %j', (start, written) => {
    expect(writeDirective({ ...BARE, start })).toBe(written);
  });
});

describe('findDirective', () => {
  test.each<[string, Partial<TextDirective>, string | null]>([
    ['One two.', { start: 'ONE' }, '0-3'],
    ['“Résumé”', { start: '"resume"' }, '0-8'],
    ['Ones one.', { start: 'one' }, '5-8'],
    ['zone one', { start: 'one' }, '5-8'],
    ['One\ntwo', { start: 'One two' }, null],
    ['a b\na c', { prefix: 'b', start: 'a' }, '4-5'],
    ['a c\na b', { start: 'a', suffix: 'b' }, '4-5'],
    ['a x b a y b', { start: 'a', end: 'b' }, '0-5'],
    ['a x b a y b', { start: 'a', end: 'b', suffix: 'a' }, '0-5'],
    ['a x b c a y b d', { start: 'a', end: 'b', suffix: 'd' }, '0-13'],
    ['a x', { start: 'a', end: 'b' }, null],
    ['x a\nx b', { prefix: 'x', start: 'b' }, '6-7'],
  ])('on %j it finds %j at %j', (text, directive, place) => {
    expect(find(text, directive)).toBe(place);
  });
});
