import { describe, expect, test } from 'vitest';
import { importHtml } from '../../../src/desk/import/html/html-import.ts';

const LINES = Array.from(
  { length: 4 },
  (_, i) =>
    `<p>The board met on day ${i} to settle how the rules apply to boats, owners and guests.</p>`,
).join('');

const read = (linkedData: object, body = '') =>
  importHtml(
    `<!doctype html><html lang="en"><head><title>Quay rules</title><script type="application/ld+json">${JSON.stringify(linkedData)}</script></head><body><main><h1>Quay rules</h1>${LINES}${body}</main></body></html>`,
    null,
  );

describe('what a page says about itself', () => {
  test('GIVEN a name that its heading repeats THEN that is the title, not the headline', () => {
    const data = { '@type': 'Article', name: 'Quay rules', headline: 'rules that hold on a quay' };
    expect(read(data).title).toBe('Quay rules');
    expect(read({ ...data, name: 'Another page' }).title).toBe('rules that hold on a quay');
  });

  test('GIVEN texts that are escaped as HTML THEN they are read', () => {
    const publisher = { name: 'R&amp;B Gazette' };
    const headline = 'Owners&#8217; fees &amp; fines';
    expect(read({ '@type': 'NewsArticle', headline, publisher })).toMatchObject({
      title: 'Owners’ fees & fines',
      publisher: 'R&B Gazette',
    });
  });

  test('GIVEN several authors THEN all of them', () => {
    const author = [{ name: 'A. Ask&eacute;' }, { name: 'B. Byrne' }, { name: 'C. Chan' }];
    expect(read({ '@type': 'Article', author }).author).toBe('A. Aské, B. Byrne and C. Chan');
  });

  test('GIVEN struck-out text THEN it is listed as left out', () => {
    const { leftOut, paragraphs } = read({}, '<p>Due on <del>1 May</del> <ins>2 May</ins>.</p>');
    expect(leftOut).toContainEqual({ kind: 'struck-out passage', text: '1 May' });
    expect(paragraphs.at(-1)).toBe('Due on 2 May.');
  });
});
