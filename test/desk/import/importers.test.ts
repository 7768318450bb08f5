import { describe, expect, test } from 'vitest';
import { importHtml } from '../../../src/desk/import/html/html-import.ts';
import { importMarkdown } from '../../../src/desk/import/markdown-import.ts';
import { importText } from '../../../src/desk/import/text-import.ts';
import { readPage } from '../page-server.ts';

describe('importing an article', () => {
  test('GIVEN a news page THEN its text and metadata are imported', () => {
    const imported = importHtml(readPage('news'), 'https://x.example/1');
    expect(imported).toMatchObject({
      title: 'Veldania caps river withdrawals',
      publisher: 'The Harbour Courier',
      author: 'Ines Calder',
      published: '2024-03-14',
      url: 'https://courier.example/veldania-rivers',
      language: 'en-GB',
      truncation: null,
    });
    expect(imported.leftOut.map(({ kind }) => kind)).toEqual([
      'script',
      'script',
      'page header',
      'surrounding block',
      'surrounding block',
      'page footer',
      'aside',
      'figure',
      'byline',
      'boilerplate line',
    ]);
    expect(imported.leftOut).toContainEqual({ kind: 'byline', text: 'By Ines Calder' });
    expect(imported.markdown).toMatch(/^# Veldania caps[\s\S]+\n\n## Farmers object\n\n/);
    expect(imported.paragraphs).toHaveLength(4);
    expect(imported.paragraphs[1]).toBe(
      'The cap will be scheduled to take effect in two stages, the Ministry of Water said, with the first of them falling on 1 July and the second at the end of the year.',
    );
    expect(imported.paragraphs.join()).not.toMatch(
      /cookies|newsletter|Read more|tracking|Advertisement/,
    );
  });

  test('GIVEN a government page THEN Dublin Core metadata is read, and its list stays a list', () => {
    const imported = importHtml(readPage('government'), null);
    expect(imported).toMatchObject({
      title: 'Statement on the River Act',
      publisher: 'Ministry of Water',
      author: 'Press Office',
      published: '2024-03-13',
      url: null,
    });
    expect(imported.paragraphs).toHaveLength(5);
    expect(imported.markdown).toContain('\n2. Permits issued later remain valid until');
  });

  test('GIVEN a blog with line breaks between paragraphs THEN they are split, and comments are omitted', () => {
    const imported = importHtml(readPage('blog'), null);
    expect(imported.paragraphs).toHaveLength(3);
    expect(imported).toMatchObject({
      title: 'What the River Act means for my allotment',
      author: 'Pell Arden',
      published: '2024-03-20',
    });
    expect(imported.paragraphs.join()).not.toMatch(/First!|Share|Archive/);
  });

  test('GIVEN an encyclopedia page THEN reference marks, edit links and the reference list are left out', () => {
    const imported = importHtml(readPage('wiki'), null);
    expect(imported.title).toBe('River Act (Veldania)');
    expect(imported.paragraphs).toEqual([
      'Passed | 12 March 2024',
      'The River Act is a law of Veldania that limits withdrawals of water from the Orda, the Selm and the Tarn. It was passed on 12 March 2024 by 61 votes to 4.',
      'The level of the Orda fell by a third between 1990 and 2020. According to the Hydrological Institute, farms account for four fifths of all withdrawals.',
    ]);
  });

  test('GIVEN a page cut off by a paywall THEN its text is reported as truncated', () => {
    expect(importHtml(readPage('paywall'), null).truncation).toContain('not free to read');
    const unmarked = readPage('paywall').replace('"isAccessibleForFree":false', '"x":1');
    expect(importHtml(unmarked, null).truncation).toBe('the page says: "Subscribe to continue"');
  });

  test('GIVEN broken HTML THEN its text is imported', () => {
    const { paragraphs, title } = importHtml(readPage('broken'), null);
    expect(title).toBe('River notes');
    expect(paragraphs).toHaveLength(4);
    expect(paragraphs[1]).toContain('three weeks, unless the river rises again');
  });

  test('GIVEN Markdown THEN the highest heading is the title, the text stays Markdown, and front matter is read', () => {
    const text =
      '---\nauthor: Ann\ndate: 2024-01-02\nexpires: 2025-01-02\nreview_by: soon\n---\n# River *law*\n\nFarms **may** take\nless, [they say](http://x.example).\n\n## More\n\n- one thing\n- another\n';
    expect(importMarkdown(text)).toMatchObject({
      title: 'River law',
      author: 'Ann',
      published: '2024-01-02',
      term: { expires: '2025-01-02' },
      paragraphs: ['Farms may take less, they say.', 'one thing', 'another'],
      markdown:
        '# River *law*\n\nFarms **may** take\nless, [they say](http://x.example).\n\n## More\n\n- one thing\n- another',
      leftOut: [],
    });
  });

  test('GIVEN plain text THEN a short first line is the title, but a sentence is not', () => {
    expect(importText('River law\n\nIt was\npassed.\n')).toMatchObject({
      title: 'River law',
      paragraphs: ['It was passed.'],
    });
    expect(importText('It was passed.\n\nIt holds.')).toMatchObject({
      title: null,
      paragraphs: ['It was passed.', 'It holds.'],
    });
    expect(importText('It  was\u00a0passed.\u0007\n').paragraphs).toEqual(['It  was\u00a0passed.']);
  });
});
