import { isEnglish } from '../../language/english.ts';
import { splitWords, type Word, withoutPossessive } from '../../language/tokenizer.ts';
import type { Contradiction } from '../api/verdict.ts';

/** Titles that stand before a name. */
const TITLES = new Set(
  `president senator secretary general minister judge justice doctor dr professor king queen prince princess pope
  mayor governor chancellor sir captain colonel ambassador`.split(/\s+/u),
);

/** A name beside a word that says what it is the name of: "President Ames", "Quill Library". */
interface TitledName {
  /** The word beside it, in normal form; with "name" before it where it follows the name. */
  title: string;
  /** The name, in normal form. */
  norm: string;
  /** Both, as written. */
  text: string;
}

/** Finds where a message has another name beside the same title or kind than its source: "Quill Library" for "Ames Library". */
export function findTitleDifferences(message: string, source: string): Contradiction[] {
  const [ours, theirs] = [splitWords(message), splitWords(source)];
  const isIn = (words: readonly Word[], norm: string) => words.some((word) => word.norm === norm);
  const stated = listTitledNames(theirs).filter(({ norm }) => !isIn(ours, norm));
  return listTitledNames(ours).flatMap(({ title, norm, text }) => {
    const other = stated.find((one) => one.title === title);
    return other === undefined || isIn(theirs, norm) ? [] : [{ said: text, article: other.text }];
  });
}

function listTitledNames(words: readonly Word[]): TitledName[] {
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    if (next === undefined || next.opens || next.pause) return [];
    if (!isName(word.text) || !isName(next.text)) return [];
    const text = `${word.text} ${withoutPossessive(next.text)}`;
    if (TITLES.has(word.norm)) return [{ title: word.norm, norm: next.norm, text }];
    // The first word of a sentence is always capitalised.
    return word.opens || !isEnglish(next.norm)
      ? []
      : [{ title: `name ${next.norm}`, norm: word.norm, text }];
  });
}

/** Whether a word is capitalised, but no acronym. */
const isName = (text: string) => /^\p{Lu}\p{Ll}/u.test(text);
