import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitParagraphs } from '../../src/knowledge/article.ts';
import { splitSentences } from '../../src/language/sentences.ts';

/** Each line is one text; its sentences are parted by ` | `. */
const SPLIT = [
  'New major .NET versions come in November. | Files end in .PDF or .DOCX.',
  'President Charles W. Eliot resigned. | He left.',
  'He lives in the U.S. | The talks went on.',
  'Special U.S. Representative Thomas West came. | U.S. officials left.',
  'Dr. Jones met Gen. Lee. | Both left.',
  'See No. 5, e.g. this one. | It is on pp. 3.',
  'She came on Dec. 9 and left. | They agreed.',
  'Is it No. | Yes.',
  'J. R. R. Tolkien wrote it. | So did E. E. Cummings.',
  'He works at Acme Inc. in town. | She works at Acme Inc. | The firm grows.',
  'It began at 5 p.m. Monday. | It ended at 6 p.m. | Nobody stayed.',
  '“We agree.” | They left.',
  'He said “No.” | (It was late.) | She said yes.',
  '"Why?" he asked. | "Wait!" she said.',
  'Talks failed.[1] | Then they resumed.[2][3] | All was well.',
  'Some writers[who?] disagree. | Others do not.',
  'Fort St. Frédéric fell. | It grew 3.5 percent.',
  'A hard-wrapped\nsentence of two lines. | Another.',
  '1. Members must pay. | 2. Guests must not. | 3. Children are free.',
  'Section 3. Nets are forbidden. | Rule 7. Boats must have lights.',
  '(a) Boats must have lights. | (b) Nets are forbidden. | (c) Fires are, too.',
  'a. Boats must have lights. | b. Nets are forbidden.',
  '(i) Pay the fee; | (ii) sign the form. | (iii) Wait.',
  'A) Pay. | B) Sign. | C) Wait.',
  '1) We need 2. 3 are there. | 2) They leave.',
  'See reg. 12 of the act. | It binds (Pub. L. 104–13). | The limit was set in est. 1990.',
  'See Sec. 3b and Art. 5 para. 3 of it. | It binds.',
  'Keep a lead.* | The next rule follows.† | * Nets too.',
  'The council voted 7–2.[a] | The mayor signed.[note 1] | It binds.',
  'The council voted 7–2.³ | The mayor signed.⁴ | It binds.',
  'We chose plan b. and c. of it.',
];

describe('splitSentences', () => {
  test.each(SPLIT)('GIVEN "%s" THEN it is split there only', (line) => {
    const sentences = line.split(' | ');
    expect(splitSentences(sentences.join(' '))).toEqual(sentences);
  });

  test('GIVEN a blank line THEN it ends a sentence', () => {
    expect(splitSentences('A heading\n\nThe text.')).toEqual(['A heading', 'The text.']);
    expect(splitSentences(' \n ')).toEqual([]);
  });

  test('GIVEN the article on the Pakistan talks THEN each paragraph has its sentences', () => {
    const file = new URL('../../knowledge/pakistan-us-talks/article.md', import.meta.url);
    const body = readFileSync(file, 'utf8').split(/^---$/m)[2] as string;
    const counts = splitParagraphs(body).map((paragraph) => splitSentences(paragraph).length);
    expect(counts).toEqual([2, 2, 2, 2, 2, 1, 2]);
  });

  test('GIVEN any text THEN nothing but white space is lost, and every sentence stands in the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'U.S. ',
        'Dr. ',
        'No. 5',
        ' ',
        '\n',
        '\n\n',
        '\r\n',
        '. ',
        '.” ',
        '[1] ',
        '? ',
        '(',
        'e.g. ',
        'The ',
        'x',
        '’',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const sentences = splitSentences(text);
        expect(sentences.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        let from = 0;
        for (const sentence of sentences) {
          expect(sentence.trim()).toBe(sentence);
          expect(sentence).not.toBe('');
          from = text.indexOf(sentence, from);
          expect(from).toBeGreaterThanOrEqual(0);
          from += sentence.length;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('GIVEN a megabyte of initials THEN it is split before the test gives up: in linear time', () => {
    const text = 'A. B. Smith (cf. Dr. C) '.repeat(40_000).trim();
    expect(splitSentences(text).join(' ')).toBe(text);
  });
});
