import { isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';

/** Most words in an id. */
const WORD_LIMIT = 5;

/**
 * Converts a text to lower-case words joined by hyphens, without diacritics; empty if it has no Latin
 * letter or digit.
 *
 * @param limit in characters; the slug ends at a whole word.
 */
export function slugify(text: string, limit: number): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = (words.shift() ?? '').slice(0, limit);
  for (const word of words) {
    if (slug.length + 1 + word.length > limit) break;
    slug += `-${word}`;
  }
  return slug;
}

/**
 * Creates a fact id from a statement's first content words, and adds it to `used`.
 *
 * @param fallback the id for a statement without Latin letters.
 */
export function createFactId(statement: string, fallback: string, used: Set<string>): string {
  const words = splitWords(statement).filter(({ norm }) => !isStopWord(norm));
  const base =
    slugify(
      words
        .slice(0, WORD_LIMIT)
        .map(({ text }) => text)
        .join(' '),
      50,
    ) || fallback;
  const id = makeUnique(base, used);
  used.add(id);
  return id;
}

/** Returns the name, with a number appended if it is used: `talks-2`. */
export function makeUnique(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  let number = 2;
  while (used.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
