import type { Article } from '../../knowledge/knowledge.ts';
import { pluralize } from '../../presentation/plural.ts';
import { sanitizeLine } from '../output.ts';
import { FRONT_MATTER_FIELDS, type LeftOut, type TitledArticle } from './imported-article.ts';

/** Formats what was imported, for the curator to look at before anything is written. */
export function formatImportSummary(imported: TitledArticle, { paragraphs }: Article): string {
  const sentences = paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0);
  const metadata = { ...imported, language: imported.language ?? 'en' };
  const first = paragraphs[0]?.text ?? '';
  const last = paragraphs.at(-1)?.text ?? '';
  return [
    'Found',
    ...FRONT_MATTER_FIELDS.map(
      (field) => `  ${`${field}:`.padEnd(11)} ${sanitizeLine(metadata[field] ?? 'unknown')}`,
    ),
    `  text:       ${pluralize(paragraphs.length, 'paragraph')}, ${pluralize(sentences, 'sentence')}`,
    `    from      ${sanitizeLine(first, 70)}`,
    ...(paragraphs.length > 1 ? [`    to        ${sanitizeLine(last, 70)}`] : []),
    ...(imported.leftOut.length > 0 ? [`  left out:   ${countLeftOut(imported.leftOut)}`] : []),
  ].join('\n');
}

/** Counts what was left out by its kind: `2 images, 1 form`. */
function countLeftOut(leftOut: readonly LeftOut[]): string {
  const kinds = Map.groupBy(leftOut, ({ kind }) => kind);
  return [...kinds].map(([kind, { length }]) => pluralize(length, kind)).join(', ');
}

/** Lists what was left out, with its text; equal pieces once. */
export function formatLeftOut(leftOut: readonly LeftOut[]): string {
  const pieces = Map.groupBy(leftOut, ({ kind, text }) => `${kind}: ${sanitizeLine(text, 500)}`);
  const lines = [...pieces].map(([line, { length }]) => {
    const shown = line.endsWith(': ') ? line.slice(0, -2) : line;
    return `  ${shown}${length > 1 ? ` (${length} times)` : ''}`;
  });
  return lines.length === 0 ? 'Nothing was left out.' : ['Left out', ...lines].join('\n');
}
