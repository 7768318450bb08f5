/** Suggests curated questions while a member types. */
import Fuse from 'fuse.js';
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';
import { normalise } from '../language/characters.ts';
import { suggestionOf } from './api/suggestion.ts';
import type { AskOptions } from './api/thread.ts';
import type { Suggestion } from './api/verdict.ts';
import { TrigramIndex } from './indexing/trigram-index.ts';

/** Most characters of the typed text that are compared. */
const MAX_TYPED_LENGTH = 100;
/**
 * Most questions that Fuse.js ranks. Its time grows with each, and with 15 or 35 of them the right one is among the
 * first five no more often. If all of them match, the next ones follow in the order of the preselection.
 */
const MAX_RANKED = 10;

/** Returns the curated questions that fit the typed text, best first, at most `limit`. */
export type Autocomplete = (
  partial: string,
  limit: number,
  options?: Pick<AskOptions, 'topic'>,
) => Suggestion[];

/** Creates the function behind `Matcher.complete`. The index is built on first use: most runs need none. */
export function createAutocomplete({ facts }: Knowledge): Autocomplete {
  let index: Autocompleter | undefined;
  return (partial, limit, { topic } = {}) => {
    const accepts = ({ topics }: Fact) => topic === undefined || topics.includes(topic);
    const typed = partial.trim().slice(0, MAX_TYPED_LENGTH);
    if (typed === '') return listFirst(facts, limit, accepts);
    index ??= new Autocompleter(facts);
    return index.search(typed, limit, accepts);
  };
}

type Accepts = (fact: Fact) => boolean;

function listFirst(facts: readonly Fact[], limit: number, accepts: Accepts): Suggestion[] {
  const some = facts.values().filter(accepts).take(limit);
  return [...some].map(suggestionOf);
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
    const near = this.#trigrams
      .nearest(normaliseTyped(typed), limit, (i) => accepts((this.#asks[i] as Suggestion).fact))
      .map((i) => this.#asks[i] as Suggestion);
    const first = near.slice(0, MAX_RANKED);
    const ranked = new Fuse(first, FUSE_OPTIONS).search(typed).map(({ item }) => item);
    return ranked.length < first.length ? ranked : [...ranked, ...near.slice(MAX_RANKED)];
  }
}

const normaliseTyped = (text: string) => normalise(text).toLowerCase();

const FUSE_OPTIONS = {
  keys: ['question'],
  useTokenSearch: true,
  ignoreLocation: true,
  threshold: 0.4,
};
