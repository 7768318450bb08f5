import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { serialize } from 'node:v8';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readQuestions } from '../../test/evaluation/judge.ts';
import { ENGINES } from '../evaluate/engines.ts';
import { readStartArguments } from '../harness/start-arguments.ts';
import { medianOf } from '../harness/statistics.ts';
import { draftArticles } from '../train/articles.ts';
import type { BenchmarkData, MatchingRun } from './matching-run.ts';

/** The medians of all runs of one engine over a number of facts. */
export interface MatchingRow extends MatchingRun {
  engine: string;
  facts: number;
  runs: number;
}

export const SIZES = [50, 1_000, 10_000, 100_000];

/** An engine that takes longer than this many milliseconds for a run is not run again at that size. */
const SLOW_RUN_MS = 90_000;

const RUN = resolve(import.meta.dirname, 'matching-run.ts');

/**
 * Measures the engines over knowledge of several sizes, each round running every engine in turn.
 *
 * @param squad a file of articles; `null` for this repository's own knowledge and questions.
 * @param only part of the names of the engines to measure.
 * @param report called with a line for each run that begins.
 */
export async function measureMatching(
  {
    squad,
    runs,
    sizes,
    only,
  }: { squad: string | null; runs: number; sizes: readonly number[]; only: string },
  report: (text: string) => void,
): Promise<MatchingRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
  try {
    const file = join(folder, 'data');
    writeFileSync(file, serialize(await prepareData(squad)));
    const rows: MatchingRow[] = [];
    for (const facts of sizes) {
      const results = new Map<string, MatchingRun[]>();
      const slow = new Set<string>();
      for (let round = 1; round <= runs; round += 1) {
        for (const engine of Object.keys(ENGINES).filter((name) => name.includes(only))) {
          if (slow.has(engine)) continue;
          report(`${facts} facts, ${engine}, run ${round}`);
          const start = performance.now();
          results.set(engine, [...(results.get(engine) ?? []), await runOnce(file, engine, facts)]);
          if (performance.now() - start > SLOW_RUN_MS) slow.add(engine);
        }
      }
      for (const [engine, all] of results)
        rows.push({ engine, facts, runs: all.length, ...medianOf(all) });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runOnce(file: string, engine: string, facts: number): Promise<MatchingRun> {
  // With the bot's own flags: its small young generation keeps garbage collection pauses short.
  const args = [...readStartArguments(), '--expose-gc', RUN, file, engine, String(facts)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as MatchingRun;
}

async function prepareData(squad: string | null): Promise<BenchmarkData> {
  if (squad !== null) {
    const articles = await draftArticles(squad);
    return {
      knowledge: {
        directory: '',
        articles: articles.flatMap(({ knowledge }) => knowledge.articles),
        facts: articles.flatMap(({ knowledge }) => knowledge.facts),
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
