/** `npm run fixtures`: makes the PDF and Word documents that the import is tested with, always the same bytes. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOptions } from './harness/script-options.ts';
import { packWordDocument } from './import-fixtures/packed-word-document.ts';
import { makePdf, PDF_DOCUMENTS } from './import-fixtures/pdf-documents.ts';
import { WORD_DOCUMENTS } from './import-fixtures/word-documents.ts';

readOptions({});

const FOLDER = join(import.meta.dirname, '..', 'test', 'fixtures', 'import');

for (const [name, document] of Object.entries(WORD_DOCUMENTS))
  await writeFile(join(FOLDER, `${name}.docx`), await packWordDocument(document));
for (const [name, fixture] of Object.entries(PDF_DOCUMENTS))
  await writeFile(join(FOLDER, `${name}.pdf`), await makePdf(fixture));
