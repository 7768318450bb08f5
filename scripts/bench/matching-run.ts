/**
 * `node --expose-gc matching-run.ts FILE ENGINE FACTS`: measures one engine over a number of facts, in a
 * process of its own, and prints a `MatchingRun` as JSON.
 */
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { Bench } from 'tinybench';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { ENGINES, type Engine } from '../evaluate/engines.ts';
import type { Latency } from '../harness/statistics.ts';
import { scaleKnowledge } from './scaled-knowledge.ts';

/** Facts and questions. */
export interface BenchmarkData {
  knowledge: Knowledge;
  /** `right` lists the keys of the facts that answer the question; empty if it is unanswerable. */
  questions: { question: string; right: string[] }[];
}

/** The figures of one engine over a number of facts. */
export interface MatchingRun {
  buildMs: number;
  /** Memory of the index, without the facts, in megabytes. */
  megabytes: number;
  verdict: Latency;
  keystroke: Latency;
  /** The share of answerable questions whose fact is ranked first. */
  right: number;
  /** The number of answerable questions. */
  answerable: number;
}

/** Duration of each measurement in milliseconds, and its minimum number of calls. */
const TIME_MS = 1_000;
const MIN_CALLS = 10;
/** Questions to judge an engine's accuracy by; fewer for slow ones, which take a second for each. */
const QUESTION_LIMIT = 300;
const SLOW_QUESTION_LIMIT = 40;
const SLOW_MS = 100;
/** Characters typed between two measured keystrokes. */
const KEYSTROKE_STEP = 3;

const [file = '', name = '', facts = ''] = process.argv.slice(2);
console.log(JSON.stringify(await run()));

async function run(): Promise<MatchingRun> {
  const { knowledge: base, questions } = deserialize(readFileSync(file)) as BenchmarkData;
  const knowledge = scaleKnowledge(base, Number(facts));
  const build = ENGINES[name];
  if (build === undefined) throw new Error(`there is no engine ${name}`);
  const before = memoryInUse();
  const start = performance.now();
  const engine = build(knowledge);
  const buildMs = performance.now() - start;
  const megabytes = (memoryInUse() - before) / 1e6;
  const keys = new Set(knowledge.facts.map(({ key }) => key));
  const applicable = questions.filter(
    ({ right }) => right.length === 0 || right.some((key) => keys.has(key)),
  );
  const asked = sample(applicable, QUESTION_LIMIT);
  const texts = asked.map(({ question }) => question);
  return {
    buildMs,
    megabytes,
    verdict: await measure(texts, (text) => engine.answer(text)),
    keystroke: await measure(keystrokesOf(texts), (text) => engine.type(text)),
    ...judge(engine, asked),
  };
}

/** Returns the bytes in use after a garbage collection. */
function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Measures calls with each text in turn. */
async function measure(
  texts: readonly string[],
  call: (text: string) => unknown,
): Promise<Latency> {
  let next = 0;
  const bench = new Bench({
    time: TIME_MS,
    iterations: MIN_CALLS,
    warmupTime: TIME_MS / 4,
    warmupIterations: 3,
    retainSamples: true,
  });
  bench.add('call', () => {
    call(texts[next % texts.length] as string);
    next += 1;
  });
  await bench.run();
  const result = bench.tasks[0]?.result;
  if (result?.state !== 'completed') throw new Error(`${name} did not complete: ${result?.state}`);
  return { p50: result.latency.p50, p99: result.latency.p99 };
}

function judge(
  { search }: Engine,
  asked: BenchmarkData['questions'],
): Pick<MatchingRun, 'right' | 'answerable'> {
  const answerable = asked.filter(({ right }) => right.length > 0);
  const start = performance.now();
  search(answerable[0]?.question ?? '');
  const isSlow = performance.now() - start > SLOW_MS;
  const judged = sample(answerable, isSlow ? SLOW_QUESTION_LIMIT : QUESTION_LIMIT);
  const correct = judged.filter(({ question, right }) =>
    right.includes(search(question)[0]?.key ?? ''),
  );
  return { right: correct.length / judged.length, answerable: judged.length };
}

/** Returns what has been typed at every third character of each question. */
function keystrokesOf(texts: readonly string[]): string[] {
  const typed = texts.flatMap((text) =>
    Array.from({ length: Math.floor(text.length / KEYSTROKE_STEP) }, (_, i) =>
      text.slice(0, (i + 1) * KEYSTROKE_STEP),
    ),
  );
  return sample(typed, typed.length);
}

/** Returns up to `count` items from all over a list, in a fixed pseudo-random order. */
function sample<T>(items: readonly T[], count: number): T[] {
  const step = 7919;
  const all = items.map((_, i) => items[(i * step) % items.length] as T);
  return all.slice(0, count);
}
