/** The PDFs that the import is tested with, each for what such documents are made of. */
import { crc32, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

type Pdf = InstanceType<typeof PDFDocument>;

const DATE = new Date('2024-03-01T00:00:00Z');
const MARGIN = 72;

const BORROWING =
  'Members may borrow up to ten books at a time. A book may be kept for three weeks, and it can be renewed twice unless somebody else has asked for it. Magazines and maps are for use in the reading room only.';
const FINES =
  'For each day that a book is late, the library charges 20 cents. Children under twelve pay no fines. When fines reach ten euros, borrowing stops until they are paid.';
const CONDUCT =
  'Please keep your voice down in the reading room. Food is not allowed near the shelves; water in closed bottles is. Telephones must be silent. The staff may ask anyone who disturbs others to leave for the day.';

function heading(pdf: Pdf, text: string, size = 14): void {
  pdf.moveDown(0.6).font('Helvetica-Bold').fontSize(size).text(text).moveDown(0.3);
  pdf.font('Helvetica').fontSize(10);
}

const paragraph = (pdf: Pdf, text: string) => pdf.text(text).moveDown(0.6);

/** A title above two columns, whose lines are level with each other. */
function drawTwoColumns(pdf: Pdf): void {
  heading(pdf, 'Library handbook', 20);
  paragraph(
    pdf,
    'This handbook is for all members of the library. It replaces the handbook of the year before.',
  );
  const options = { columns: 2, columnGap: 24, height: 200 };
  pdf.font('Helvetica').fontSize(10);
  pdf.text([BORROWING, FINES, CONDUCT, BORROWING.replace('ten', 'five')].join('\n\n'), options);
}

/** Headers, footers and page numbers around a text that goes on from page to page. */
function drawPageHeaders(pdf: Pdf): void {
  heading(pdf, 'Borrowing', 16);
  const sentences = Array.from(
    { length: 60 },
    (_, i) => `Rule ${i + 1} says that item ${i + 1} of the collection stays in the building.`,
  );
  pdf.text(sentences.join(' '), { lineGap: 8 });
  heading(pdf, 'Fines', 16);
  paragraph(pdf, FINES);
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const options = { lineBreak: false };
    pdf.page.margins.bottom = 0;
    pdf.fontSize(8).text('Harbour Library – Terms of use', MARGIN, 36, options);
    pdf.text('Adopted on 1 March 2024', MARGIN, pdf.page.height - 50, options);
    pdf.text(`Page ${page + 1} of ${count}`, 460, pdf.page.height - 50, options);
  }
}

/** Words that are parted at the ends of lines, with hyphens that stay and hyphens that go. */
function drawHyphenation(pdf: Pdf): void {
  heading(pdf, 'Reimbursement');
  const lines = [
    'The association pays for travel to its meetings. Ask for reim-',
    'bursement within four weeks. Travel by a well-known or long-',
    'distance coach is paid, and so is a second-class railway ticket.',
    'Members who drive get 30 cents a kilometre; car-',
    'sharing is welcome, and the driver gets 5 cents more for each pas-',
    'senger. See the Zorbility rules, or write to the board of Zorbi-',
    'lity members.',
  ];
  const top = pdf.y;
  for (const [i, line] of lines.entries())
    pdf.text(line, MARGIN, top + i * 14, { lineBreak: false });
}

/** A table, links, and lists in two levels. */
function drawTable(pdf: Pdf): void {
  heading(pdf, 'Room hire', 16);
  paragraph(pdf, 'These are the charges for the rooms:');
  const rows = [
    ['Room', 'Seats', 'Per hour', 'Notes'],
    ['Harbour room', '20', '€ 15', 'with a screen'],
    ['Mill room', '8', '€ 6', 'no food'],
    ['Attic', '40', '€ 25', 'closed in winter'],
  ];
  const top = pdf.y;
  for (const [i, row] of rows.entries()) {
    const y = top + i * 18;
    pdf.font(i === 0 ? 'Helvetica-Bold' : 'Helvetica');
    for (const [column, cell] of row.entries())
      pdf.text(cell, MARGIN + column * 110, y, { lineBreak: false });
  }
  pdf.font('Helvetica').text('', MARGIN).moveDown();
  heading(pdf, 'How to book', 12);
  pdf
    .text('Book ', { continued: true })
    .text('on our page', { link: 'https://rooms.example/book', continued: true })
    .text(' or by ', { link: null, continued: true })
    .text('mail', { link: 'mailto:rooms@rooms.example', continued: true })
    .text('. Then:', { link: null });
  pdf.moveDown(0.4);
  const steps = ['1. Pay the deposit.', '2. Fetch the key:'];
  for (const step of steps) pdf.text(step, MARGIN + 18);
  for (const step of [
    'a) from the desk until six, or from the caretaker if you come later than that and have let us know',
    'b) from the box',
  ])
    pdf.text(step, MARGIN + 40);
  pdf.text('3. Leave the room as it was.', MARGIN + 18);
  pdf.text('Nobody may smoke.', MARGIN, pdf.y + 10);
  for (const item of ['• in the rooms', '• on the stairs']) pdf.text(item, MARGIN + 18);
}

/** Pages that are images. */
function drawScan(pdf: Pdf): void {
  for (let page = 0; page < 3; page += 1) {
    if (page > 0) pdf.addPage();
    pdf.image(makeImage(page), 0, 0, { width: pdf.page.width });
  }
}

/** Makes a grey PNG image of 16 × 16 points. */
function makeImage(page: number): Buffer {
  const size = 16;
  const rows = Array.from({ length: size }, () => [0, ...Array(size).fill(200 + page)]).flat();
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const chunk = (name: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PDF's title and what draws it. */
export interface PdfFixture {
  title: string;
  draw(pdf: Pdf): void;
}

/** The PDFs by their names. */
export const PDF_DOCUMENTS: Readonly<Record<string, PdfFixture>> = {
  'two-columns': { title: 'Library handbook', draw: drawTwoColumns },
  'page-headers': { title: 'Microsoft Word - terms.doc', draw: drawPageHeaders },
  hyphenation: { title: 'Travel costs', draw: drawHyphenation },
  'table-and-lists': { title: 'Room hire', draw: drawTable },
  scan: { title: 'Scanned rules', draw: drawScan },
};

/** Makes a PDF. */
export async function makePdf({ title, draw }: PdfFixture): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    info: { Title: title, Author: 'Harbour Library', CreationDate: DATE, ModDate: DATE },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.font('Helvetica').fontSize(10);
  draw(pdf);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
