/**
 * One engine over one knowledge, in a process of its own: prints a `MatchingRun` as JSON.
 * `node --expose-gc matching-run.ts FILE ENGINE FACTS`
 */
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { Bench } from 'tinybench';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { ENGINES, type Engine } from '../evaluate/engines.ts';
import { scaleKnowledge } from './scaled-knowledge.ts';

/** Facts, and questions with the keys of the facts that answer them; none where nothing does. */
export interface Material {
  knowledge: Knowledge;
  questions: { question: string; right: string[] }[];
}

/** Milliseconds. */
export interface Latency {
  p50: number;
  p99: number;
}

/** What came of one engine over so many facts. */
export interface MatchingRun {
  buildMs: number;
  /** Memory of the index beside the facts that it is made of, in megabytes. */
  megabytes: number;
  verdict: Latency;
  keystroke: Latency;
  /** The share of answerable questions whose fact comes first. */
  right: number;
  /** How many of these there are among so many facts. */
  answerable: number;
}

/** Each measurement takes so long, in milliseconds, and at least this many calls. */
const TIME_MS = 1_000;
const LEAST_CALLS = 10;
/** Questions that are put to each engine for its accuracy: the slowest take a second for one. */
const MOST_QUESTIONS = 300;
const SLOW_QUESTIONS = 40;
const SLOW_MS = 100;
/** Every so many letters of a question are a keystroke that is measured. */
const STEP = 3;

const [file = '', name = '', facts = ''] = process.argv.slice(2);
console.log(JSON.stringify(await run()));

async function run(): Promise<MatchingRun> {
  const { knowledge: base, questions } = deserialize(readFileSync(file)) as Material;
  const knowledge = scaleKnowledge(base, Number(facts));
  const build = ENGINES[name];
  if (build === undefined) throw new Error(`there is no engine ${name}`);
  const before = heldBytes();
  const start = performance.now();
  const engine = build(knowledge);
  const buildMs = performance.now() - start;
  const megabytes = (heldBytes() - before) / 1e6;
  const keys = new Set(knowledge.facts.map(({ key }) => key));
  const here = questions.filter(
    ({ right }) => right.length === 0 || right.some((key) => keys.has(key)),
  );
  const asked = evenly(here, MOST_QUESTIONS);
  const texts = asked.map(({ question }) => question);
  return {
    buildMs,
    megabytes,
    verdict: await measure(texts, (text) => engine.answer(text)),
    keystroke: await measure(keystrokesOf(texts), (text) => engine.type(text)),
    ...judge(engine, asked),
  };
}

function heldBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Every question in turn, each call one sample. */
async function measure(
  texts: readonly string[],
  call: (text: string) => unknown,
): Promise<Latency> {
  let next = 0;
  const bench = new Bench({
    time: TIME_MS,
    iterations: LEAST_CALLS,
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
  if (result?.state !== 'completed')
    throw new Error(`${name} did not get through: ${result?.state}`);
  return { p50: result.latency.p50, p99: result.latency.p99 };
}

function judge(
  { search }: Engine,
  asked: readonly Material['questions'][number][],
): Pick<MatchingRun, 'right' | 'answerable'> {
  const answerable = asked.filter(({ right }) => right.length > 0);
  const start = performance.now();
  search(answerable[0]?.question ?? '');
  const isSlow = performance.now() - start > SLOW_MS;
  const some = evenly(answerable, isSlow ? SLOW_QUESTIONS : MOST_QUESTIONS);
  const found = some.filter(({ question, right }) =>
    right.includes(search(question)[0]?.key ?? ''),
  );
  return { right: found.length / some.length, answerable: some.length };
}

/** What somebody has typed at every third letter, over all the questions. */
function keystrokesOf(texts: readonly string[]): string[] {
  const typed = texts.flatMap((text) =>
    Array.from({ length: Math.floor(text.length / STEP) }, (_, i) => text.slice(0, (i + 1) * STEP)),
  );
  return evenly(typed, typed.length);
}

/** As many as asked for, from the whole of a list, in an order without rhyme. */
function evenly<T>(items: readonly T[], count: number): T[] {
  const step = 7919;
  const all = items.map((_, i) => items[(i * step) % items.length] as T);
  return all.slice(0, count);
}
