/** Suggests curated questions while a member types. */
import Fuse from 'fuse.js';
import type { Fact, Knowledge } from '../knowledge/types.ts';
import type { Suggestion } from './types.ts';

/** Characters of what has been typed that are looked at. */
const LONGEST = 100;

/** Makes the function behind `Matcher.complete`. The index is made for the first who types: most runs have none. */
export function completer({ facts }: Knowledge): (partial: string, limit: number) => Suggestion[] {
  const openers = facts.map((fact: Fact) => ({ question: fact.asks[0] as string, fact }));
  let fuse: Fuse<Suggestion> | undefined;
  return (partial, limit) => {
    const typed = partial.trim().slice(0, LONGEST);
    if (typed === '') return openers.slice(0, limit);
    fuse ??= indexAsks(facts);
    return fuse.search(typed, { limit }).map(({ item }) => item);
  };
}

function indexAsks(facts: readonly Fact[]): Fuse<Suggestion> {
  const suggestions = facts.flatMap((fact) => fact.asks.map((question) => ({ question, fact })));
  return new Fuse(suggestions, {
    keys: ['question'],
    useTokenSearch: true,
    ignoreLocation: true,
    threshold: 0.4,
  });
}
