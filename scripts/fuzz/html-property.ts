import fc from 'fast-check';
import { DeskError } from '../../src/desk/desk-errors.ts';
import { importHtml } from '../../src/desk/import/html/html-import.ts';
import { expectWords, type MarkedText, numberMarks } from './marked-text.ts';
import type { Property } from './property.ts';

const inline = fc.oneof(
  { weight: 3, arbitrary: fc.constant('KEPT') },
  fc.constantFrom(
    '<del>STRUCK</del>',
    '<s>STRUCK</s>',
    '<strike>STRUCK</strike>',
    '<ins>KEPT</ins>',
    '25,000<sup>3</sup> KEPT',
    'KEPT<sup>2</sup>',
    'KEPT<sub>2</sub>',
    '<q>KEPT</q>',
    '<a href="https://example.org/">KEPT</a>',
    '<strong>KEPT</strong>',
    'KEPT<br>KEPT',
    '<span hidden>HIDDEN</span>',
    '<span style="display: none">HIDDEN</span>',
    '<abbr title="x">KEPT</abbr>',
    '<code>KEPT</code>',
    '<code>KEPT </code><code>KEPT</code>',
    '<b>KEPT </b><b>KEPT</b>',
    '<span style="text-decoration: line-through">STRUCK</span>',
    '<span class="sr-only">HIDDEN</span>',
    'KEPT&shy;',
    '<math><mn>KEPT</mn></math>',
    '<math><mfrac><mn>KEPT</mn><mn>KEPT</mn></mfrac></math>',
    '<math><mtable><mtr><mtd>KEPT</mtd></mtr></mtable></math>',
    '<ruby>KEPT<rt>KEPT</rt></ruby>',
    '==KEPT==',
  ),
);
const text = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const list = (of: fc.Arbitrary<string>) => fc.array(of, { minLength: 1, maxLength: 3 });

const tag = (before: string, after: string) => text.map((words) => `${before}${words}.${after}`);
const row = list(tag('<td>', '</td>')).map((cells) => `<tr>${cells.join('')}</tr>`);
const block = fc.oneof(
  { weight: 3, arbitrary: tag('<p>', '</p>') },
  tag('<h2>', '</h2>'),
  tag('<blockquote><p>', '</p></blockquote>'),
  tag('<figure><blockquote>', '</blockquote></figure>'),
  tag('<details><p>', '</p></details>'),
  tag('<details open><p>', '</p></details>'),
  tag('<aside><p>', '</p></aside>'),
  fc.constantFrom('<p hidden>HIDDEN.</p>', '<div aria-hidden="true"><p>HIDDEN.</p></div>'),
  list(tag('<li>', '</li>')).map((items) => `<ul>${items.join('')}</ul>`),
  list(tag('<li>', '</li>')).map((items) => `<ol start="3">${items.join('')}</ol>`),
  list(row).map((rows) => `<table><tbody>${rows.join('')}</tbody></table>`),
  list(row).map(
    (rows) => `<table><tr><td>KEPT<table>${rows.join('')}</table></td><td>KEPT</td></tr></table>`,
  ),
  list(row).map(
    (rows) =>
      `<table><caption>KEPT</caption><tr><th rowspan="2">KEPT</th><th>KEPT</th></tr>${rows.join('')}</table>`,
  ),
  list(tag('<li>', '</li>')).map((items) => `<ul>KEPT:${items.join('')}KEPT</ul>`),
  list(tag('<li>', '</li>')).map((items) => `<ol><li>KEPT</li><ol>${items.join('')}</ol></ol>`),
  list(tag('<li value="7">', '</li>')).map((items) => `<ol reversed>${items.join('')}</ol>`),
  list(tag('<li>', '</li>')).map((items) => `<menu>${items.join('')}</menu>`),
  tag('<aside class="note"><p>', '</p></aside>'),
  tag('<dialog>', '</dialog>'),
  tag('<dialog open>', '</dialog>'),
  tag('<template shadowrootmode="open"><p>', '</p></template>'),
  tag('<noscript><p>', '</p></noscript>'),
  tag('<p>:::', '</p>'),
  tag('<dl><dt>KEPT</dt><dd>', '</dd></dl>'),
  tag('<figure><p>', '</p><figcaption>KEPT</figcaption></figure>'),
  fc.constant('<del><p>STRUCK.</p><ul><li>STRUCK</li></ul></del>'),
);

/** Enough text for the main content to be found. */
const FILLER = `<p>${'All members may read these rules in the office on weekdays. '.repeat(6)}</p>`;

/**
 * Of any page, the words that stand are in the text or among what is left out, whole and apart from their neighbours, and
 * those that are struck out or hidden are not in the text.
 */
export function htmlProperty(): Property {
  return {
    name: 'imported HTML',
    share: 0.01,
    async run(runs) {
      fc.assert(
        fc.property(list(block), (blocks) => {
          const marked = numberMarks(blocks.join('\n'));
          const page = `<html><head><title>Rules</title></head><body><main><h1>Rules</h1>${FILLER}${marked.text}${FILLER}</main></body></html>`;
          check(page, marked);
        }),
        { numRuns: runs },
      );
    },
  };
}

function check(page: string, marked: MarkedText): void {
  try {
    const { markdown, leftOut } = importHtml(page, null);
    expectWords(markdown ?? '', leftOut.map(({ text: out }) => out).join('\n'), marked);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
  }
}
