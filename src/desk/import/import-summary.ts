import type { Article } from '../../knowledge/types.ts';
import { clean, count } from '../output.ts';
import type { ImportedArticle } from './imported-article.ts';

/** What was taken, as it is shown before anything is written. */
export function showImported(
  taken: ImportedArticle & { title: string },
  { paragraphs }: Article,
): string {
  const sentences = paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0);
  const fields = [
    ['title', taken.title],
    ['publisher', taken.publisher],
    ['author', taken.author],
    ['url', taken.url],
    ['published', taken.published],
    ['accessed', taken.accessed],
    ['language', taken.language ?? 'en'],
  ].map(
    ([name, value]) =>
      `  ${`${name}:`.padEnd(11)} ${value === null ? 'not known' : clean(value ?? '')}`,
  );
  const first = paragraphs[0]?.text ?? '';
  const last = paragraphs.at(-1)?.text ?? '';
  return [
    'Took',
    ...fields,
    `  text:       ${count(paragraphs.length, 'paragraph')}, ${count(sentences, 'sentence')}`,
    `    from      ${clean(first, 70)}`,
    ...(paragraphs.length > 1 ? [`    to        ${clean(last, 70)}`] : []),
    ...(taken.leftOut.length > 0 ? [`  left out:   ${taken.leftOut.join(', ')}`] : []),
  ].join('\n');
}
