import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/knowledge/document/block-reader.ts';

/** Each passage with its address. */
const passagesOf = (text: string) =>
  readMarkdown(text).blocks.flatMap(({ passages }) =>
    passages.map((passage) => `${passage.address} ${passage.text}`),
  );
const blocksOf = (text: string) => readMarkdown(text).blocks;

const POLICY = `Open to all.

# Library rules

## 1. Borrowing

You may borrow four books. Deposit: none.

### Renewals

You can renew in two ways:

1. Online, with your card.
   - Not during *holidays*.
2. At the desk.

## 2. Rooms

Deposit: none.
`;

describe('sections', () => {
  test('GIVEN headings THEN each has its level, number, anchor and parent', () => {
    const { sections, blocks } = readMarkdown(POLICY);
    expect(
      sections.map(({ title, level, number, anchor, parent }) => [
        title,
        level,
        number,
        anchor,
        parent?.title ?? null,
      ]),
    ).toEqual([
      ['Library rules', 1, null, 'library-rules', null],
      ['1. Borrowing', 2, '1', '1-borrowing', 'Library rules'],
      ['Renewals', 3, null, 'renewals', '1. Borrowing'],
      ['2. Rooms', 2, '2', '2-rooms', 'Library rules'],
    ]);
    expect(blocks[2]?.section?.path ?? []).toEqual(['Library rules', '1. Borrowing', 'Renewals']);
  });

  test('GIVEN equal sentences in two sections THEN they are two passages', () => {
    expect(passagesOf(POLICY)).toEqual([
      'top/paragraph-1.1 Open to all.',
      '1-borrowing/paragraph-1.1 You may borrow four books.',
      '1-borrowing/paragraph-1.2 Deposit: none.',
      'renewals/paragraph-1.1 You can renew in two ways:',
      'renewals/item-1.1 Online, with your card.',
      'renewals/item-2.1 Not during holidays.',
      'renewals/item-3.1 At the desk.',
      '2-rooms/paragraph-1.1 Deposit: none.',
    ]);
  });

  test('GIVEN a new section before another one THEN the addresses of the others stay', () => {
    const more = POLICY.replace('## 2. Rooms', '## New\n\nSomething else.\n\n## 2. Rooms');
    expect(passagesOf(more)).toEqual(expect.arrayContaining(passagesOf(POLICY)));
  });

  test.each([
    ['# Rule 7: Clean up', '7'],
    ['# 2.3 Late fees', '2.3'],
    ['# § 4 Duties', '4'],
    ['# Article 3b', '3b'],
    ['# 24-hour desk', null],
    ['# Opening hours', null],
  ])('GIVEN the heading %j THEN its number is %s', (text, number) => {
    expect(readMarkdown(text).sections[0]?.number).toBe(number);
  });
});

describe('blocks', () => {
  test('GIVEN a numbered list THEN its items have labels, depth and what introduces them', () => {
    const items = blocksOf(POLICY).filter(({ kind }) => kind === 'item');
    expect(items.map(({ label, depth, leadIn }) => [label, depth, leadIn])).toEqual([
      ['1', 1, 'You can renew in two ways:'],
      ['1', 2, 'Online, with your card.'],
      ['2', 1, 'You can renew in two ways:'],
    ]);
  });

  test('GIVEN a table THEN each row is one passage with its heads, cells and links', () => {
    const [intro, row, ...others] = blocksOf(
      'Fees:\n\n| Room | Fee |\n| --- | ---: |\n| Hall | [20 crowns](https://example.org/fees) |\n| | |\n',
    );
    expect(intro?.kind).toBe('paragraph');
    expect(row).toMatchObject({
      kind: 'row',
      leadIn: 'Fees:',
      heads: ['Room', 'Fee'],
      cells: ['Hall', '20 crowns'],
    });
    expect(row?.passages[0]).toMatchObject({
      text: 'Hall | 20 crowns',
      links: [{ text: '20 crowns', url: 'https://example.org/fees', start: 7 }],
    });
    expect(others).toEqual([]);
  });

  test.each([
    ['> [!WARNING]\n> No fires.', 'note', 'No fires.'],
    ['> [!note] No fires.', 'note', 'No fires.'],
    [':::tip\nNo fires.\n:::', 'note', 'No fires.'],
    ['> No fires.', 'quotation', 'No fires.'],
    ['```\nno fires\n```', 'code', 'no fires'],
    ['<p>No <b>fires</b>.</p>', 'paragraph', 'No fires.'],
    ['A[^1]\n\n[^1]: No fires.', 'footnote', 'No fires.'],
    ['- [ ] No fires.', 'item', 'No fires.'],
    ['Rule 1\n:   No **fires**.', 'definition', 'No fires.'],
    ['Setext\n===\n\nNo fires.', 'paragraph', 'No fires.'],
  ])('GIVEN %j THEN its last block is a %s', (text, kind, passage) => {
    const last = blocksOf(text).at(-1);
    expect([last?.kind, last?.passages.map((one) => one.text)]).toEqual([kind, [passage]]);
  });

  test('GIVEN rows with an empty first or last cell THEN their passages have no space there', () => {
    const rows = blocksOf(
      '| Day | Hours |\n| --- | --- |\n| | [10 to 4](https://example.org/hours) |\n| Sunday | |\n| [^1] | closed[^1] |\n\n[^1]: From June.\n',
    );
    expect(rows.map(({ passages: [row] }) => [row?.text, row?.links, row?.gaps])).toEqual([
      ['| 10 to 4', [{ text: '10 to 4', url: 'https://example.org/hours', start: 2 }], undefined],
      ['Sunday |', [], undefined],
      [
        '| closed',
        [],
        [
          { start: 0, end: 0, kind: 'omission' },
          { start: 8, end: 8, kind: 'omission' },
        ],
      ],
      ['From June.', [], undefined],
    ]);
  });

  test('GIVEN a definition list THEN each definition has its terms as its lead-in', () => {
    const text =
      'Guest\n:   Anyone without a key.\n\nKey\n*Token*\n: Opens the door.\n: Costs ten crowns.\n';
    expect(
      blocksOf(text).map(({ kind, leadIn, list, position }) => [kind, leadIn, list, position]),
    ).toEqual([
      ['definition', 'Guest', { first: 0, last: 0 }, 1],
      ['definition', 'Key, Token', { first: 1, last: 2 }, 2],
      ['definition', 'Key, Token', { first: 1, last: 2 }, 3],
    ]);
  });

  test('GIVEN more definitions than are read in reasonable time THEN they are paragraphs', () => {
    const blocks = blocksOf('Guest\n: Anyone.\n\n'.repeat(2_001));
    expect(blocks).toHaveLength(2_001);
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', leadIn: null });
  });

  test.each([
    ['<!-- hidden -->'],
    ['<script>alert(1)</script>'],
    ['---'],
    ['[form]: https://example.org'],
    ['~~All of it.~~'],
    ['<del>All of it.</del>'],
  ])('GIVEN %j THEN there is nothing to quote', (text) => {
    expect(blocksOf(text)).toEqual([]);
  });
});

describe('passages', () => {
  test.each([
    ['Use **the** `form` *now*.', 'Use the form now.'],
    ['At most ~~five~~ four.', 'At most four.'],
    ['At most <s>five</s> four.', 'At most four.'],
    ['Line one\nand two.', 'Line one and two.'],
    ['A\\* star &amp; more.', 'A* star & more.'],
    ['Noted.[^1]\n\n[^1]: x', 'Noted.'],
    ['![a map](map.png) of it.', 'a map of it.'],
    ['A<br>B.', 'A B.'],
  ])('GIVEN %j THEN it reads %j', (text, expected) => {
    expect(blocksOf(text)[0]?.passages.map((one) => one.text)).toEqual([expected]);
  });

  test('GIVEN links by reference THEN they keep their targets, images their descriptions, and the rest is text', () => {
    const [block] = readMarkdown(
      [
        'See [the fees][], [Rules] or [those][rules], ![a map][map] and [none][].',
        '',
        '[the fees]: https://example.org/fees',
        '[rules]: https://example.org/rules "House rules"',
        '[rules]: https://example.org/later',
        '[map]: https://example.org/map.png',
      ].join('\n'),
    ).blocks;
    const [passage] = block?.passages ?? [];
    expect(passage?.text).toBe('See the fees, Rules or those, a map and [none][].');
    expect(passage?.links).toEqual([
      { text: 'the fees', url: 'https://example.org/fees', start: 4 },
      { text: 'Rules', url: 'https://example.org/rules', start: 14 },
      { text: 'those', url: 'https://example.org/rules', start: 23 },
    ]);
  });

  test('GIVEN links THEN safe ones keep their targets, each in its own sentence', () => {
    const [block] = blocksOf(
      'See [the **form**](https://example.org/f "t"). Or [ask](mailto:a@example.org), not [this](javascript:x).',
    );
    expect(block?.passages.map(({ links }) => links)).toEqual([
      [{ text: 'the form', url: 'https://example.org/f', start: 4 }],
      [{ text: 'ask', url: 'mailto:a@example.org', start: 3 }],
    ]);
  });

  test.each([
    ['One ~~two~~ three.', 'One three.', [[4, 4, 'omission']]],
    ['One <del>two</del> three.', 'One three.', [[4, 4, 'omission']]],
    ['See ![a map](m.png) there.', 'See a map there.', [[4, 9, 'image']]],
    ['One.[^a] Two.\n\n[^a]: x', 'One.', [[4, 4, 'omission']]],
    [
      'One<br>two\\\nthree.',
      'One two three.',
      [
        [3, 4, 'break'],
        [7, 8, 'break'],
      ],
    ],
    ['| A | B |\n| - | - |\n| one | t<br>wo |', 'one | t wo', [[7, 8, 'break']]],
  ])('GIVEN %j, of which a page shows something else, THEN it says where', (text, read, gaps) => {
    const passage = blocksOf(text)[0]?.passages[0];
    expect(passage?.text).toBe(read);
    expect(passage?.gaps?.map(({ start, end, kind }) => [start, end, kind])).toEqual(gaps);
  });

  test('GIVEN places THEN the stored text stands there, with its markup', () => {
    const text =
      '# A\n\nOne **two.** See [it](https://example.org).\n\n- *All[^1]* of it\n\n[^1]: x';
    const slices = blocksOf(text).flatMap(({ passages }) =>
      passages.map(({ start, end }) => text.slice(start, end)),
    );
    expect(slices).toEqual([
      'One **two.**',
      'See [it](https://example.org).',
      '*All[^1]* of it',
      'x',
    ]);
  });

  test('GIVEN any Markdown THEN passages are in order, on one line, and within the text, and links where they say', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '# ',
        '- ',
        '1. ',
        '> ',
        '\n',
        '\n\n',
        '**',
        '~~',
        '[a](https://b.c)',
        '| a | b |\n| - | - |\n',
        ':::x\n',
        '`',
        '<b>',
        '. ',
        'Word',
        '[^1]',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { blocks } = readMarkdown(text);
        const addresses = blocks.flatMap(({ passages }) => passages.map(({ address }) => address));
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const { passages } of blocks) {
          expect(passages.length).toBeGreaterThan(0);
          for (const { text: read, start, end, links } of passages) {
            expect(read).toBe(read.trim());
            for (const link of links) {
              expect(read.slice(link.start, link.start + link.text.length)).toBe(link.text);
            }
            expect(read).not.toMatch(/[\n\t]/);
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('hostile documents', () => {
  test.each([
    ['quotations', '>'.repeat(10_000)],
    [
      'quotations line by line',
      Array.from({ length: 200 }, (_, i) => `${'> '.repeat(i)}x`).join('\n'),
    ],
    [
      'lists',
      Array.from({ length: 10_000 }, (_, i) => `${'  '.repeat(Math.min(i, 300))}- a`).join('\n'),
    ],
    ['containers', ':::a\n'.repeat(2_000)],
  ])('GIVEN %s nested beyond all use THEN it is refused with the line', (_, text) => {
    expect(() => readMarkdown(text)).toThrow(/^line \d+ nests more than 100 /);
  });

  test('GIVEN a rule of many dashes THEN it is no list', () => {
    const { blocks } = readMarkdown(`The fee is £5.\n\n${'-'.repeat(150)}\n\nIt is due in May.`);
    expect(blocks.map(({ passages: [first] }) => first?.text)).toEqual([
      'The fee is £5.',
      'It is due in May.',
    ]);
  });

  test.each([
    ['brackets', '['.repeat(5_000)],
    ['emphasis', '*a **b '.repeat(3_000)],
    ['angle brackets', '<'.repeat(20_000)],
    ['blanks', `a${' '.repeat(150_000)}b`],
    ['one paragraph of many sentences', 'A sentence. '.repeat(10_000)],
    ['headings without text', `${'# a\n\n'.repeat(10_000)}b`],
    ['rows', `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(10_000)}`],
  ])('GIVEN many %s THEN they are read before the test gives up', (_, text) => {
    expect(readMarkdown(text).blocks.length).toBeGreaterThan(0);
  });
});
