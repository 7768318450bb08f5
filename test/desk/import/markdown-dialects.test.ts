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
    [':::tip[Guests]\nSign in.\n:::', ['Guests', 'Sign in.']],
    ['::: warning\nDoors close.\n:::', ['Doors close.']],
  ])('GIVEN the container %o THEN its title is a passage of its own', (markdown, texts) => {
    expect(textsOf(markdown)).toEqual(texts);
  });

  test('GIVEN a container with a title THEN its passages are where the source has them', () => {
    const markdown = '::: tip Guests\nGuests sign in.\n:::\n';
    const passages = readMarkdown(markdown).blocks.flatMap((block) => block.passages);
    expect(passages.map(({ start, end }) => markdown.slice(start, end))).toEqual([
      'Guests',
      'Guests sign in.',
    ]);
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

  test('GIVEN struck-out text THEN it is listed as left out', () => {
    const { leftOut } = importMarkdown('Due on ~~1 May~~ 2 May. Fee: <del>4</del> 5.\n');
    expect(leftOut).toEqual([
      { kind: 'struck-out passage', text: '1 May' },
      { kind: 'struck-out passage', text: '4' },
    ]);
  });
});
