import { splitWords } from '../../language/tokenizer.ts';
import type { Article, Sentence } from '../knowledge.ts';

/**
 * Finds the entries of a table of contents: items of a list that are nothing but the title of a section of the same
 * document. They state nothing.
 */
export function findContentsEntries({ paragraphs }: Article): ReadonlySet<Sentence> {
  const titles = new Set(
    paragraphs.flatMap(({ block }) => [
      ...(block?.section?.path ?? []),
      ...(block?.section?.bareHeadings ?? []),
    ]),
  );
  const normal = new Set([...titles].map(normalizeTitle));
  return new Set(
    paragraphs.flatMap(({ block, sentences }) => {
      const [only, ...more] = sentences;
      const isEntry =
        block?.kind === 'item' &&
        only !== undefined &&
        more.length === 0 &&
        normal.has(normalizeTitle(only.text));
      return isEntry ? [only] : [];
    }),
  );
}

/** The words of a title, without its number. */
const normalizeTitle = (title: string): string =>
  splitWords(title)
    .map(({ norm }) => norm)
    .join(' ')
    .replace(/^[\d.]+ /u, '');
