import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importDocx } from '../../../src/desk/import/docx/docx-import.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const STYLES = `<w:styles xmlns:w="${W}"><w:style w:type="character" w:styleId="Draft"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;

/** Imports a document of one paragraph. */
const read = (content: string) =>
  importDocx(
    zipSync({
      '[Content_Types].xml': strToU8(TYPES),
      '_rels/.rels': strToU8(RELATIONS),
      'word/styles.xml': strToU8(STYLES),
      'word/document.xml': strToU8(
        `<w:document xmlns:w="${W}"><w:body><w:p>${content}</w:p></w:body></w:document>`,
      ),
    }),
  );

test.each(['w:strike', 'w:dstrike'])(
  'GIVEN text struck out by %s THEN it is left out',
  async (mark) => {
    const { paragraphs, leftOut } = await read(
      `${run('Due on ')}${run('1 May ', `<${mark}/>`)}${run('2 May', `<${mark} w:val="0"/>`)}${run('.')}`,
    );
    expect(paragraphs).toEqual(['Due on 2 May.']);
    expect(leftOut).toEqual([{ kind: 'struck-out passage', text: '1 May' }]);
  },
);

test('GIVEN hidden text THEN it is left out and reported', async () => {
  const { paragraphs, leftOut } = await read(
    `${run('Dogs ')}${run('(draft) ', '<w:vanish/>')}${run('may enter', '<w:vanish w:val="false"/>')}${run('.')}`,
  );
  expect(paragraphs).toEqual(['Dogs may enter.']);
  expect(leftOut).toEqual([{ kind: 'hidden text', text: '(draft)' }]);
});

test('GIVEN text that its style hides THEN it is left out, unless it is shown all the same', async () => {
  const { paragraphs, leftOut } = await read(
    `${run('Dogs ')}${run('(draft) ', '<w:rStyle w:val="Draft"/>')}${run('may enter', '<w:rStyle w:val="Draft"/><w:vanish w:val="0"/>')}${run('.')}`,
  );
  expect(paragraphs).toEqual(['Dogs may enter.']);
  expect(leftOut).toEqual([{ kind: 'hidden text', text: '(draft)' }]);
});

test('GIVEN text that was moved THEN it is read where it is now', async () => {
  const moved = (name: string) => `<w:${name} w:id="1">${run('Dogs too. ')}</w:${name}>`;
  const { paragraphs } = await read(
    `${moved('moveFrom')}${run('Cats may enter. ')}${moved('moveTo')}`,
  );
  expect(paragraphs).toEqual(['Cats may enter. Dogs too.']);
});

test('GIVEN a paragraph whose end was deleted THEN it goes on with the next one', async () => {
  const deleted = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
  const { paragraphs } = await read(
    `${deleted}${run('Members may borrow ')}</w:p><w:p>${run('ten books.')}`,
  );
  expect(paragraphs).toEqual(['Members may borrow ten books.']);
});

test.each([
  [
    'a field',
    `${run('See ')}<w:fldSimple w:instr=" REF x ">${run('section 4')}</w:fldSimple>${run('.')}`,
    'See section 4.',
  ],
  [
    'a direction',
    `<w:dir w:val="ltr">${run('Guests ')}</w:dir><w:bdo w:val="ltr">${run('sign in.')}</w:bdo>`,
    'Guests sign in.',
  ],
  ['a return', '<w:r><w:t>Guests</w:t><w:cr/><w:t>sign in.</w:t></w:r>', 'Guests sign in.'],
  [
    'ruby',
    `<w:r><w:ruby><w:rt>${run('kan')}</w:rt><w:rubyBase>${run('漢')}</w:rubyBase></w:ruby></w:r>${run('.')}`,
    '漢.',
  ],
  [
    'a formula',
    `${run('At least ')}<m:oMath xmlns:m="urn:m"><m:f><m:fPr/><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>${run(' of 10 days.')}`,
    'At least 1/2 of 10 days.',
  ],
])('GIVEN %s THEN its text is read in its place', async (_what, content, text) => {
  expect((await read(content)).paragraphs).toEqual([text]);
});
