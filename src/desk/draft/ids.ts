import { isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';

/** Words that an id takes from its statement, at most. */
const WORDS = 5;

/**
 * Lower-case words joined by hyphens, out of a text, without marks on letters; empty where the text
 * has no Latin letter or digit.
 *
 * @param limit in characters; whole words are left out where it would be longer.
 */
export function makeSlug(text: string, limit: number): string {
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

/** An id for a statement, out of its first telling words, that `taken` does not have; it is added there. */
export function makeId(statement: string, place: string, taken: Set<string>): string {
  const words = splitWords(statement).filter(({ norm }) => !isStopWord(norm));
  const stem =
    makeSlug(
      words
        .slice(0, WORDS)
        .map(({ text }) => text)
        .join(' '),
      50,
    ) || place;
  const id = makeFree(stem, taken);
  taken.add(id);
  return id;
}

/** The name, or the name with the first number that makes it free: `talks-2`. */
export function makeFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
