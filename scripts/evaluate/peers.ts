/** How often the right fact comes first, for the matcher and for search libraries over the same facts. */
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Matcher } from '../../src/matching/index.ts';
import type { EvaluationQuestion } from '../../test/evaluation/judge.ts';
import { ENGINES, type Engine, footnoteEngine } from './engines.ts';
import { areaUnderRoc, percent, rankFigures } from './percent.ts';

/**
 * For the matcher and for each library: the share of answerable questions whose fact comes first, the
 * mean reciprocal rank among the first ten, and how well the best score tells the others apart. The
 * matcher is measured as the libraries are, by its ranking and confidence, also where it would keep
 * silent. It alone has gaps and synonyms, so the last figure tells what curating those is worth as well.
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
  const own: number[] = [];
  const silent: number[] = [];
  const positions: number[] = [];
  for (const item of questions) {
    const hits = search(item.question);
    (item.silent ? silent : own).push(hits[0]?.score ?? 0);
    positions.push(
      hits.findIndex(({ key }) => item.want.includes(key.split('/').at(-1) as string)),
    );
  }
  const { first, reciprocal } = rankFigures(positions);
  return {
    'right first, of the answerable': percent(first, own.length),
    MRR: (reciprocal / own.length).toFixed(3),
    'AUROC, answerable or not': areaUnderRoc(own, silent).toFixed(3),
  };
}
