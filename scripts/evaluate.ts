/**
 * Prints how often the right statement comes first, and how often silence is kept where the article
 * does not say: `npm run evaluate [-- --wrong] [--set FILE]`.
 */
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { createMatcher } from '../src/matching/index.ts';
import {
  type Judged,
  judge,
  type KindTotals,
  readQuestions,
  totals,
} from '../test/evaluation/judge.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'test/evaluation/questions.yaml' },
    knowledge: { type: 'string', default: 'knowledge' },
    wrong: { type: 'boolean', default: false },
  },
});

const matcher = createMatcher(await loadKnowledge(values.knowledge));
const judged = judge(readQuestions(values.set), matcher);
console.table(Object.fromEntries(totals(judged).map((row) => [row.kind, figures(row)])));
if (values.wrong) for (const item of judged) if (!item.right) console.log(lineOf(item));

function figures({ questions, first, three, silent, wrong }: KindTotals): Record<string, string> {
  return {
    questions: String(questions),
    'right first or rightly silent': percent(first, questions),
    'right among first three': percent(three, questions),
    'wrongly silent': percent(silent, questions),
    'wrong answer': percent(wrong, questions),
  };
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function lineOf({ item, verdict }: Judged): string {
  const wanted = item.silent ? 'silence' : item.want.join(' | ');
  const got =
    verdict.outcome === 'answer'
      ? verdict.facts.map(({ fact }) => fact.id).join(', ')
      : `silence: ${verdict.reason} ${verdict.gap?.id ?? ''}`;
  return `[${item.kind}] ${item.question}\n    wanted ${wanted}; got ${got} (${verdict.confidence.toFixed(2)})`;
}
