import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/knowledge/article.ts';
import type { Article } from '../../../src/knowledge/knowledge.ts';
import { ADDRESS_LIMIT, citePassage } from '../../../src/presentation/citation/citation-link.ts';

const PAGE = 'https://example.org/rules';

function makeArticle(markdown: string, url: string | null = PAGE): Article {
  const front = `---\ntitle: Rules\nurl: ${JSON.stringify(url)}\n---\n`;
  const { article } = readArticle('rules', front + markdown, 'document.md');
  if (article === null) throw new Error('the document is not valid');
  return article;
}

const cite = (article: Article, paragraph: number, sentence = 1) =>
  citePassage(article, { paragraph, sentence });

/** Returns what is after the page's address in the link of each passage. */
function listFragments(markdown: string): (string | undefined)[] {
  const article = makeArticle(markdown);
  return article.paragraphs.flatMap(({ sentences }) =>
    sentences.map((sentence) =>
      decodeURIComponent((citePassage(article, sentence) ?? '').slice(PAGE.length)),
    ),
  );
}

describe('citePassage', () => {
  test('GIVEN sentences that occur once THEN each is given in full, and a short one with what is before it', () => {
    expect(listFragments('Dogs stay on a lead. No cats.')).toEqual([
      '#:~:text=Dogs stay on a lead.',
      '#:~:text=on a lead.-,No cats.',
    ]);
  });

  test('GIVEN a sentence in two sections THEN what is around it tells them apart', () => {
    const sentence = 'The gate is locked at ten o’clock.';
    expect(listFragments(`# Summer\n\n${sentence}\n\n# Winter\n\n${sentence}\n`)).toEqual([
      `#:~:text=${sentence}`,
      `#:~:text=Winter-,${sentence}`,
    ]);
  });

  test('GIVEN equal lists under equal words THEN the link starts at the heading that tells them apart', () => {
    const list =
      'You may borrow, all year:\n\n- ten books\n- one laptop and its charger\n- ten films\n';
    const fragments = listFragments(`## Students\n\n${list}\n## Staff\n\n${list}`);
    expect(fragments[2]).toBe('#:~:text=one laptop and its charger');
    expect(fragments[6]).toBe('#:~:text=Staff,one laptop and its charger');
  });

  test('GIVEN headings without text that say the same as a passage THEN no link leads to one of them', () => {
    expect(listFragments('Dues\n\n# Fees\n\n# Fees\n\nFees')).toEqual(['#:~:text=Dues', '']);
  });

  test('GIVEN a long sentence THEN its first and last words', () => {
    const middle = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ');
    expect(listFragments(`It starts with these words ${middle} and it ends with those.`)).toEqual([
      '#:~:text=It starts with these words,and it ends with those.',
    ]);
  });

  test('GIVEN a row THEN its first and last cell, since a search does not cross cells', () => {
    const table = '| Tool | Fee |\n| --- | --- |\n| Long-handled mower | 20 crowns a day |\n';
    expect(listFragments(table)).toEqual(['#:~:text=Long-handled mower,20 crowns a day']);
  });

  test('GIVEN a long address, or words that are long when escaped, THEN fewer of them, and in the end none', () => {
    const words =
      'Ключи от ворот хранятся в конторе, и выдаются под расписку только членам товарищества';
    const pad = (length: number) => `${PAGE}/${'x'.repeat(length)}`;
    const [full, short, none] = [0, 300, 600].map((length) =>
      cite(makeArticle(`${words}.`, pad(length)), 1),
    );
    expect(decodeURIComponent(full ?? '')).toBe(`${pad(0)}#:~:text=${words}.`);
    expect(short?.length).toBeLessThanOrEqual(ADDRESS_LIMIT);
    expect(decodeURIComponent(short ?? '')).toMatch(/#:~:text=Ключи[^,]*,.*товарищества\.$/);
    expect(none).toBe(pad(600));
  });

  test.each([
    ['https://github.com/o/r', '#late-fees:~:text='],
    ['https://github.com/o/r/blob/main/docs/rules.md', '#late-fees:~:text='],
    ['https://github.com/o/r/blob/main/rules.html', '#:~:text='],
    ['https://github.com.example.org/o/r', '#:~:text='],
    ['https://example.org/rules', '#:~:text='],
    ['https://example.org/rules#fees', '#fees:~:text='],
    ['https://example.org/rules#fees:~:text=Other', '#fees:~:text='],
    ['https://github.com/o/r#readme', '#readme:~:text='],
  ])('GIVEN a page at %s THEN its link has %s', (url, fragment) => {
    const article = makeArticle('# Late fees\n\nA late book costs two crowns.', url);
    expect(cite(article, 1)).toBe(
      `${url.split('#')[0]}${fragment}A%20late%20book%20costs%20two%20crowns.`,
    );
  });

  test.each([
    ['https://example.org/rules.pdf', 'https://example.org/rules.pdf'],
    ['https://example.org/rules.PDF?v=2#page=3', 'https://example.org/rules.PDF?v=2#page=3'],
    [null, null],
  ])('GIVEN a document at %j, which is no page, THEN its address is %j', (url, expected) => {
    expect(cite(makeArticle('Dogs stay on a lead.', url), 1)).toBe(expected);
  });

  test('GIVEN any document THEN what each link says is found first where the passage is', () => {
    const word = fc.constantFrom(
      'the',
      'gate',
      'is',
      'locked',
      'Ä',
      'at-ten',
      'a,b',
      '&',
      '5',
      '“so”',
    );
    const words = fc.array(word, { minLength: 1, maxLength: 60 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), words), { minLength: 1, maxLength: 12 }),
        (all) => {
          const blocks = all.map(([isHeading, text]) => ({ isHeading, text: `so ${text}` }));
          const page = ['Start.', ...blocks.map(({ text }) => text)].join('\n');
          const article = makeArticle(
            `Start.\n\n${blocks.map(({ isHeading, text }) => `${isHeading ? '# ' : ''}${text}`).join('\n\n')}`,
          );
          let [end, paragraph] = ['Start.'.length, 1];
          for (const { isHeading, text } of blocks) {
            end += text.length + 1;
            if (isHeading) continue;
            paragraph += 1;
            const link = cite(article, paragraph) ?? '';
            expect(link.length).toBeLessThanOrEqual(ADDRESS_LIMIT);
            if (link === PAGE) continue;
            const found = findNaively(page, link.slice(`${PAGE}#:~:text=`.length));
            expect(found?.end).toBe(end);
            expect(found?.start).toBeLessThanOrEqual(end - text.length);
          }
        },
      ),
    );
  });
});

/** Finds what a directive says by one regular expression, as a browser would on a page of these words. */
function findNaively(page: string, directive: string): { start: number; end: number } | null {
  const parts = directive.split(',').map(decodeURIComponent);
  const prefix = /^[^,]*-,/.test(directive) ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = /,-[^,]*$/.test(directive) ? parts.pop()?.slice(1) : undefined;
  const words = (text: string) => `(?<![\\p{L}\\p{N}])${RegExp.escape(text)}(?![\\p{L}\\p{N}])`;
  const before = prefix === undefined ? '' : `(?<=${words(prefix)}\\s*)`;
  const after = suffix === undefined ? '' : `(?=\\s*${words(suffix)})`;
  const pattern = `${before}${parts.map(words).join('[^]*?')}${after}`;
  const found = new RegExp(pattern, 'iu').exec(page);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}
