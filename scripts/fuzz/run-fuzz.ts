import { CLEAN } from '../../test/knowledge/folder.ts';
import { selectByName } from '../harness/script-options.ts';
import { botProperties } from './bot-properties.ts';
import { folderProperty } from './folder-property.ts';
import { htmlProperty } from './html-property.ts';
import { markdownProperty } from './markdown-property.ts';
import type { Property } from './property.ts';
import { questionProperty } from './question-property.ts';
import { startTestedBot } from './tested-bot.ts';
import { yamlProperty } from './yaml-property.ts';

/** The outcome of one property. */
export interface FuzzResult {
  name: string;
  cases: number;
  seconds: number;
  /**
   * The slowest answer in milliseconds of processor time, which other processes do not lengthen, each the best of up to
   * three attempts; `null` if none was timed.
   */
  slowest: number | null;
  /** The smallest counterexample; `null` if there is none. */
  failure: string | null;
}

/** Slower calls are timed again. Milliseconds of processor time. */
const SLOW_MS = 25;

/** Checks all properties in turn. @param cases number of cases for all of them together. */
export async function runFuzz(
  cases: number,
  { only = '', report }: { only?: string; report?: (result: FuzzResult) => void } = {},
): Promise<FuzzResult[]> {
  const { bot, rig, stop } = await startTestedBot();
  const all = [
    questionProperty(rig.library),
    yamlProperty(CLEAN),
    htmlProperty(),
    markdownProperty(),
    folderProperty(CLEAN),
    ...botProperties(bot),
  ];
  const properties = selectByName(all, ({ name }) => name, only);
  const results: FuzzResult[] = [];
  for (const property of properties) {
    const result = await runProperty(property, Math.ceil(cases * property.share));
    results.push(result);
    report?.(result);
  }
  await stop();
  return results;
}

async function runProperty(property: Property, cases: number): Promise<FuzzResult> {
  const start = performance.now();
  let slowest: number | null = null;
  let failure: string | null = null;
  const time = <T>(work: () => T): T => {
    let best = Number.POSITIVE_INFINITY;
    // A single slow call may be due to garbage collection.
    for (let attempt = 1; ; attempt += 1) {
      const before = process.threadCpuUsage();
      const result = work();
      const { user, system } = process.threadCpuUsage(before);
      best = Math.min(best, (user + system) / 1000);
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
