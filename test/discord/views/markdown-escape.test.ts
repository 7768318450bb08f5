import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../../src/discord/views/markdown-escape.ts';

/** Resolves escapes as Discord does: a backslash before punctuation is not shown. */
const read = (markdown: string) => markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');

describe('escapeText', () => {
  test('a reader sees exactly the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(read(escapeText(text))).toBe(text.replace(/[\u202A\u202B\u202D\u202E]/g, ''));
      }),
    );
  });

  test.each([
    ['@everyone', '\\@everyone'],
    ['<@123>', '\\<\\@123\\>'],
    ['```js\nx```', '\\`\\`\\`js\nx\\`\\`\\`'],
    ['[a](https://b.example)', '\\[a\\]\\(https\\://b.example)'],
    ['**a** __b__ ~~c~~ ||d||', '\\*\\*a\\*\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\|'],
    ['# a\n- b\n> c\n1. d', '\\# a\n\\- b\n\\> c\n1\\. d'],
    ['-# a', '\\-# a'],
    ['Pakistan’s 25,000 (U.S.)', 'Pakistan’s 25,000 (U.S.)'],
    ['discord.gift/abc', 'discord.gift\\/abc'],
    ['discord.new/abc', 'discord.new\\/abc'],
    ['discord.com/template/abc', 'discord.com/template\\/abc'],
    ['a \u202Egro.live\u202C', 'a gro.live\u202C'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });
});
