import { findNames } from '../language/names.ts';
import { stem } from '../language/stemmer.ts';
import { isStopWord } from '../language/stop-words.ts';
import { splitWords, type Word } from '../language/tokenizer.ts';
import { findHedges, type Hedge, keepsHedge } from './hedges.ts';

/** A quote, read once for all the facts that rest on it. */
export interface HedgedQuote {
  hedges: Hedge[];
  words: Word[];
  /** Where each name starts and ends. */
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
 * The hedge that a quote has over the very part that a statement takes from it, and that the
 * statement lost; `null` where nothing is lost.
 *
 * A statement takes what it shares with the quote: content words, compared without their endings.
 * A hedge is over that part if one of those words stands within the hedge's reach and in no part of
 * the sentence outside of it. Two things are let through, for being right far more often than not:
 * a statement that has a hedge of the same kind, and one that shares nothing but a single name
 * with its title ("Thomas West is the Special U.S. Representative for Afghanistan"), since a hedge
 * is about what people do and not about who they are.
 *
 * It works from comma to comma and knows no grammar, so it may miss a hedge that reaches further.
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
  const said = new Set(
    splitWords(statement)
      .filter(isContent)
      .map(({ norm }) => stem(norm)),
  );
  const shared = quote.words.filter(({ norm }) => said.has(stem(norm)));
  if (quote.names.some((name) => shared.every((word) => isWithin(word, name)))) return null;
  return hedges.find((hedge) => isOver(hedge, shared)) ?? null;
}

function isOver(hedge: Hedge, shared: Word[]): boolean {
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
