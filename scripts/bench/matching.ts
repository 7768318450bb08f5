import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { serialize } from 'node:v8';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readQuestions } from '../../test/evaluation/judge.ts';
import { ENGINES } from '../evaluate/engines.ts';
import { draftArticles } from '../train/articles.ts';
import type { MatchingRun, Material } from './matching-run.ts';
import { median } from './median.ts';
import { readStartArguments } from './start-arguments.ts';

/** The medians of all runs of one engine over so many facts. */
export interface MatchingRow extends MatchingRun {
  engine: string;
  facts: number;
  runs: number;
}

export const SIZES = [50, 1_000, 10_000, 100_000];

/** What takes longer than this is not run again, in milliseconds: it does not get near the others. */
const SLOW_RUN_MS = 90_000;

const RUN = resolve(import.meta.dirname, 'matching-run.ts');

/**
 * Measures all engines over knowledge of all sizes, side by side: in each round every engine in turn.
 *
 * @param squad a file of articles; the knowledge and the questions of this repository where it is `null`.
 * @param told told of each engine and size that is begun.
 */
export async function measureMatching(
  {
    squad,
    runs,
    sizes,
    only,
  }: { squad: string | null; runs: number; sizes: readonly number[]; only: string },
  told: (text: string) => void,
): Promise<MatchingRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
  try {
    const file = join(folder, 'material');
    writeFileSync(file, serialize(await prepareMaterial(squad)));
    const rows: MatchingRow[] = [];
    for (const facts of sizes) {
      const found = new Map<string, MatchingRun[]>();
      const slow = new Set<string>();
      for (let round = 1; round <= runs; round += 1) {
        for (const engine of Object.keys(ENGINES).filter((name) => name.includes(only))) {
          if (slow.has(engine)) continue;
          told(`${facts} facts, ${engine}, run ${round}`);
          const start = performance.now();
          found.set(engine, [...(found.get(engine) ?? []), await runOnce(file, engine, facts)]);
          if (performance.now() - start > SLOW_RUN_MS) slow.add(engine);
        }
      }
      for (const [engine, some] of found)
        rows.push({ engine, facts, runs: some.length, ...medianOf(some) });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runOnce(file: string, engine: string, facts: number): Promise<MatchingRun> {
  // As the bot is started: its small young generation makes for short pauses of the collector.
  const args = [...readStartArguments(), '--expose-gc', RUN, file, engine, String(facts)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as MatchingRun;
}

function medianOf(runs: readonly MatchingRun[]): MatchingRun {
  const of = (pick: (run: MatchingRun) => number) => median(runs.map(pick));
  return {
    buildMs: of(({ buildMs }) => buildMs),
    megabytes: of(({ megabytes }) => megabytes),
    verdict: { p50: of(({ verdict }) => verdict.p50), p99: of(({ verdict }) => verdict.p99) },
    keystroke: {
      p50: of(({ keystroke }) => keystroke.p50),
      p99: of(({ keystroke }) => keystroke.p99),
    },
    right: of(({ right }) => right),
    answerable: of(({ answerable }) => answerable),
  };
}

async function prepareMaterial(squad: string | null): Promise<Material> {
  if (squad !== null) {
    const articles = await draftArticles(squad);
    const all = articles.flatMap(({ knowledge }) => knowledge);
    return {
      knowledge: {
        directory: '',
        articles: all.flatMap((one) => one.articles),
        facts: all.flatMap(({ facts }) => facts),
        gaps: [],
        topics: [],
        synonyms: [],
      },
      questions: articles.flatMap(({ questions }) =>
        questions.map(({ question, right }) => ({
          question,
          right: [...right].map(({ key }) => key),
        })),
      ),
    };
  }
  const knowledge = await loadKnowledge(resolve('knowledge'));
  const keyOf = new Map(knowledge.facts.map(({ id, key }) => [id, key]));
  const questions = readQuestions(resolve('test/evaluation/questions.yaml'));
  return {
    knowledge,
    questions: questions.map(({ question, want }) => ({
      question,
      right: want.map((id) => keyOf.get(id) as string),
    })),
  };
}
