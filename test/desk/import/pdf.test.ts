import { describe, expect, test } from 'vitest';
import { makePdf, type PdfFixture } from '../../../scripts/import-fixtures/pdf-documents.ts';
import { importPdf } from '../../../src/desk/import/pdf/pdf-import.ts';

type Pdf = Parameters<PdfFixture['draw']>[0];

/** Imports a PDF that is drawn for the test. */
async function importDrawn(draw: PdfFixture['draw']): Promise<string | null> {
  return (await importPdf(await makePdf({ title: 'Test', draw }))).markdown;
}

/** Writes text at a place, on one line. */
const put = (pdf: Pdf, text: string, x: number, y: number, size = 10) =>
  pdf.fontSize(size).text(text, x, y, { lineBreak: false });

describe('importing a PDF', () => {
  test('GIVEN bullets that are drawn THEN they are items of a list', async () => {
    const markdown = await importDrawn((pdf) => {
      put(pdf, 'You may bring:', 72, 100);
      for (const [i, item] of ['your own books', 'a laptop', 'water'].entries()) {
        const x = i === 1 ? 110 : 90;
        pdf.circle(x, 124 + i * 14, 1.5).fill('black');
        put(pdf, item, x + 8, 120 + i * 14);
      }
    });
    expect(markdown).toBe('You may bring:\n\n- your own books\n  - a laptop\n- water');
  });

  test('GIVEN hyphens at the ends of lines THEN those that are written stay', async () => {
    const markdown = await importDrawn((pdf) => {
      put(pdf, 'The fee is due for pre-', 72, 100);
      put(pdf, 'and post-trial work, it is price-', 72, 114);
      put(pdf, 'determining, and the regu-', 72, 128);
      put(pdf, 'lations hold for hand-', 72, 142);
      put(pdf, 'to-hand sales.', 72, 156);
    });
    expect(markdown).toBe(
      'The fee is due for pre- and post-trial work, it is price-determining, and the regulations hold for hand-to-hand sales.',
    );
  });

  test('GIVEN a footnote THEN its text stands at the end, and a paragraph goes on over the page', async () => {
    const markdown = await importDrawn((pdf) => {
      put(
        pdf,
        'A refund is paid within ten working days, after the request has arrived and',
        72,
        100,
      );
      put(pdf, 'has been checked by the office', 72, 114);
      const end = 72 + pdf.widthOfString('has been checked by the office');
      put(pdf, '1', end, 113, 6);
      put(pdf, '1 Working days are Monday to Friday.', 72, 700, 8);
      pdf.addPage();
      put(pdf, 'of the library. Ask at the desk.', 72, 100);
    });
    expect(markdown).toBe(
      'A refund is paid within ten working days, after the request has arrived and has been checked by the office[^1] of the library. Ask at the desk.\n\n[^1]: Working days are Monday to Friday.',
    );
  });

  test('GIVEN cells of several lines THEN each row of the table is whole', async () => {
    const cells = [
      ['Role', 'Duties'],
      ['Keeper', 'Opens the building', 'and locks it at night.'],
      ['Clerk', 'Lends books', 'and counts them.'],
    ];
    const markdown = await importDrawn((pdf) => {
      let y = 100;
      for (const [name = '', ...lines] of cells) {
        // In the middle of its row.
        put(pdf, name, 72, y + ((lines.length - 1) * 12) / 2);
        for (const [i, line] of lines.entries()) put(pdf, line, 200, y + i * 12);
        y += lines.length * 12 + 14;
      }
    });
    expect(markdown).toBe(
      '| | |\n| - | - |\n| Role | Duties |\n| Keeper | Opens the building and locks it at night. |\n| Clerk | Lends books and counts them. |',
    );
  });

  test('GIVEN columns whose lines are not level THEN they are read one after the other', async () => {
    const left = Array.from({ length: 8 }, (_, i) => `left line ${i} of the rules about loans`);
    const right = left.map((line) => line.replace('left', 'right'));
    const markdown = await importDrawn((pdf) => {
      for (const [i, line] of left.entries()) put(pdf, line, 72, 100 + i * 12);
      for (const [i, line] of right.entries()) put(pdf, line, 260, 105 + i * 12);
    });
    expect(markdown).toBe([...left, ...right].join(' '));
  });

  test('GIVEN headers that change with the chapter THEN their page numbers tell them', async () => {
    const markdown = await importDrawn((pdf) => {
      for (const [i, chapter] of ['Loans', 'Fees', 'Hours', 'Rooms'].entries()) {
        if (i > 0) pdf.addPage();
        put(pdf, `Chapter ${chapter} ${i + 7}`, 72, 40);
        put(pdf, `${i + 7} ${chapter}`, 72, 80, 20);
        for (let line = 0; line < 3; line += 1)
          put(pdf, `This is what rule ${chapter} ${line} says.`, 72, 120 + line * 30);
      }
    });
    expect(markdown).not.toContain('Chapter');
    expect(markdown).toMatch(/^# 7 Loans\n\nThis is what rule Loans 0 says\./);
  });

  test('GIVEN headings by size and by weight THEN their levels follow', async () => {
    const markdown = await importDrawn((pdf) => {
      put(pdf, 'Handbook', 72, 80, 20);
      put(pdf, 'Loans', 72, 120, 14);
      pdf.font('Helvetica-Bold');
      put(pdf, 'Books', 72, 150);
      pdf.font('Helvetica');
      put(pdf, 'Ten books at a time.', 72, 164);
      put(pdf, 'Fees', 72, 200, 14);
      put(pdf, 'There are none.', 72, 220);
    });
    expect(markdown).toBe(
      '# Handbook\n\n## Loans\n\n### Books\n\nTen books at a time.\n\n## Fees\n\nThere are none.',
    );
  });
});
