/** Suggests curated questions while a member types: one of each fact, found by any of its asks. */
import Fuse from 'fuse.js';
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';
import { normalise } from '../language/characters.ts';
import { suggestEach } from './api/suggestion.ts';
import type { AskOptions } from './api/thread.ts';
import type { Suggestion } from './api/verdict.ts';
import { TrigramIndex } from './indexing/trigram-index.ts';

/** Most characters of the typed text that are compared. */
const MAX_TYPED_LENGTH = 100;
/**
 * Most facts that Fuse.js ranks, each by the ask that is nearest. Its time grows with each, and with more of them the
 * right one is among the first no more often. If all of them match, the next ones follow in the order of the
 * preselection.
 */
const MAX_RANKED = 10;
/** Asks that are preselected for each question to be suggested: the nearest asks are often those of one fact. */
const ASKS_PER_FACT = 25;

/** Returns the questions of the facts that fit the typed text, one of each fact, best first, at most `limit`. */
export type Autocomplete = (
  partial: string,
  limit: number,
  options?: Pick<AskOptions, 'topic'>,
  isIncluded?: (fact: Fact) => boolean,
) => Suggestion[];

/** Creates the function behind `Matcher.complete`. The index is built on first use: most runs need none. */
export function createAutocomplete({ facts }: Knowledge): Autocomplete {
  let index: Autocompleter | undefined;
  return (partial, limit, { topic } = {}, isIncluded = () => true) => {
    const accepts = (fact: Fact) =>
      (topic === undefined || fact.topics.includes(topic)) && isIncluded(fact);
    const typed = partial.trim().slice(0, MAX_TYPED_LENGTH);
    if (typed === '') return listFirst(facts, limit, accepts);
    index ??= new Autocompleter(facts);
    return index.search(typed, limit, accepts);
  };
}

type Accepts = (fact: Fact) => boolean;

function listFirst(facts: readonly Fact[], limit: number, accepts: Accepts): Suggestion[] {
  return suggestEach(facts.values().filter(accepts), limit);
}

/** All asks: a trigram index preselects them, Fuse.js ranks the best. */
class Autocompleter {
  readonly #asks: Suggestion[];
  readonly #trigrams: TrigramIndex;

  constructor(facts: readonly Fact[]) {
    this.#asks = facts.flatMap((fact) => fact.asks.map((question) => ({ question, fact })));
    this.#trigrams = new TrigramIndex(this.#asks.map(({ question }) => normaliseTyped(question)));
  }

  search(typed: string, limit: number, accepts: Accepts): Suggestion[] {
    const asks = this.#trigrams
      .nearest(normaliseTyped(typed), limit * ASKS_PER_FACT, (i) => accepts(this.#factOf(i)))
      .map((i) => this.#asks[i] as Suggestion);
    const near = [...Map.groupBy(asks, ({ fact }) => fact).values()].flatMap(([ask]) => ask ?? []);
    const first = near.slice(0, MAX_RANKED);
    const ranked = new Fuse(first, FUSE_OPTIONS).search(typed).map(({ item }) => item);
    const all = ranked.length < first.length ? ranked : [...ranked, ...near.slice(MAX_RANKED)];
    return suggestEach(
      all.map(({ fact }) => fact),
      limit,
    );
  }

  #factOf(ask: number): Fact {
    return (this.#asks[ask] as Suggestion).fact;
  }
}

const normaliseTyped = (text: string) => normalise(text).toLowerCase();

const FUSE_OPTIONS = {
  keys: ['question'],
  useTokenSearch: true,
  ignoreLocation: true,
  threshold: 0.4,
};
