import { describe, expect, test } from 'vitest';
import { detectKind } from '../../../src/desk/draft/kind-detector.ts';
import { readMarkdown } from '../../../src/knowledge/document/block-reader.ts';

/** The kinds of a document's passages. */
const kindsOf = (markdown: string) =>
  readMarkdown(markdown).blocks.flatMap((block) =>
    block.passages.map(({ text }) => detectKind(text, text, block)),
  );

describe('detectKind', () => {
  test.each([
    ['Guests must sign in.', 'rule'],
    ['Please do not feed the cat.', 'rule'],
    ['Members may not lend keys.', 'rule'],
    ['Open flames are never allowed.', 'rule'],
    ['Tools should be cleaned.', 'recommendation'],
    ['We recommend a helmet.', 'recommendation'],
    ['Members may bring a guest.', 'permission'],
    ['You can pay later.', 'permission'],
    ['A guest means anyone without a key.', 'definition'],
    ['Except on Sundays, we open at nine.', 'exception'],
    ['For example, a hammer.', 'example'],
  ])('GIVEN "%s" THEN it is a %s', (text, kind) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  test.each([
    'Fees may vary.',
    'The saw can get hot.',
    'The page says what you should bring.',
    'Feedback may or may not be used.',
    'We open at nine.',
    'Guests must sign in and should wear a badge.',
    'This means that we may close.',
  ])('GIVEN "%s" THEN it has no kind', (text) => {
    expect(kindsOf(text)).toEqual([null]);
  });

  test('GIVEN an item that says nothing of it THEN its lead-in does', () => {
    const [, item] = kindsOf('You must:\n\n- bring a form, which is signed\n');
    // The draft's statement has the lead-in, too; the item alone would read as any other.
    expect(item).toBe('rule');
  });

  test('GIVEN what a definition list says of a term THEN it defines it', () => {
    const { blocks } = readMarkdown('Guest\n: Anyone who may not enter alone.\n');
    const [block] = blocks;
    expect(detectKind('Anyone who may not enter alone.', 'Guest: Anyone …', block)).toBe(
      'definition',
    );
  });

  test('GIVEN a sentence of an article THEN it has no kind', () => {
    expect(detectKind('Guests must sign in.', 'Guests must sign in.', undefined)).toBeNull();
  });
});
