import { CLEAN } from '../../test/knowledge/folder.ts';
import { fuzzQuestions } from './answers.ts';
import { fuzzDiscord } from './discord.ts';
import type { Property } from './property.ts';
import { startSubject } from './subject.ts';
import { fuzzYaml } from './yaml.ts';

/** What came of one property. */
export interface FuzzResult {
  name: string;
  cases: number;
  seconds: number;
  /** The slowest answer, in milliseconds, each the best of three; `null` where none was timed. */
  slowest: number | null;
  /** What broke it, with the smallest case; `null` where nothing did. */
  failure: string | null;
}

/** A case that takes longer is timed again. Milliseconds. */
const SLOW_MS = 25;

/** Tries all properties with so many cases in all, one after the other. */
export async function runFuzz(
  cases: number,
  { only = '', told }: { only?: string; told?: (result: FuzzResult) => void } = {},
): Promise<FuzzResult[]> {
  const { subject, rig, stop } = await startSubject();
  const properties = [fuzzQuestions(rig.library), fuzzYaml(CLEAN), ...fuzzDiscord(subject)].filter(
    ({ name }) => name.includes(only),
  );
  const results: FuzzResult[] = [];
  for (const property of properties) {
    const result = await tryOne(property, Math.ceil(cases * property.share));
    results.push(result);
    told?.(result);
  }
  await stop();
  return results;
}

async function tryOne(property: Property, cases: number): Promise<FuzzResult> {
  const start = performance.now();
  let slowest: number | null = null;
  let failure: string | null = null;
  const time = <T>(work: () => T): T => {
    let best = Number.POSITIVE_INFINITY;
    // What is slow once may have met the garbage collector, or another program; three times is the input.
    for (let attempt = 1; ; attempt += 1) {
      const before = performance.now();
      const result = work();
      best = Math.min(best, performance.now() - before);
      if (best <= SLOW_MS || attempt === 3) {
        slowest = Math.max(slowest ?? 0, best);
        return result;
      }
    }
  };
  try {
    await property.run(cases, time);
  } catch (error) {
    failure = (error as Error).message;
  }
  const seconds = (performance.now() - start) / 1000;
  return { name: property.name, cases, seconds, slowest, failure };
}
