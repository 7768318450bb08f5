import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRichText } from '../../../src/discord/views/rich-markdown.ts';
import { dayText, joinTexts, type Mark, timeText } from '../../../src/presentation/rich-text.ts';

/** A node as the parser of Discord's Markdown makes it. */
interface Node {
  type: string;
  content?: string | Node[];
  target?: string;
}

/** Parses Markdown as a message of a bot, in which links may have words. */
const parseMessage = (markdown: string) => parse(markdown, 'extended') as unknown as Node[];

/** Returns the text that a reader sees. */
function read(nodes: readonly Node[]): string {
  return nodes
    .map(({ content = '' }) => (typeof content === 'string' ? content : read(content)))
    .join('');
}

const findLinks = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => {
    const inner = Array.isArray(node.content) ? findLinks(node.content) : [];
    return node.target === undefined ? inner : [node, ...inner];
  });

const link = (text: string, url: string, isForeign = true) => {
  const mark: Mark = { start: 0, end: text.length, kind: 'link', url, isForeign };
  return { text, marks: [mark] };
};

describe('a link', () => {
  test.each([
    ['form', 'https://example.org/f', '[form](<https://example.org/f>) \\[example.org\\]'],
    [
      'form',
      'http://example.org:8080',
      '[form](<http://example.org:8080/>) \\[example.org:8080\\]',
    ],
    ['https://example.org/f', 'https://example.org/f', '<https://example.org/f>'],
    ['https://example.org', 'https://example.org', '<https://example.org>'],
    ['https://a.org/r_(b)', 'https://a.org/r_(b)', '<https://a.org/r_(b)>'],
    ['https://a.org/*b*@c', 'https://a.org/*b*@c', '<https://a.org/%2Ab%2A%40c>'],
    ['https://a.org/é', 'https://a.org/é', '<https://a.org/%C3%A9>'],
    ['www.example.org', 'http://www.example.org', '[www.example.org](<http://www.example.org/>)'],
    ['*a*', 'https://b.org/(x)*_*', '[\\*a\\*](<https://b.org/%28x%29%2A_%2A>) \\[b.org\\]'],
    ['a [b] long', 'https://c.org/', 'a \\[b\\][ long](<https://c.org/>) \\[c.org\\]'],
    ['write', 'mailto:a@b.org', 'write \\[a\\@b.org\\]'],
    ['a@b.org', 'mailto:a@b.org', 'a\\@b.org'],
    ['https://good.org', 'https://bad.org/', 'https\\://good.org \\[<https://bad.org/>\\]'],
    ['join', 'https://discord.gg/abc', 'join \\[discord.gg\\]'],
    ['join', 'https://discord.com/invite/abc', 'join \\[discord.com\\]'],
    ['bank', 'https://bank.org@evil.org/', 'bank \\[evil.org\\]'],
    ['far', `https://a.org/${'x'.repeat(600)}`, 'far \\[a.org\\]'],
    ['bad', 'https://', 'bad'],
    ['bad', 'javascript:alert(1)', 'bad'],
  ])('%j to %s becomes %s', (text, url, markdown) => {
    expect(formatRichText(link(text, url))).toBe(markdown);
  });

  test.each(['https://a.org/r_(b)', 'https://a.org/é*b*', 'https://a.org/_x_?a=[1]&b=(2)'])(
    'GIVEN the address %s itself THEN it can be clicked, and nothing else is shown',
    (url) => {
      const nodes = parseMessage(formatRichText(joinTexts('Address: ', link(url, url))));
      const [target = ''] = findLinks(nodes).map(({ target }) => target);
      expect(decodeURIComponent(target)).toBe(url);
      expect(decodeURIComponent(read(nodes))).toBe(`Address: ${url}`);
    },
  );

  test('GIVEN words of Footnote THEN where they lead is not written beside them', () => {
    expect(formatRichText(link('Rules › item 1', 'https://a.org/', false))).toBe(
      '[Rules › item 1](<https://a.org/>)',
    );
  });

  test('GIVEN any words and address around THEN readers see the words and their site, and the link leads there alone', () => {
    const hostile = fc.constantFrom(
      '](http://evil.org)',
      '[',
      ']',
      '(<',
      '>)',
      '**',
      '`',
      '<@1>',
      '\\',
      '@here',
    );
    const text = fc
      .array(fc.oneof(hostile, fc.string({ unit: 'grapheme-ascii' })), { maxLength: 6 })
      .map((parts) => parts.join('').replaceAll('/', ''));
    const path = fc
      .array(fc.oneof(hostile, fc.webPath()), { maxLength: 4 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, text, path, (before, words, after, rest) => {
        const url = `https://a.org/${rest}`;
        const markdown = formatRichText(joinTexts(`x${before}`, link(words, url), `${after}x`));
        const nodes = parseMessage(markdown);
        const shown = words === '' ? ' [a.org]' : `${words} [a.org]`;
        const seen = words.includes('a.org') ? words : shown;
        expect(read(nodes)).toBe(`x${before}${seen}${after}x`);
        const targets = findLinks(nodes).map(({ target }) => decodeURIComponent(target ?? ''));
        expect(targets.length).toBeLessThanOrEqual(1);
        if (/[^[\]\s]/.test(words))
          expect(targets).toEqual([decodeURIComponent(new URL(url).href)]);
      }),
    );
  });
});

describe('a date', () => {
  test('GIVEN a day THEN it is that day from Hawaii to New Zealand in summer', () => {
    const [, seconds = ''] =
      /^on <t:(\d+):D>\.$/.exec(formatRichText(joinTexts('on ', dayText('2024-01-02'), '.'))) ?? [];
    const days = [
      'Pacific/Honolulu',
      'America/New_York',
      'UTC',
      'Asia/Tokyo',
      'Pacific/Auckland',
    ].map((timeZone) =>
      new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(Number(seconds) * 1000)),
    );
    expect(new Set(days)).toEqual(new Set(['2024-01-02']));
  });

  test('GIVEN a time THEN a timestamp with the time of day', () => {
    expect(formatRichText(timeText(1_700_000_000_999))).toBe('<t:1700000000:f>');
  });
});
