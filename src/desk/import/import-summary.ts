import type { Article } from '../../knowledge/knowledge.ts';
import { pluralize } from '../../presentation/plural.ts';
import { sanitizeLine } from '../output.ts';
import { FRONT_MATTER_FIELDS, type TitledArticle } from './imported-article.ts';

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
    ...(imported.omitted.length > 0 ? [`  omitted:    ${imported.omitted.join(', ')}`] : []),
  ].join('\n');
}
