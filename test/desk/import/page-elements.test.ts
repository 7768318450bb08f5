import { describe, expect, test } from 'vitest';
import { importHtml } from '../../../src/desk/import/html/html-import.ts';
import { readMarkdown } from '../../../src/knowledge/document/block-reader.ts';

const RULE = `<p>${'All members may read these rules in the office on weekdays. '.repeat(6)}</p>`;

/** Imports a page with some elements among its text; its text is left out of what is returned. */
function read(elements: string) {
  const page = `<html><head><title>Rules</title></head><body><main><h1>Rules</h1>${RULE}${elements}${RULE}</main></body></html>`;
  const { markdown, leftOut } = importHtml(page, null);
  const { sections, blocks } = readMarkdown(markdown ?? '');
  const texts = blocks.flatMap(({ passages }) => passages.map(({ text }) => text));
  return {
    texts: texts.filter((text) => !text.startsWith('All members')),
    labels: blocks.flatMap(({ label }) => label ?? []),
    headings: sections.map(({ title }) => title).slice(1),
    heads: blocks.flatMap((block) => (block.heads.length > 0 ? [block.heads] : [])),
    leftOut: leftOut.map(({ kind, text }) => `${kind}: ${text}`),
  };
}

describe('elements of a page', () => {
  test('GIVEN text of a list before, between and after its items THEN all of it is read, in order', () => {
    const list = '<ul>You need:<li>a card</li>(or a copy)<li>a photo</li></ul>';
    expect(read(list).texts).toEqual(['You need:', 'a card', '(or a copy)', 'a photo']);
    expect(read('<ul><li>a</li><ul><li>b</li></ul></ul>').texts).toEqual(['a', 'b']);
    expect(read('<menu><li>a</li></menu>').texts).toEqual(['a']);
  });

  test.each([
    ['<ol><li>a</li><li value="5">b</li><li>c</li></ol>', ['1', '5', '6']],
    ['<ol reversed><li>a</li><li>b</li></ol>', ['2', '1']],
    ['<ol start="4" reversed><li>a</li><li>b</li></ol>', ['4', '3']],
    ['<ol start="3"><li>a</li><li>b</li></ol>', ['3', '4']],
  ])('GIVEN %s THEN its items have the numbers of the page', (list, labels) => {
    expect(read(list).labels).toEqual(labels);
  });

  test('GIVEN a table in a cell THEN its rows stay rows, in their place', () => {
    const inner =
      '<table><tr><th>Item</th><th>Fee</th></tr><tr><td>Boat</td><td>10</td></tr></table>';
    const { texts, heads } = read(
      `<table><tr><td>Before<div>${inner}</div></td><td>After</td></tr><tr><td>Last</td></tr></table>`,
    );
    expect(texts).toEqual(['Before', 'Boat | 10', 'After', 'Last']);
    expect(heads).toEqual([['Item', 'Fee']]);
  });

  test('GIVEN a table of heads alone THEN they are read', () => {
    expect(read('<table><tr><th>Fee</th><th>5 crowns</th></tr></table>').texts).toEqual([
      'Fee | 5 crowns',
    ]);
  });

  test('GIVEN formulas THEN they are read on one line, or reported', () => {
    const { texts, leftOut } = read(
      '<p>At least <math><mn>5</mn></math> and <math><mfrac><mn>1</mn><mrow><mi>x</mi><mo>+</mo><mn>2</mn></mrow></mfrac></math> of <math><msup><mn>10</mn><mn>6</mn></msup></math>.<math><mtable><mtr><mtd>9</mtd></mtr></mtable></math></p>',
    );
    expect(texts).toEqual(['At least 5 and 1/(x+2) of 10⁶.']);
    expect(leftOut).toEqual(['formula: 9']);
  });

  test('GIVEN notes beside the text THEN they are read; other asides are reported', () => {
    const { texts, leftOut } = read(
      '<aside class="callout tip"><p>Dogs need a lead.</p></aside><aside role="note">Cats do not.</aside><aside><p>Related pages</p></aside>',
    );
    expect(texts).toEqual(['Dogs need a lead.', 'Cats do not.']);
    expect(leftOut).toEqual(['aside: Related pages']);
  });

  test('GIVEN a quotation in a figure THEN it is read with its caption; text of another is reported', () => {
    const { texts, leftOut } = read(
      '<figure><blockquote><p>No nets.</p></blockquote><figcaption>The board, 2020</figcaption></figure><figure><p>Stop here.</p></figure>',
    );
    expect(texts).toEqual(['No nets.', 'The board, 2020']);
    expect(leftOut).toEqual(['figure: Stop here.']);
  });

  test('GIVEN what is not shown, or shown in place of something else THEN nothing is lost in silence', () => {
    const { texts, leftOut } = read(
      '<dialog open><p>Open.</p></dialog><dialog><p>Closed.</p></dialog><div><template shadowrootmode="open"><p>Shadow.</p></template></div><template><p>Template.</p></template><noscript>Script.</noscript><svg><text>Drawing.</text></svg><noembed>Embed.</noembed>',
    );
    expect(texts).toEqual(['Open.', 'Shadow.']);
    expect(leftOut.sort()).toEqual([
      'hidden element: Closed.',
      'hidden element: Drawing.',
      'hidden element: Script.',
      'hidden element: Template.',
      'unreadable element: Embed.',
    ]);
  });

  test('GIVEN text struck out by style or class THEN it is left out', () => {
    const { texts, leftOut } = read(
      '<p>The fee is <span style="color: red; text-decoration: line-through">80</span> <span class="line-through">70</span> 60.</p>',
    );
    expect(texts).toEqual(['The fee is 60.']);
    expect(leftOut).toEqual(['struck-out passage: 80', 'struck-out passage: 70']);
  });

  test('GIVEN the sign of a heading’s link to itself THEN it is no title; a footnote’s mark stays', () => {
    const { headings, texts } = read(
      '<h2>Fees<a href="#fees">#</a></h2><h2><a href="#dogs">🔗</a>Dogs</h2><p>Keep a lead.<a href="#n">*</a> <a href="#top">↑</a></p>',
    );
    expect(headings).toEqual(['Fees', 'Dogs']);
    expect(texts).toEqual(['Keep a lead.*']);
  });

  test('GIVEN invisible characters and reading aids THEN they do not split words', () => {
    const { texts, leftOut } = read(
      '<p>Har&shy;bour&#8203;master <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>',
    );
    expect(texts).toEqual(['Harbourmaster 漢']);
    expect(leftOut).toEqual(['reading aid: kan']);
  });

  test('GIVEN code next to code THEN both are read', () => {
    expect(read('<p>Press <code>a</code><code>b</code>.</p>').texts).toEqual(['Press ab.']);
  });

  test('GIVEN text that reads as the marks of a dialect THEN it stays text', () => {
    const { texts } = read('<p>::: tip Guests</p><p>==Not marked== and (++this++)</p>');
    expect(texts).toEqual(['::: tip Guests', '==Not marked== and (++this++)']);
  });
});

describe('pages with little text', () => {
  const sentence = 'On Friday, all of the men denied the charge of murder.';

  test('GIVEN a paragraph that is a link THEN it is read with its neighbours', () => {
    const page = `<html><head><title>Court</title></head><body><nav><p>Home</p></nav><main><h1>Court</h1><p>Seven men appeared.</p><p><a href="https://x.example/"><b>${sentence}</b></a></p></main></body></html>`;
    expect(importHtml(page, null).paragraphs).toEqual(['Seven men appeared.', sentence]);
  });

  test('GIVEN a list of one item THEN it stays an item', () => {
    const { markdown } = importHtml(
      `<html><body><ol start="3"><li><p>${sentence}</p></li></ol></body></html>`,
      null,
    );
    expect(markdown).toBe(`3. ${sentence}`);
  });

  test('GIVEN a page of menus alone THEN it is refused', () => {
    const page =
      '<html><body><nav><ul><li>Home</li></ul></nav><footer><p>Contact</p></footer></body></html>';
    expect(() => importHtml(page, null)).toThrow('contains no article text');
  });
});
