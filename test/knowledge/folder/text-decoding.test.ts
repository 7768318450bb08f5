import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/knowledge/folder/text-decoding.ts';

const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
const TEXT = 'Café, naïve\n“quoted” 👋\n';

describe('decodeText', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16, big end first', utf16be(TEXT)],
  ])('GIVEN %s THEN it is read', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, problem: null });
  });

  test.each([
    [
      'a byte of Windows-1252',
      Buffer.from('title: x\r\nauthor: Jos\xe9 P\n', 'latin1'),
      'is not valid UTF-8: line 2, column 12 has the byte 0xE9, which is "é" in Windows-1252; save it as UTF-8',
    ],
    [
      'a curly quote of Windows-1252 after letters of UTF-8',
      Buffer.concat([Buffer.from('é\n\uFFFDé'), Buffer.of(0x93), Buffer.from('hi')]),
      'line 2, column 3 has the byte 0x93, which is "“" in Windows-1252',
    ],
    [
      'a character cut at the end of a line',
      Buffer.of(0x61, 0xe2, 0x82, 0x0a),
      'line 1, column 2 has the byte 0xE2',
    ],
    [
      'a character cut at the end',
      Buffer.of(0x0a, 0xe2, 0x82),
      'line 2, column 1 has the byte 0xE2',
    ],
    ['UTF-16 without a mark', Buffer.from('- id: dogs\n', 'utf16le'), 'seems to be UTF-16 without'],
    ['half of a UTF-16 pair', Buffer.from('\uFEFFa\uD800', 'utf16le'), 'is not valid UTF-16'],
    ['a picture', Buffer.of(0x89, 0x50, 0, 0, 0, 1), 'has a NUL byte at 2'],
  ])('GIVEN %s THEN the problem is named', (_, bytes, problem) => {
    expect(decodeText(bytes).problem).toContain(problem);
  });

  test('GIVEN any bad byte in any text THEN its line and column are named', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
        const text = before.replaceAll('\0', '');
        const bytes = Buffer.concat([Buffer.from(text), Buffer.of(0xff), Buffer.from(after)]);
        fc.pre(!bytes.includes(0));
        const lines = text.split('\n');
        expect(decodeText(bytes).problem).toContain(
          `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1} has the byte 0xFF`,
        );
      }),
    );
  });
});
