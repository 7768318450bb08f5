/** Suggests curated questions while a member types. */
import Fuse from 'fuse.js';
import type { Fact, Knowledge } from '../knowledge/types.ts';
import type { Suggestion } from './types.ts';

/** Characters of what has been typed that are looked at. */
const LONGEST = 100;

/** Makes the function behind `Matcher.complete`. */
export function completer({ facts }: Knowledge): (partial: string, limit: number) => Suggestion[] {
  const suggestions = facts.flatMap((fact) => fact.asks.map((question) => ({ question, fact })));
  const fuse = new Fuse(suggestions, {
    keys: ['question'],
    useTokenSearch: true,
    ignoreLocation: true,
    threshold: 0.4,
  });
  const openers = facts.map((fact: Fact) => ({ question: fact.asks[0] as string, fact }));
  return (partial, limit) => {
    const typed = partial.trim().slice(0, LONGEST);
    if (typed === '') return openers.slice(0, limit);
    return fuse.search(typed, { limit }).map(({ item }) => item);
  };
}
