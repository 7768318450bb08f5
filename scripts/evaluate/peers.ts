/** Search libraries over the same facts and the same questions: how often the right fact comes first. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Fact, Knowledge } from '../../src/knowledge/types.ts';
import { stem } from '../../src/matching/stems.ts';
import type { EvaluationQuestion } from '../../test/evaluation/judge.ts';
import { areaUnderRoc, percent } from './percent.ts';

interface Hit {
  id: string;
  score: number;
}

type Search = (question: string) => Hit[];

/** The share of answerable questions whose fact comes first, and how well scores tell the others apart. */
export function measurePeers(
  { facts }: Knowledge,
  questions: readonly EvaluationQuestion[],
): Record<string, object> {
  const searches: Record<string, Search> = {
    'Fuse.js': fuseSearch(facts, false),
    'Fuse.js, token search': fuseSearch(facts, true),
    'MiniSearch, Porter stems': miniSearch(facts),
  };
  return Object.fromEntries(
    Object.entries(searches).map(([name, search]) => [name, measure(search, questions)]),
  );
}

function measure(search: Search, questions: readonly EvaluationQuestion[]): object {
  const own: number[] = [];
  const silent: number[] = [];
  let first = 0;
  for (const item of questions) {
    const [hit] = search(item.question);
    (item.silent ? silent : own).push(hit?.score ?? 0);
    if (hit !== undefined && item.want.includes(hit.id)) first += 1;
  }
  return {
    'right first, of the answerable': percent(first, own.length),
    'AUROC, answerable or not': areaUnderRoc(own, silent).toFixed(3),
  };
}

const KEYS = ['statement', 'quote', 'asks'];

function fuseSearch(facts: readonly Fact[], useTokenSearch: boolean): Search {
  const fuse = new Fuse(facts, {
    keys: KEYS,
    includeScore: true,
    ignoreLocation: true,
    useTokenSearch,
  });
  return (question) =>
    fuse
      .search(question, { limit: 3 })
      .map(({ item, score }) => ({ id: item.id, score: 1 - (score ?? 1) }));
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
