import { describe, expect, test } from 'vitest';
import { importMarkdown } from '../../../src/desk/import/markdown-import.ts';
import { readMarkdown } from '../../../src/knowledge/document/block-reader.ts';

const textsOf = (markdown: string) =>
  readMarkdown(markdown).blocks.flatMap(({ passages }) => passages.map(({ text }) => text));

describe('dialects of Markdown', () => {
  test('GIVEN attributes behind a heading THEN they are not its title, and the id is its anchor', () => {
    const { sections } = readMarkdown('# Rules {#house-rules .wide}\n\n## Sets {a, b}\n');
    expect(sections.map(({ title, anchor }) => [title, anchor])).toEqual([
      ['Rules', 'house-rules'],
      ['Sets {a, b}', 'sets-a-b'],
    ]);
  });

  test.each([
    ['::: tip Guests\nSign in.\n:::', ['Guests', 'Sign in.']],
    [':::tip Guests (all)\n\nSign in.\n\n:::', ['Guests (all)', 'Sign in.']],
    [':::tip[Guests]\nSign in.\n:::', ['Guests', 'Sign in.']],
    ['::: tip [Guests](https://a.example) {now}\nSign in.\n:::', ['Guests {now}', 'Sign in.']],
    [':::tip Guests] here\nSign in.\n:::', ['Guests] here', 'Sign in.']],
    ['::: {.callout-note title="Guests"}\nSign in.\n:::', ['Guests', 'Sign in.']],
    [':::tip{title="Guests"}\nSign in.\n:::', ['Guests', 'Sign in.']],
    [':::{note} Guests\nSign in.\n:::', ['Guests', 'Sign in.']],
    ['::: warning\nDoors close.\n:::', ['Doors close.']],
    [
      '::: a\n::: b Guests\nSign in.\n:::\nAll of them.\n:::',
      ['Guests', 'Sign in.', 'All of them.'],
    ],
    [
      '!!! note "Guests"\n    Sign in.\n\n    All of them.\n',
      ['Guests', 'Sign in.', 'All of them.'],
    ],
    [
      '!!! note\n    Sign in.\n\n    ??? tip "Guests"\n        All.\n',
      ['Sign in.', 'Guests', 'All.'],
    ],
    ['=== "Guests"\n\n    Sign in.\n', ['Guests', 'Sign in.']],
    ['> [!info]- Guests\n> Sign in.', ['Guests', 'Sign in.']],
    ['> [!TIP]\n> Sign in.', ['Sign in.']],
  ])('GIVEN the container %o THEN its title is a passage of its own', (markdown, texts) => {
    expect(textsOf(markdown)).toEqual(texts);
    expect(readMarkdown(markdown).blocks.map(({ kind }) => kind)).toEqual(texts.map(() => 'note'));
  });

  test.each([
    '::: tip Guests\nGuests sign in.\n:::\n',
    ':::tip Guests\nGuests sign in.\n:::\n',
    ':::tip{title="Guests"}\nGuests sign in.\n:::\n',
    '!!! note "Guests"\n    Guests sign in.\n',
    '> [!info] Guests\n> Guests sign in.\n',
  ])('GIVEN the container %o THEN its passages are where the source has them', (markdown) => {
    const passages = readMarkdown(markdown).blocks.flatMap((block) => block.passages);
    expect(passages.map(({ start, end }) => markdown.slice(start, end))).toEqual([
      'Guests',
      'Guests sign in.',
    ]);
  });

  test('GIVEN a container that code shows THEN it is read as written', () => {
    const code = '::: tip Guests\n:::\n!!! note "x"\n    y';
    expect(textsOf(`\`\`\`\n${code}\n\`\`\`\n\n::: tip Doors\nThey close.\n:::`)).toEqual([
      code.replace(/\s+/g, ' '),
      'Doors',
      'They close.',
    ]);
  });

  test('GIVEN three signs that open nothing THEN they stay', () => {
    expect(textsOf('!!! Doors close\nat nine.\n\nA ratio of 3:::4\n')).toEqual([
      '!!!',
      'Doors close at nine.',
      'A ratio of 3:::4',
    ]);
  });

  test('GIVEN highlighted and inserted text THEN it is read without the signs, and has its place', () => {
    const markdown = 'Pay ==by *1 May*== or ++at once++. C++ and a == b, `==c==`, d ==e.';
    const [passage] = readMarkdown(markdown).blocks.flatMap(({ passages }) => passages);
    expect(passage?.text).toBe('Pay by 1 May or at once.');
    expect(markdown.slice(passage?.start, passage?.end)).toBe('Pay ==by *1 May*== or ++at once++.');
    expect(textsOf(markdown)[1]).toBe('C++ and a == b, ==c==, d ==e.');
  });

  test('GIVEN single tildes THEN nothing between them is lost', () => {
    expect(textsOf('The gas is H~2~O. It is ~10 to ~20 units.')).toEqual([
      'The gas is H~2~O.',
      'It is ~10 to ~20 units.',
    ]);
  });

  test('GIVEN front matter in TOML THEN its fields are read, and it is no text', () => {
    const toml =
      '+++\ntitle = "Club rules"\ndate = 2025-01-02T10:00:00Z\ntags = ["a"]\n+++\nBe kind.\n';
    expect(importMarkdown(toml)).toMatchObject({
      title: 'Club rules',
      published: '2025-01-02',
      paragraphs: ['Be kind.'],
    });
    expect(importMarkdown('+++ is a sign.\n\n+++\n').paragraphs).toHaveLength(2);
  });

  test('GIVEN struck-out text THEN it is not read, and listed as left out', () => {
    const markdown =
      'Due on ~~1 *May*~~ 2 May. Fee: <del>4 *or* 6</del> 5.\n\n<del>\n\nNo dogs.\n\n- No cats.\n\n</del>\n\nAn <s>old rule.\n\n<p>A <strike>fee</strike> gift.</p>\n';
    const { leftOut } = importMarkdown(markdown);
    expect(leftOut.map(({ kind }) => kind)).toEqual(leftOut.map(() => 'struck-out passage'));
    expect(leftOut.map(({ text }) => text)).toEqual([
      '1 May',
      '4 or 6',
      'No dogs. No cats.',
      'old rule.',
      'fee',
    ]);
    expect(textsOf(markdown)).toEqual(['Due on 2 May.', 'Fee: 5.', 'An', 'A gift.']);
  });

  test('GIVEN the marks of struck-out text in code, or escaped, THEN nothing is left out', () => {
    const markdown = 'Type `~~this~~` or \\~~that~~.\n\n```\n<del>x</del> ~~y~~\n```\n';
    expect(importMarkdown(markdown).leftOut).toEqual([]);
    expect(textsOf(markdown)).toEqual(['Type ~~this~~ or ~~that~~.', '<del>x</del> ~~y~~']);
  });
});
