import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLine, type MessageLine, wrapLine } from '../../../src/discord/views/message-line.ts';
import { joinTexts, linkTo } from '../../../src/presentation/rich-text.ts';

describe('wrapLine', () => {
  test('no text is lost and every part fits', () => {
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

  test('GIVEN links THEN each part of one leads where it leads, and its site is named once', () => {
    const { text, marks } = joinTexts(
      'See the ',
      linkTo('https://example.org/form', 'request form'),
      '.',
    );
    const foreign = marks.map((mark) => ({ ...mark, isForeign: true }));
    const line: MessageLine = { style: 'quote', text, marks: foreign };
    expect(wrapLine(line, 65).map(formatLine)).toEqual([
      '> See the [request](<https://example.org/form>)',
      '> [form](<https://example.org/form>) \\[example.org\\].',
    ]);
  });

  test('GIVEN any links THEN every part fits, and leads where it led', () => {
    const words = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 80 });
    const part = fc.tuple(words, fc.option(fc.webUrl({ size: 'small' })));
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.integer({ min: 300, max: 500 }),
        (all, limit) => {
          const { text, marks } = joinTexts(...all.map(([one, url]) => linkTo(url, one)));
          const line: MessageLine = { style: 'quote', text, marks };
          const parts = wrapLine(line, limit);
          for (const one of parts) expect(formatLine(one).length).toBeLessThanOrEqual(limit);
          const urlsOf = (lines: readonly MessageLine[]) =>
            new Set(
              lines.flatMap((one) => (one.marks ?? []).map((mark) => 'url' in mark && mark.url)),
            );
          const shown = all.filter(([one, url]) => url !== null && one.trim() !== '');
          for (const [, url] of shown) expect(urlsOf(parts)).toContain(url);
        },
      ),
    );
  });

  test('it breaks between words where possible', () => {
    const parts = wrapLine({ style: 'quote', text: 'one two three four five six' }, 22);
    expect(parts.map(formatLine)).toEqual(['> one two three four', '> five six']);
  });

  test('a text of several lines is styled on each', () => {
    expect(formatLine({ style: 'quote', text: 'a\nb' })).toBe('> a\n> b');
  });
});
