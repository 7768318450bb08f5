/** Measures reading by meaning: what a question costs, and how long it keeps the event loop. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEncoder } from '../../src/encoder/encoder.ts';
import { quantize } from '../../src/encoder/quantization.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createAsyncMatcher, createMatcher, type VectorLookup } from '../../src/matching/index.ts';
import { readQuestions } from '../../test/evaluation/judge.ts';
import { makeTable } from '../docs/sections.ts';
import { type Latency, latencyOf } from '../harness/statistics.ts';
import { scaleKnowledge } from './scaled-knowledge.ts';

/** The figures for a number of facts; times in milliseconds, memory in megabytes. */
export interface MeaningRow {
  facts: number;
  letters: Latency;
  /** From the question to the verdict, the encoder's process included. */
  meaning: Latency;
  /** The part of it that keeps the event loop. */
  loop: Latency;
  /** To build the index of meanings from vectors that are there. */
  buildMs: number;
  /** What the vectors and their index take. */
  megabytes: number;
  /** Memory of the encoder's process, shared pages counted by their share (PSS). */
  encoderMegabytes: number;
}

/** Asks of each fact, as docs/curating.md advises. */
const ASKS = 3;
const QUESTIONS = 300;

/** Measures with facts of this repository's own knowledge, three asks each, multiplied to the wanted sizes. */
export async function measureMeaning(
  sizes: readonly number[],
  report: (text: string) => void,
): Promise<MeaningRow[]> {
  const knowledge = await loadKnowledge(resolve('knowledge'));
  const facts = knowledge.facts.map((fact) => ({ ...fact, asks: fact.asks.slice(0, ASKS) }));
  const base = { ...knowledge, facts, gaps: [], topics: [] };
  const questions = readQuestions(resolve('test/evaluation/questions.yaml'))
    .slice(0, QUESTIONS)
    .map(({ question }) => question);
  const rows: MeaningRow[] = [];
  for (const size of sizes) {
    report(`${size} facts by meaning`);
    rows.push(await measureSize(scaleKnowledge(base, size), questions));
  }
  return rows;
}

async function measureSize(
  knowledge: Knowledge,
  questions: readonly string[],
): Promise<MeaningRow> {
  const fail = (reason: string) => {
    throw new Error(`the encoder ended: ${reason}`);
  };
  const encoder = await startEncoder({ restarting: fail, unusable: fail });
  await encoder.ready();
  const matcher = createMatcher(knowledge);
  const letters = await measure(questions, async (question) => matcher.ask(question));
  const before = memoryInUse();
  const vectors = inventVectors(matcher.texts, encoder.manifest.dimensions);
  const start = performance.now();
  matcher.useVectors(vectors);
  const buildMs = performance.now() - start;
  const megabytes = (memoryInUse() - before) / 1e6;
  let waited = 0;
  const asked = createAsyncMatcher(matcher, async (texts) => {
    const asking = performance.now();
    const encoded = await encoder.encode(texts);
    waited += performance.now() - asking;
    if (encoded === null) throw new Error('the encoder did not answer');
    return (text) => quantize(encoded[texts.indexOf(text)] as Float32Array);
  });
  const loops: number[] = [];
  const meaning = await measure(questions, async (question) => {
    waited = 0;
    const from = performance.now();
    await asked.ask(question);
    loops.push(performance.now() - from - waited);
  });
  const encoderMegabytes = readMemory(encoder.pid);
  encoder.stop();
  const loop = latencyOf(loops.slice(-questions.length));
  return {
    facts: knowledge.facts.length,
    letters,
    meaning,
    loop,
    buildMs,
    megabytes,
    encoderMegabytes,
  };
}

/** Times each question once, after a first round for compilation. */
async function measure(
  questions: readonly string[],
  ask: (question: string) => Promise<unknown>,
): Promise<Latency> {
  for (const question of questions) await ask(question);
  const times: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    await ask(question);
    times.push(performance.now() - start);
    // Lets garbage be collected between questions, as it is between members'.
    await sleep(0);
  }
  return latencyOf(times);
}

/** Makes vectors from the texts' hashes: encoding 100,000 texts takes minutes, and what they are costs nothing. */
function inventVectors(texts: readonly string[], dimensions: number): VectorLookup {
  const vectors = new Map(
    texts.map((text) => {
      const seed = createHash('sha256').update(text).digest();
      return [text, Int8Array.from({ length: dimensions }, (_, i) => (seed[i % 32] ?? 0) % 13)];
    }),
  );
  return (text) => vectors.get(text);
}

function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Megabytes of a process; NaN where the system does not tell. */
function readMemory(pid: number | null): number {
  try {
    const status = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(status)?.[1]) / 1e3;
  } catch {
    return Number.NaN;
  }
}

/** Returns the figures as a Markdown table. */
export function describeMeaning(rows: readonly MeaningRow[]): string {
  const show = ({ p50, p99 }: Latency) => `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`;
  return makeTable(
    [
      'facts, three asks each',
      'by letters, p50 / p99',
      'by meaning, too',
      'of it in the matcher’s thread',
      'index built in',
      'its memory',
      'encoder’s process',
    ],
    rows.map((row) => [
      row.facts.toLocaleString('en'),
      show(row.letters),
      show(row.meaning),
      show(row.loop),
      `${row.buildMs.toFixed(0)} ms`,
      `${row.megabytes.toFixed(0)} MB`,
      `${row.encoderMegabytes.toFixed(0)} MB`,
    ]),
  );
}
