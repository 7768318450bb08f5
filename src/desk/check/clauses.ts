import { stem } from '../../language/stemmer.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { normalizeText } from '../../language/tokenizer.ts';

/** Splits a text at punctuation and conjunctions; in normal form, without empty clauses. */
export function splitClauses(text: string): string[] {
  return text
    .split(/[,;:()|—–]\s|\.\s|\s(?:but|and|while|whereas|or|unless|if|when)\s/u)
    .map(normalizeText)
    .filter((clause) => clause !== '');
}

/** Returns the stems of a text's content words; the text is in normal form. */
export const stemsOf = (text: string): Set<string> =>
  new Set(
    text
      .split(' ')
      .filter((word) => word !== '' && !isStopWord(word))
      .map(stem),
  );

/** Returns how many content words two texts in normal form share, compared by stem. */
export const shared = (text: string, other: string): number =>
  stemsOf(text).intersection(stemsOf(other)).size;

/** A clause with this share of its content in a statement is taken to be meant, whatever else the statement has. */
const CLAUSE_SHARE = 0.75;

/** Returns the clauses that a statement is made of: those that share most content with it, and those it contains. */
export function nearestClauses(text: string, clauses: readonly string[]): string[] {
  const counts = clauses.map((clause) => shared(text, clause));
  const most = Math.max(0, ...counts);
  return clauses.filter((clause, i) => {
    const count = counts[i] as number;
    return count === most || (count > 0 && count >= CLAUSE_SHARE * stemsOf(clause).size);
  });
}
