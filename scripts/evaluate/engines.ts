/** Search libraries over the same facts, configured by their documentation for multi-word questions. */
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Index } from 'flexsearch';
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Fact, Knowledge } from '../../src/knowledge/knowledge.ts';
import { createMatcher, type Matcher } from '../../src/matching/index.ts';
import { stem } from '../../src/matching/training.ts';
import { guess } from './guesses.ts';

/** A fact that was found. */
export interface Hit {
  /** The fact's key. */
  key: string;
  /** Higher is better. */
  score: number;
}

/** An index over facts. */
export interface Engine {
  /** Returns hits, best first. */
  search(question: string): Hit[];
  /** Does the work for one question. */
  answer(question: string): unknown;
  /** Does the work for one keystroke. */
  type(partial: string): unknown;
}

/** Builds an index over facts. */
export type Build = (knowledge: Knowledge) => Engine;

/** Makes an engine that only searches for an answer. */
const searchOnly = (search: Engine['search'], type: Engine['type']): Engine => ({
  search,
  answer: search,
  type,
});

/** Maximum number of hits, which are all judged. */
const LIMIT = 10;
/** Maximum number of autocomplete choices on Discord. */
const CHOICES = 25;

/** All engines by name. */
export const ENGINES: Readonly<Record<string, Build>> = {
  Footnote: (knowledge) => footnoteEngine(createMatcher(knowledge)),
  'Fuse.js': ({ facts }) => fuseEngine(facts, {}),
  // Its documentation calls the default threshold of 0.6 permissive for words and advises 0.3 or 0.4.
  'Fuse.js, token search': ({ facts }) =>
    fuseEngine(facts, { useTokenSearch: true, threshold: 0.3 }),
  'MiniSearch, Porter stems': ({ facts }) => miniSearchEngine(facts),
  FlexSearch: ({ facts }) => flexSearchEngine(facts),
  Orama: ({ facts }) => oramaEngine(facts),
};

/** Makes an engine of Footnote's ranking and confidence, also for questions it would not answer. */
export function footnoteEngine(matcher: Matcher): Engine {
  return {
    search(question) {
      const { keys, confidence } = guess(question, matcher);
      return keys.map((key) => ({ key, score: confidence }));
    },
    answer: (question) => matcher.ask(question),
    type: (partial) => matcher.complete(partial, CHOICES),
  };
}

interface Texts {
  key: string;
  statement: string;
  quote: string;
  asks: string;
}

const FIELDS = ['statement', 'quote', 'asks'] as const;

/**
 * Returns the texts to index. The machine-drafted asks and statement of an unreviewed draft are left out, as
 * Footnote does, and so is a quote that repeats the statement, which would count twice.
 */
function textsOf({ key, statement, quote, asks, draft }: Fact): Texts {
  if (draft) return { key, statement: '', quote, asks: '' };
  return { key, statement, quote: quote === statement ? '' : quote, asks: asks.join('\n') };
}

function fuseEngine(facts: readonly Fact[], options: IFuseOptions<Texts>): Engine {
  const fuse = new Fuse(facts.map(textsOf), {
    keys: [...FIELDS],
    includeScore: true,
    ignoreLocation: true,
    ...options,
  });
  const search = (text: string, limit: number) =>
    fuse
      .search(text, { limit })
      .map(({ item, score }) => ({ key: item.key, score: 1 - (score ?? 1) }));
  return searchOnly(
    (question) => search(question, LIMIT),
    (partial) => search(partial, CHOICES),
  );
}

function miniSearchEngine(facts: readonly Fact[]): Engine {
  const index = new MiniSearch<Texts>({
    idField: 'key',
    fields: [...FIELDS],
    processTerm: (term) => stem(term.toLowerCase()),
    searchOptions: { fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
  });
  index.addAll(facts.map(textsOf));
  const search = (question: string) =>
    index
      .search(question)
      .slice(0, LIMIT)
      .map(({ id, score }) => ({ key: id, score }));
  return searchOnly(search, (partial) => index.autoSuggest(partial));
}

/**
 * Uses the tokenizer that tolerates typos, and "suggest", without which a fact has to contain every word of
 * the question. There are no scores, only the slot of an unresolved result, 0 being the best.
 */
function flexSearchEngine(facts: readonly Fact[]): Engine {
  const index = new Index({ tokenize: 'tolerant' });
  for (const [i, fact] of facts.entries()) {
    const { statement, quote, asks } = textsOf(fact);
    index.add(i, [statement, quote, asks].join('\n'));
  }
  const keyAt = (i: number | string) => (facts[Number(i)] as Fact).key;
  const search = (question: string) => {
    const options = { suggest: true, limit: LIMIT };
    const slots = index.search(question, { ...options, resolve: false }).result;
    const score = 1 / (1 + slots.findIndex((slot) => slot !== undefined && slot.length > 0));
    return index.search(question, options).map((i) => ({ key: keyAt(i), score }));
  };
  return searchOnly(search, (partial) => index.search(partial, { suggest: true, limit: CHOICES }));
}

function oramaEngine(facts: readonly Fact[]): Engine {
  const index = create({
    schema: { key: 'string', statement: 'string', quote: 'string', asks: 'string' },
    components: {
      tokenizer: { language: 'english', stemming: true, stemmerSkipProperties: ['key'] },
    },
  });
  insertMultiple(index, facts.map(textsOf));
  const find = (term: string, limit: number) => {
    // In-memory indexes return synchronously; the type allows for others.
    const results = searchOrama(index, { term, properties: [...FIELDS], limit, threshold: 1 });
    if (results instanceof Promise) throw new Error('Orama returned a promise');
    return results.hits.map(({ document, score }) => ({ key: document.key, score }));
  };
  return searchOnly(
    (question) => find(question, LIMIT),
    (partial) => find(partial, CHOICES),
  );
}
