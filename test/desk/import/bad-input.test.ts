import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../knowledge/folder.ts';
import { runDesk } from '../run-desk.ts';

const readFixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'import', name));

/** Makes a PDF with PDFKit; `pages` empty ones follow the first. */
async function makePdf(options: object, pages = 0): Promise<Buffer> {
  const pdf = new PDFDocument(options);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.text('Members may borrow ten books.');
  for (let i = 0; i < pages; i += 1) pdf.addPage();
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Makes a DOCX file whose text is `document`. */
const makeDocx = (document: Uint8Array) =>
  Buffer.from(
    zipSync({ 'word/document.xml': document, '[Content_Types].xml': Buffer.from('<x/>') }),
  );

/** Makes a DOCX file that declares its text as smaller than it is, in both of a ZIP archive's headers. */
function makeLyingDocx(): Buffer {
  const docx = makeDocx(Buffer.alloc(200_000_000));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(200_000_000);
  const declared = Buffer.alloc(4);
  declared.writeUInt32LE(1_000);
  for (let at = docx.indexOf(size); at >= 0; at = docx.indexOf(size, at)) declared.copy(docx, at);
  return docx;
}

const cell = '<td>cell</td>';

/** Files that cannot be imported, by their names: the content, and the message after the name. */
const BAD_FILES: Record<
  string,
  () => Promise<[Buffer | string, RegExp]> | [Buffer | string, RegExp]
> = {
  'malformed.pdf': () => [
    '%PDF-1.4\nnothing in here\n%%EOF\n',
    / is a damaged PDF: Invalid PDF structure\.$/,
  ],
  'truncated.pdf': () => [
    readFixture('two-columns.pdf').subarray(0, 1500),
    / is cut off: it lacks the end mark %%EOF; download it again$/,
  ],
  'encrypted.pdf': async () => [
    await makePdf({ userPassword: 'secret' }),
    / is encrypted; save it without a password$/,
  ],
  'long.pdf': async () => [
    await makePdf({}, 499),
    / has 500 pages, but the limit is 300; split it$/,
  ],
  'bomb.docx': () => [
    makeDocx(Buffer.alloc(200_000_000)),
    / unpacks to more than 100000000 bytes of text; split it$/,
  ],
  'lying-bomb.docx': () => [makeLyingDocx(), / is a damaged DOCX file: /],
  'truncated.docx': () => [
    readFixture('tables.docx').subarray(0, 5_000),
    / is a damaged DOCX file: invalid zip data$/,
  ],
  'deep.md': () => [
    `${'> '.repeat(10_000)}deep\n`,
    / line 1 nests more than 100 quotations, lists or containers; flatten it$/,
  ],
  'deep-with-front-matter.md': () => [
    `---\ntitle: Rules\nurl: null\n---\n\n# Rules\n\n${'> '.repeat(101)}deep\n`,
    / line 8 nests more than 100 quotations, lists or containers; flatten it$/,
  ],
  'deep.html': () => [
    `<!doctype html><body>${'<div>'.repeat(10_000)}deep`,
    / nests more than 500 elements; flatten it$/,
  ],
  'table.html': () => [
    `<!doctype html><main><p>Fees.</p><table>${`<tr>${cell.repeat(100)}</tr>`.repeat(1_001)}</table></main>`,
    / has more than 50000 table cells; split it$/,
  ],
  'spans.html': () => [
    `<!doctype html><main><p>Fees.</p><table>${`<tr>${'<td colspan=9999 rowspan=9999>x</td>'.repeat(9)}</tr>`.repeat(9)}</table></main>`,
    / has a table of more than \d+ cells; split it$/,
  ],
  'rules.rtf': () => [
    '{\\rtf1 Members may borrow ten books.}',
    / is an RTF file; save it as DOCX, /,
  ],
  'old.doc': () => [
    Buffer.from('d0cf11e0a1b11ae100', 'hex'),
    / is an old Office file \(\.doc\) or has a password; save it as DOCX /,
  ],
  'sheet.xlsx': () => [
    Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('<x/>') })),
    / is an Excel workbook; /,
  ],
  'photo.txt': () => [
    Buffer.from('89504e470d0a1a0a00', 'hex'),
    / is an image; recognise its text /,
  ],
  'binary.txt': () => [Buffer.from([1, 0, 2]), / is not text: it has a NUL byte at 1$/],
};

describe('files that cannot be imported', () => {
  test.each(Object.keys(BAD_FILES))(
    'GIVEN %s THEN one message names the reason, and nothing is written',
    async (name) => {
      const [content, message] = (await BAD_FILES[name]?.()) ?? ['', /never/];
      const folder = makeFolder({ [name]: content });
      const out = makeFolder({});
      const args = ['--out', out, '--timeout', '120'];
      const run = await runDesk('add', join(folder, name), ...args);
      expect(run.status).toBe(1);
      expect(run.out).toBe('');
      expect(run.err.trimEnd().split('\n')).toHaveLength(1);
      expect(run.err.trimEnd().slice(join(folder, name).length)).toMatch(message);
      expect(readdirSync(out)).toEqual([]);
    },
    120_000,
  );

  test('GIVEN a time limit THEN a file that takes longer is given up', async () => {
    const folder = makeFolder({ 'slow.md': '*a **b '.repeat(200_000) });
    const args = ['--out', folder, '--timeout', '1'];
    const { status, err } = await runDesk('add', join(folder, 'slow.md'), ...args);
    expect(status).toBe(1);
    expect(err).toMatch(
      /slow\.md takes more than 1 s to read; split it, or allow more time with --timeout\n$/,
    );
  });

  test('GIVEN a Markdown table of 100,000 cells THEN it is imported', async () => {
    const row = `|${'cell|'.repeat(100)}\n`;
    const text = `# Fees\n\n${row}|${'-|'.repeat(100)}\n${row.repeat(1_000)}`;
    const folder = makeFolder({ 'table.md': text });
    const args = ['--out', join(folder, 'out'), '--timeout', '120'];
    const { status, out } = await runDesk('add', join(folder, 'table.md'), ...args);
    expect(status).toBe(0);
    expect(out).toContain('1,000 paragraphs');
  }, 120_000);
});
