/** Search libraries over the same facts, set up by their documentation for questions of several words. */
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Index } from 'flexsearch';
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Fact, Knowledge } from '../../src/knowledge/knowledge.ts';
import { createMatcher, type Matcher } from '../../src/matching/index.ts';
import { stem } from '../../src/matching/training.ts';
import { guess } from './guesses.ts';

/** A fact that was found, by its key, and how sure the engine is of it; higher is surer. */
export interface Hit {
  key: string;
  score: number;
}

/** What an index can be asked. */
export interface Engine {
  /** Best first. */
  search(question: string): Hit[];
  /** What is done for each question that somebody asks. */
  answer(question: string): unknown;
  /** What is done for each keystroke while somebody types. */
  type(partial: string): unknown;
}

/** Builds an index over facts. */
export type Build = (knowledge: Knowledge) => Engine;

/** A library does nothing more for an answer than to search. */
const searching = (search: Engine['search'], type: Engine['type']): Engine => ({
  search,
  answer: search,
  type,
});

/** Results that are asked of each, as many as are looked at. */
const LIMIT = 10;
/** Choices that Discord shows. */
const CHOICES = 25;

/** All engines by their names. */
export const ENGINES: Readonly<Record<string, Build>> = {
  Footnote: (knowledge) => footnoteEngine(createMatcher(knowledge)),
  'Fuse.js': ({ facts }) => fuseEngine(facts, {}),
  // Its documentation calls the threshold of 0.6 permissive for words, and advises 0.3 or 0.4.
  'Fuse.js, token search': ({ facts }) =>
    fuseEngine(facts, { useTokenSearch: true, threshold: 0.3 }),
  'MiniSearch, Porter stems': ({ facts }) => miniSearchEngine(facts),
  FlexSearch: ({ facts }) => flexSearchEngine(facts),
  Orama: ({ facts }) => oramaEngine(facts),
};

/** Footnote's ranking and confidence, also where it would keep silent; the same calls as a verdict. */
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
 * What the context proposed as asks of a draft nobody has been over is left out, as Footnote does; nor is its
 * sentence taken twice where the statement leaves out "however": what is in two fields would count double.
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
  return searching(
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
  return searching(search, (partial) => index.autoSuggest(partial));
}

/**
 * With the tokenizer that tolerates slips of the keyboard, and "suggest", without which a fact has to
 * have every word of the question. It tells no scores but the slot, 0 for the best, that an unresolved
 * result is in.
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
  return searching(search, (partial) => index.search(partial, { suggest: true, limit: CHOICES }));
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
    // In-memory indexes answer at once; the type allows for others.
    const found = searchOrama(index, { term, properties: [...FIELDS], limit, threshold: 1 });
    if (found instanceof Promise) throw new Error('Orama answers later');
    return found.hits.map(({ document, score }) => ({ key: document.key, score }));
  };
  return searching(
    (question) => find(question, LIMIT),
    (partial) => find(partial, CHOICES),
  );
}
