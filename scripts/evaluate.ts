/**
 * `npm run evaluate [-- --set DIR] [--wrong] [--peers] [--plots] [--squad PATH] [--policies PATH]`: prints how often the
 * right statement is ranked first, and how often unanswerable questions get no answer.
 *
 * - `--set DIR` is a folder with `questions.yaml`, `threads.yaml`, `posts.yaml` and optionally
 *   `terse-threads.yaml`; the set in `test/evaluation/held-out` is for final figures, not for development.
 * - `--letters` leaves the encoder out.
 * - `--wrong` lists the failures; `--peers` compares with search libraries over the same facts, which takes
 *   minutes.
 * - `--plots` draws the risk-coverage curve and the reliability diagram in `docs/images`.
 * - `--squad PATH` measures on uncurated articles instead, with a fact without asks for every sentence;
 *   `--article-folds N` cross-validates the weights.
 * - `--policies PATH` measures whole documents, by kind and by document: questions, posts and threads. They are drafts
 *   with `--asks 0`; with `--asks N` and `--curated DIR` facts that curators wrote, with N asks each (see
 *   `scripts/harness/policy-documents.ts`). `--folds DIR` judges each document by an encoder and weights that never saw
 *   it (see `scripts/harness/fold-encoders.ts`); `--plots` draws the reliability diagram.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_FOLDER } from '../src/encoder/encoder.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { createAsyncMatcher, createMatcher, type Verdict } from '../src/matching/index.ts';
import {
  type Judged,
  judge,
  judgePosts,
  judgeThreads,
  type KindTotals,
  readQuestions,
  totals,
} from '../test/evaluation/judge.ts';
import { evaluateArticles } from './evaluate/article-figures.ts';
import { calibrationError } from './evaluate/calibration-error.ts';
import { type DocumentLosses, measureLosses } from './evaluate/document-losses.ts';
import { judgeGuesses } from './evaluate/guesses.ts';
import { measurePeers } from './evaluate/peers.ts';
import { calibrationChart, renderChart, writePlots } from './evaluate/plots.ts';
import { type JudgedItem, judgePolicies } from './evaluate/policies.ts';
import { measureConfidence, tabulateByDocument, tabulateByKind } from './evaluate/policy-tables.ts';
import { formatPercent } from './evaluate/ranking-figures.ts';
import { CachingEncoder, FoldEncoders } from './harness/fold-encoders.ts';
import { readOptions } from './harness/script-options.ts';

const { values } = readOptions({
  options: {
    set: { type: 'string', default: 'test/evaluation' },
    knowledge: { type: 'string', default: 'knowledge' },
    wrong: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    plots: { type: 'boolean', default: false },
    squad: { type: 'string' },
    'article-folds': { type: 'string', default: '0' },
    policies: { type: 'string' },
    asks: { type: 'string', default: '0' },
    curated: { type: 'string' },
    folds: { type: 'string' },
    letters: { type: 'boolean', default: false },
  },
});

if (values.squad !== undefined)
  await evaluateArticles(values.squad, Number(values['article-folds']), values.peers);
else if (values.policies !== undefined) await measurePolicies(values.policies);
else await measureFacts();

async function measureFacts(): Promise<void> {
  const knowledge = await loadKnowledge(values.knowledge);
  const matcher = createMatcher(knowledge);
  // What has many asks is compared by letters.
  const isRead = !values.letters && matcher.texts.length > 0;
  const encoder = isRead ? await CachingEncoder.start(MODEL_FOLDER) : null;
  if (encoder !== null) matcher.useVectors(await encoder.vectorsOf(knowledge));
  const reader = createAsyncMatcher(matcher, encoder?.encode);
  const questions = readQuestions(join(values.set, 'questions.yaml'));
  const terse = join(values.set, 'terse-threads.yaml');
  const judged = [
    await judge(questions, reader),
    await judgeThreads(join(values.set, 'threads.yaml'), reader),
    ...(existsSync(terse) ? [await judgeThreads(terse, reader, 'terse thread turns')] : []),
    await judgePosts(join(values.set, 'posts.yaml'), reader),
  ];
  await encoder?.stop();
  for (const group of judged) show(totals(group));
  if (values.peers) console.table(measurePeers(knowledge, matcher, questions));
  if (values.plots) {
    const paths = await writePlots(judgeGuesses(questions, matcher), join('docs', 'images'));
    console.log(`Wrote ${paths.join(' and ')}.`);
  }
  const wrong = judged.flat().filter(({ right }) => !right);
  if (values.wrong) for (const failure of wrong) console.log(describe(failure));
}

async function measurePolicies(path: string): Promise<void> {
  const encoders = values.letters ? null : new FoldEncoders(values.folds ?? null);
  const asks = Number(values.asks);
  const judged = await judgePolicies(path, { asks, curated: values.curated, encoders });
  await encoders?.stop();
  console.table(tabulateByKind(judged));
  console.table(tabulateByDocument(judged));
  const { bins, ...figures } = measureConfidence(judged);
  console.table({
    'mean reciprocal rank': figures.reciprocalRank.toFixed(3),
    'AUROC, is it answered': figures.answered.toFixed(3),
    'AUROC, is the first right': figures.right.toFixed(3),
    'expected calibration error': calibrationError(bins).toFixed(3),
  });
  if (values.plots) {
    const file = join('docs', 'images', 'policy-calibration.svg');
    writeFileSync(file, renderChart(calibrationChart(bins)));
    console.log(`Wrote ${file}.`);
  }
  const losses = Object.entries(measureLosses(path));
  console.table(
    Object.fromEntries(losses.map(([document, kinds]) => [document, countKept(kinds)])),
  );
  const lost = losses.flatMap(([document, kinds]) =>
    Object.entries(kinds).flatMap(([kind, kept]) =>
      kept.lost.map((text) => ({ document, kind, text })),
    ),
  );
  if (values.wrong)
    for (const { document, kind, text } of lost) console.log(`[lost ${kind}] ${document}: ${text}`);
  const failures = judged.filter(({ outcome }) => outcome !== 'right');
  if (values.wrong) for (const failure of failures) console.log(describeFailure(failure));
}

/** How much of each kind a document kept, such as `12 of 12`. */
function countKept(losses: DocumentLosses): Record<string, string> {
  const counts = Object.entries(losses).map(([kind, { all, lost }]) => [
    kind,
    `${all - lost.length} of ${all}`,
  ]);
  return Object.fromEntries(counts);
}

function describeFailure({ kind, document, id, text, outcome, shown }: JudgedItem): string {
  return `[${kind}] ${document} ${id} ${outcome}: ${text}\n    shown: ${shown ?? 'nothing'}`;
}

function show(rows: readonly KindTotals[]): void {
  console.table(Object.fromEntries(rows.map((row) => [row.kind, figures(row)])));
}

function figures({ questions, first, three, silent, wrong }: KindTotals): Record<string, string> {
  return {
    questions: String(questions),
    'right first or rightly silent': formatPercent(first, questions),
    'right among first three': formatPercent(three, questions),
    'wrongly silent': formatPercent(silent, questions),
    'wrong answer': formatPercent(wrong, questions),
  };
}

function describe({ item, verdict }: Judged): string {
  const wanted = item.silent ? 'no answer' : item.want.join(' | ');
  const got = describeOutcome(verdict);
  return `[${item.kind}] ${item.question}\n    wanted ${wanted}; got ${got} (${verdict.confidence.toFixed(2)})`;
}

function describeOutcome(verdict: Verdict): string {
  if (verdict.outcome === 'metadata') return `front matter: ${verdict.values[0]?.property}`;
  return verdict.outcome === 'answer'
    ? verdict.facts.map(({ fact }) => fact.id).join(', ')
    : `no answer: ${verdict.reason} ${verdict.gap?.id ?? ''}`;
}
