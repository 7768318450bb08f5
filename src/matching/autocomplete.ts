/** Suggests curated questions while a member types. */
import Fuse from 'fuse.js';
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';
import { normalise } from '../language/characters.ts';
import { suggestionOf } from './api/suggestion.ts';
import type { AskOptions } from './api/thread.ts';
import type { Suggestion } from './api/verdict.ts';
import { TrigramIndex } from './indexing/trigram-index.ts';

/** Characters of what has been typed that are looked at. */
const MAX_TYPED_LENGTH = 100;
/**
 * Questions that Fuse.js ranks: it takes its time for every one, and what was meant is among the first five no
 * more often with 15 or 35 of them. Where all of these fit, the next ones follow as they are.
 */
const MAX_RANKED = 10;

/** Finds curated questions that fit what has been typed so far, best first, at most `limit`. */
type Complete = (
  partial: string,
  limit: number,
  options?: Pick<AskOptions, 'topic'>,
) => Suggestion[];

/** Makes the function behind `Matcher.complete`. The index is made for the first who types: most runs have none. */
export function createAutocomplete({ facts }: Knowledge): Complete {
  let index: Autocompleter | undefined;
  return (partial, limit, { topic } = {}) => {
    const accepts = ({ topics }: Fact) => topic === undefined || topics.includes(topic);
    const typed = partial.trim().slice(0, MAX_TYPED_LENGTH);
    if (typed === '') return openers(facts, limit, accepts);
    index ??= new Autocompleter(facts);
    return index.search(typed, limit, accepts);
  };
}

type Accepts = (fact: Fact) => boolean;

function openers(facts: readonly Fact[], limit: number, accepts: Accepts): Suggestion[] {
  const some = facts.values().filter(accepts).take(limit);
  return [...some].map(suggestionOf);
}

/** All asks: a first choice by their letters, which Fuse.js ranks. */
class Autocompleter {
  readonly #asks: Suggestion[];
  readonly #grams: TrigramIndex;

  constructor(facts: readonly Fact[]) {
    this.#asks = facts.flatMap((fact) => fact.asks.map((question) => ({ question, fact })));
    this.#grams = new TrigramIndex(this.#asks.map(({ question }) => plainly(question)));
  }

  search(typed: string, limit: number, accepts: Accepts): Suggestion[] {
    const near = this.#grams
      .nearest(plainly(typed), limit, (i) => accepts((this.#asks[i] as Suggestion).fact))
      .map((i) => this.#asks[i] as Suggestion);
    const first = near.slice(0, MAX_RANKED);
    const ranked = new Fuse(first, FUSE_OPTIONS).search(typed).map(({ item }) => item);
    return ranked.length < first.length ? ranked : [...ranked, ...near.slice(MAX_RANKED)];
  }
}

const plainly = (text: string) => normalise(text).toLowerCase();

const FUSE_OPTIONS = {
  keys: ['question'],
  useTokenSearch: true,
  ignoreLocation: true,
  threshold: 0.4,
};
