import { describe, expect, test } from 'vitest';
import { importHtml } from '../../../src/desk/import/html/html-import.ts';
import { readPage } from '../page-server.ts';

const URL = 'https://city.example/rules';

describe('importing a policy from a page', () => {
  const { markdown, leftOut, author } = importHtml(readPage('library'), URL);

  test('THEN headings, lists with their numbers, and links come through', () => {
    expect(markdown).toContain(`# Library rules

Last updated: 2 January 2024

## Loans

You may borrow up to 10 items. See [fees](https://city.example/rules#fees), [contact us](https://city.example/contact?x=1_2), click here or [write](mailto:a@city.example).

3. Bring your card.

   1. Adults show a photo.
   2. Children do not.

4. Return items on time.

   Late items cost money.

## Fees
`);
  });

  test('THEN tables have one row of heads, and a merged cell stands in each row that it spans', () => {
    expect(markdown).toContain(`Fees per day

| Item | Fee Adult | Fee Child |
| - | - | - |
| Book | 20p | 10p |
| Book | free on Sundays | |
| DVD | • 50p • at most £5 | x \\| y |

| Day | Hours |
| - | - |
| Monday | 9–5 |

| | |
| - | - |
| Phone | 555 0100 |
| Room | 10² m² |

Text in a cell that only lays out the page.
`);
  });

  test('THEN collapsed parts, definitions, quotations, footnotes and line breaks read as on the page', () => {
    expect(markdown).toContain(`### Can I renew?

Yes, *twice*.

Card
:   What you show at the desk.

> Silence, please.

A fine[^1] is due at once. \\*Not\\* emphasised_here\\_.

12 High Street Town

Open all day

[^1]: As of 2024.`);
  });

  test('THEN what is no text is left out and reported; the byline is in the front matter', () => {
    expect(author).toBe('Jo Doe');
    expect(leftOut).toEqual([
      { kind: 'page header', text: 'Home' },
      { kind: 'navigation menu', text: 'Loans' },
      { kind: 'page footer', text: '© City' },
      { kind: 'hidden element', text: 'Secret' },
      { kind: 'form', text: 'Mail' },
      { kind: 'hidden element', text: 'Also secret' },
      { kind: 'surrounding block', text: 'Related: questions' },
      { kind: 'byline', text: 'By Jo Doe' },
    ]);
  });

  test('GIVEN a file whose address is not known THEN relative links are their words', () => {
    const { markdown: text } = importHtml(readPage('library'), null);
    expect(text).toContain('See fees, contact us, click here or [write](mailto:a@city.example).');
  });

  test('GIVEN a page without a main element THEN its header and footer are left out', () => {
    const rule =
      '<p>Members may borrow up to ten books at a time, and keep them for three weeks.</p>';
    const page = `<html><body><header><a href="/">City library</a></header><h2>Loans</h2>${rule.repeat(4)}<h2>Fees</h2>
      ${rule.replace('ten', 'five')}<footer>Contact us</footer></body></html>`;
    const imported = importHtml(page, null);
    expect(imported.markdown).toMatch(
      /^## Loans\n\nMembers [^#]*\n\n## Fees\n\nMembers may.*weeks\.$/,
    );
    expect(imported.leftOut).toEqual([
      { kind: 'page header', text: 'City library' },
      { kind: 'page footer', text: 'Contact us' },
    ]);
  });
});
