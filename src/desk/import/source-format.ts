import { cutFrontMatter } from '../../knowledge/front-matter.ts';
import { DeskError } from '../desk-errors.ts';

/** Formats that articles are imported from. */
export const SOURCE_FORMATS = ['text', 'markdown', 'html', 'pdf', 'docx'] as const;
/** One of `SOURCE_FORMATS`. */
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** How files begin that cannot be imported, in hexadecimal digits, and what to do about them. */
const OTHER_SIGNATURES: readonly (readonly [signatures: readonly string[], description: string])[] =
  [
    // {\rtf
    [['7b5c727466'], 'is an RTF file; save it as DOCX, HTML or text'],
    [
      ['d0cf11e0a1b11ae1'],
      'is an old Office file (.doc) or has a password; save it as DOCX without a password',
    ],
    // PNG, JPEG, GIF, TIFF
    [
      ['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a'],
      'is an image; recognise its text (OCR) and add that',
    ],
    // gzip, bzip2, xz, 7-Zip, RAR
    [['1f8b', '425a68', 'fd377a58', '377abcaf', '52617221'], 'is compressed; unpack it first'],
  ];

/** How ZIP archives begin; the second one is empty. */
const ZIP_SIGNATURES = ['504b0304', '504b0506'];

/** What a ZIP archive is, by the names of its files. */
const ZIP_KINDS: readonly (readonly [RegExp, string])[] = [
  [/xl\/workbook\.(?:xml|bin)/, 'is an Excel workbook; save its text as DOCX, HTML or text'],
  [/ppt\/presentation\.xml/, 'is a PowerPoint presentation; save it as PDF'],
  [/mimetypeapplication\/vnd\.oasis\.opendocument/, 'is an OpenDocument file; save it as DOCX'],
  [/mimetypeapplication\/epub/, 'is an EPUB book; save its text as HTML'],
];

/**
 * Tells a PDF or DOCX file by its content.
 *
 * @returns `null` for anything that may be text.
 * @throws DeskError, whose message follows the file's name, if it is a known format that cannot be imported.
 */
export function detectBinary(bytes: Buffer): 'pdf' | 'docx' | null {
  // Some programs write a few bytes before the signature, which the PDF standard tolerates.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  const head = bytes.subarray(0, 16).toString('hex');
  const startsWith = (signature: string) => head.startsWith(signature);
  for (const [signatures, description] of OTHER_SIGNATURES)
    if (signatures.some(startsWith)) throw new DeskError(description);
  if (!ZIP_SIGNATURES.some(startsWith)) return null;
  // The names stand uncompressed in the archive.
  if (bytes.includes('word/document.xml')) return 'docx';
  const names = bytes.toString('latin1');
  const kind = ZIP_KINDS.find(([name]) => name.test(names));
  throw new DeskError(kind?.[1] ?? 'is a ZIP archive; unpack it first');
}

/**
 * Tells HTML and Markdown from plain text.
 *
 * @param hint what the name or the media type says: it decides where the content does not.
 */
export function detectTextFormat(
  text: string,
  hint: SourceFormat | null,
): 'text' | 'markdown' | 'html' {
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b/i.test(text)
  )
    return 'html';
  if (hint === 'markdown') return 'markdown';
  if (hint === 'html') return /<[a-z][^>]*>/i.test(text) ? 'html' : 'text';
  if (/^\s*<(?:head|body|main|article|section|div|h1|p)\b[^>]*>/i.test(text)) return 'html';
  return hasMarkdownHeadings(text) ? 'markdown' : 'text';
}

/** Whether a text starts with a heading (`# …`) or has several. Lists alone also stand in plain text. */
function hasMarkdownHeadings(text: string): boolean {
  const { body } = cutFrontMatter(text);
  const headings = body.match(/^#{1,6} +\S/gm) ?? [];
  return headings.length > 1 || /^\s*#{1,6} +\S/.test(body);
}
