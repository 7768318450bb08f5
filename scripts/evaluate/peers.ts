/** Search libraries over the same facts and the same questions: how often the right fact comes first. */
import { Index } from 'flexsearch';
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Fact, Knowledge } from '../../src/knowledge/types.ts';
import type { Matcher } from '../../src/matching/index.ts';
import { stem } from '../../src/matching/stems.ts';
import type { EvaluationQuestion } from '../../test/evaluation/judge.ts';
import { guess } from './guesses.ts';
import { areaUnderRoc, percent } from './percent.ts';

interface Hit {
  id: string;
  score: number;
}

/** All facts that are found, best first. */
type Search = (question: string) => Hit[];

/**
 * For the matcher and for each library: the share of answerable questions whose fact comes first, the
 * mean reciprocal rank, and how well the best score tells the others apart. The matcher is measured
 * as the libraries are, by its ranking and confidence, also where it would keep silent.
 * It alone has gaps and synonyms, so the last figure tells what curating those is worth as well.
 */
export function measurePeers(
  { facts }: Knowledge,
  matcher: Matcher,
  questions: readonly EvaluationQuestion[],
): Record<string, object> {
  const searches: Record<string, Search> = {
    Footnote: footnoteSearch(matcher),
    'Fuse.js': fuseSearch(facts, {}),
    // Its documentation calls the threshold of 0.6 permissive for words, and advises 0.3 or 0.4.
    'Fuse.js, token search': fuseSearch(facts, { useTokenSearch: true, threshold: 0.3 }),
    'MiniSearch, Porter stems': miniSearch(facts),
    FlexSearch: flexSearch(facts),
  };
  return Object.fromEntries(
    Object.entries(searches).map(([name, search]) => [name, measure(search, questions)]),
  );
}

function measure(search: Search, questions: readonly EvaluationQuestion[]): object {
  const own: number[] = [];
  const silent: number[] = [];
  let first = 0;
  let reciprocal = 0;
  for (const item of questions) {
    const hits = search(item.question);
    (item.silent ? silent : own).push(hits[0]?.score ?? 0);
    const position = hits.findIndex(({ id }) => item.want.includes(id));
    if (position === 0) first += 1;
    if (position >= 0) reciprocal += 1 / (position + 1);
  }
  return {
    'right first, of the answerable': percent(first, own.length),
    MRR: (reciprocal / own.length).toFixed(3),
    'AUROC, answerable or not': areaUnderRoc(own, silent).toFixed(3),
  };
}

const KEYS = ['statement', 'quote', 'asks'];

function footnoteSearch(matcher: Matcher): Search {
  return (question) => {
    const { ids, confidence } = guess(question, matcher);
    return ids.map((id) => ({ id, score: confidence }));
  };
}

function fuseSearch(facts: readonly Fact[], options: IFuseOptions<Fact>): Search {
  const fuse = new Fuse(facts, {
    keys: KEYS,
    includeScore: true,
    ignoreLocation: true,
    ...options,
  });
  return (question) =>
    fuse.search(question).map(({ item, score }) => ({ id: item.id, score: 1 - (score ?? 1) }));
}

function miniSearch(facts: readonly Fact[]): Search {
  const index = new MiniSearch<{ id: string }>({
    fields: KEYS,
    processTerm: (term) => stem(term.toLowerCase()),
    searchOptions: { fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
  });
  index.addAll(
    facts.map(({ id, statement, quote, asks }) => ({
      id,
      statement,
      quote,
      asks: asks.join('\n'),
    })),
  );
  return (question) => index.search(question).map(({ id, score }) => ({ id, score }));
}

/**
 * With the tokenizer that tolerates slips of the keyboard, and "suggest", without which a fact has to
 * have every word of the question. It tells no scores but the slot, 0 for the best, that an unresolved
 * result is in.
 */
function flexSearch(facts: readonly Fact[]): Search {
  const index = new Index({ tokenize: 'tolerant' });
  for (const [i, { statement, quote, asks }] of facts.entries()) {
    index.add(i, [statement, quote, ...asks].join('\n'));
  }
  return (question) => {
    const options = { suggest: true, limit: facts.length };
    const slots = index.search(question, { ...options, resolve: false }).result;
    const score = 1 / (1 + slots.findIndex((slot) => slot !== undefined && slot.length > 0));
    return index
      .search(question, options)
      .map((i) => ({ id: (facts[Number(i)] as Fact).id, score }));
  };
}
