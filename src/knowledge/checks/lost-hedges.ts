import { findNames } from '../../language/names.ts';
import { stem } from '../../language/stemmer.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { splitWords, type Word } from '../../language/tokenizer.ts';
import { findHedges, type Hedge, keepsHedge } from './hedges.ts';

/** A quote, prepared once for all facts that have it. */
export interface HedgedQuote {
  hedges: Hedge[];
  words: Word[];
  /** Start and end of each name. */
  names: { start: number; end: number }[];
}

/** Reads the hedges, words and names of a quote. */
export function readHedges(quote: string): HedgedQuote {
  const hedges = findHedges(quote);
  if (hedges.length === 0) return { hedges, words: [], names: [] };
  return {
    hedges,
    words: splitWords(quote).filter(isContent),
    names: findNames(quote).map(({ words }) => ({
      start: (words[0] as Word).start,
      end: (words.at(-1) as Word).end,
    })),
  };
}

/**
 * Finds a hedge of the quote that applies to what the statement takes from it, but that the statement
 * lacks; `null` if there is none.
 *
 * What a statement takes is the content words it shares with the quote, compared by stem. A hedge applies
 * if one of these words occurs within its scope and not also outside. Accepted, because they are almost
 * always right: a statement with a hedge of the same kind, and one that shares only a name with its title
 * ("Thomas West is the Special U.S. Representative for Afghanistan"), as hedges are about what people do,
 * not about who they are.
 *
 * Scopes run from comma to comma without grammatical analysis, so a hedge with a wider scope may be missed.
 */
export function findLostHedge(
  statement: string,
  quote: HedgedQuote,
  kinds: readonly Hedge['kind'][],
): Hedge | null {
  const hedges = quote.hedges.filter(
    ({ kind }) => kinds.includes(kind) && !keepsHedge(statement, kind),
  );
  if (hedges.length === 0) return null;
  const stated = new Set(
    splitWords(statement)
      .filter(isContent)
      .map(({ norm }) => stem(norm)),
  );
  const shared = quote.words.filter(({ norm }) => stated.has(stem(norm)));
  if (quote.names.some((name) => shared.every((word) => isWithin(word, name)))) return null;
  return hedges.find((hedge) => appliesTo(hedge, shared)) ?? null;
}

function appliesTo(hedge: Hedge, shared: Word[]): boolean {
  const outside = new Set(
    shared.filter((word) => !isWithin(word, hedge)).map(({ norm }) => stem(norm)),
  );
  return shared.some(
    (word) =>
      isWithin(word, hedge) && !outside.has(stem(word.norm)) && !hedge.text.includes(word.text),
  );
}

function isWithin(word: Word, part: { start: number; end: number }): boolean {
  return word.start >= part.start && word.end <= part.end;
}

function isContent({ norm }: Word): boolean {
  return !isStopWord(norm);
}
