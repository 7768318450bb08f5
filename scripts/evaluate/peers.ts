/** Compares the matcher with search libraries over the same facts. */
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Matcher } from '../../src/matching/index.ts';
import type { EvaluationQuestion } from '../../test/evaluation/judge.ts';
import { ENGINES, type Engine, footnoteEngine } from './engines.ts';
import { areaUnderRoc, formatPercent, rankFigures } from './ranking-figures.ts';

/**
 * Returns for the matcher and for each library the share of answerable questions whose fact is ranked
 * first, the mean reciprocal rank among the first ten, and how well the best score separates answerable
 * from unanswerable questions. Like the libraries, the matcher is measured by its ranking and confidence,
 * also for questions it would not answer. Only the matcher has gaps and synonyms, so the last figure
 * includes the benefit of curating those.
 */
export function measurePeers(
  knowledge: Knowledge,
  matcher: Matcher,
  questions: readonly EvaluationQuestion[],
): Record<string, object> {
  const engines = Object.entries(ENGINES).map(([name, build]) => {
    const engine = name === 'Footnote' ? footnoteEngine(matcher) : build(knowledge);
    return [name, measure(engine, questions)] as const;
  });
  return Object.fromEntries(engines);
}

function measure({ search }: Engine, questions: readonly EvaluationQuestion[]): object {
  const answerable: number[] = [];
  const unanswerable: number[] = [];
  const positions: number[] = [];
  for (const item of questions) {
    const hits = search(item.question);
    (item.silent ? unanswerable : answerable).push(hits[0]?.score ?? 0);
    positions.push(
      hits.findIndex(({ key }) => item.want.includes(key.split('/').at(-1) as string)),
    );
  }
  const { first, reciprocal } = rankFigures(positions);
  return {
    'right first, of the answerable': formatPercent(first, answerable.length),
    MRR: (reciprocal / answerable.length).toFixed(3),
    'AUROC, answerable or not': areaUnderRoc(answerable, unanswerable).toFixed(3),
  };
}
