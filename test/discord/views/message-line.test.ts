import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../../src/discord/views/markdown-escape.ts';
import { formatLine, wrapLine } from '../../../src/discord/views/message-line.ts';
import { toSingleLine } from '../../../src/presentation/single-line.ts';

/** What a reader sees of escaped text: Discord shows a backslash and punctuation as the punctuation. */
const read = (markdown: string) => markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');

describe('escapeText', () => {
  test('a reader sees exactly the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(read(escapeText(text))).toBe(text);
      }),
    );
  });

  test.each([
    ['@everyone', '\\@everyone'],
    ['<@123>', '\\<\\@123\\>'],
    ['```js\nx```', '\\`\\`\\`js\nx\\`\\`\\`'],
    ['[a](https://b.example)', '\\[a\\](https\\://b.example)'],
    ['**a** __b__ ~~c~~ ||d||', '\\*\\*a\\*\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\|'],
    ['# a\n- b\n> c\n1. d', '\\# a\n\\- b\n\\> c\n1\\. d'],
    ['-# a', '\\-# a'],
    ['Pakistan’s 25,000 (U.S.)', 'Pakistan’s 25,000 (U.S.)'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });
});

describe('flatten', () => {
  test('one line, and nothing that turns the direction of what follows', () => {
    expect(toSingleLine('  a\n\n\tb\u202Ec\u2066 ')).toBe('a bc');
    expect(toSingleLine('من زار')).toBe('من زار');
  });

  test('nothing to be seen is nothing; what joins an emoji stays', () => {
    expect(toSingleLine('\u200B\uFEFF \u00AD')).toBe('');
    expect(toSingleLine('👩\u200D🚀')).toBe('👩\u200D🚀');
  });
});

describe('wrapLine', () => {
  test('nothing is lost and every part fits', () => {
    const styles = fc.constantFrom('plain', 'bold', 'small', 'quote', 'quote-bold');
    fc.assert(
      fc.property(
        styles,
        fc.string({ maxLength: 300 }),
        fc.integer({ min: 25, max: 80 }),
        (style, text, limit) => {
          const parts = wrapLine({ style, text }, limit);
          for (const part of parts) expect(formatLine(part).length).toBeLessThanOrEqual(limit);
          const bare = (value: string) => value.replace(/\s/g, '');
          expect(bare(parts.map((part) => part.text).join(''))).toBe(bare(text));
        },
      ),
    );
  });

  test('it breaks between words where there are any', () => {
    const parts = wrapLine({ style: 'quote', text: 'one two three four five six' }, 22);
    expect(parts.map(formatLine)).toEqual(['> one two three four', '> five six']);
  });

  test('a line of several keeps its mark on each', () => {
    expect(formatLine({ style: 'quote', text: 'a\nb' })).toBe('> a\n> b');
  });
});
