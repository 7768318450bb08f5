import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPolicyDesk } from '../../test/policy-desk.ts';

import { AskingMembers } from '../harness/asking-members.ts';
import { type BotProcess, startBotProcess } from '../harness/bot-process.ts';
import { type Latency, latencyOf } from '../harness/statistics.ts';

/** How to flood a bot. */
export interface Flood {
  members: number;
  /** Questions a second, of all members together. */
  rate: number;
  seconds: number;
  questions: readonly string[];
  /** The absolute path of the knowledge folder. */
  knowledge: string;
  /** Changes the knowledge while questions are asked, after a fifth of the time. */
  change?: () => void;
}

/** The outcome of a flood. Latencies are from the question to the first response. */
export interface FloodResult extends Latency {
  asked: number;
  answered: number;
  /** Resident memory in megabytes, after 20 s (or a third of the time) and at the end. */
  rssThen: number;
  rssEnd: number;
  /** The lowest heap size in megabytes, in the first and in the second half of the time after that. */
  heapThen: number;
  heapEnd: number;
  /** Delay of the event loop, in milliseconds. */
  delayP99: number;
  delayMax: number;
  /** Milliseconds until the changed knowledge was served; `null` if it was not. */
  reloadMs: number | null;
}

interface Probe {
  rss: number;
  heapUsed: number;
  p99: number;
  max: number;
}

/** Seconds after which memory should be flat. */
const SETTLED_S = 20;
const MEGABYTE = 1024 * 1024;

/** Floods a bot. @param entry a bot other than Footnote. */
export async function runFlood(flood: Flood, entry?: string): Promise<FloodResult> {
  const discord = await startPolicyDesk({ rateLimits: false });
  const args = ['--import', resolve('scripts/flood/probe.ts')];
  const bot = startBotProcess(discord, { args, entry, env: { KNOWLEDGE_DIR: flood.knowledge } });
  await bot.ready;
  const members = new AskingMembers(discord, { ...flood, channels: [discord.channel('general')] });
  // The first questions load and compile code; they are not measured.
  await members.askAtRate('interact', 10, Number.POSITIVE_INFINITY);
  await sleep(3_000);
  bot.process.kill('SIGUSR2');
  const asked = flood.rate * flood.seconds;
  const reloading = flood.change && measureReload(bot, flood.change, flood.seconds * 1_000);
  const latencies = await members.askAtRate('interact', asked, flood.rate);
  const reloadMs = (await reloading) ?? null;
  await sleep(1_500);
  const probes = readProbes(bot.log()).slice(-flood.seconds);
  await bot.stop();
  await discord.stop();
  const answered = latencies.filter(Number.isFinite);
  const settled = probes.slice(Math.min(SETTLED_S, Math.floor(flood.seconds / 3)));
  const half = Math.ceil(settled.length / 2);
  const lowest = (some: Probe[]) => Math.min(...some.map(({ heapUsed }) => heapUsed)) / MEGABYTE;
  return {
    asked,
    answered: answered.length,
    ...latencyOf(answered),
    rssThen: (settled[0]?.rss ?? 0) / MEGABYTE,
    rssEnd: (settled.at(-1)?.rss ?? 0) / MEGABYTE,
    heapThen: lowest(settled.slice(0, half)),
    heapEnd: lowest(settled.slice(half)),
    delayP99: settled.at(-1)?.p99 ?? 0,
    delayMax: settled.at(-1)?.max ?? 0,
    reloadMs,
  };
}

/** Changes the knowledge after a fifth of a time, and waits for the rest of it until that is served. */
async function measureReload(
  bot: BotProcess,
  change: () => void,
  time: number,
): Promise<number | null> {
  await sleep(time / 5);
  change();
  const start = performance.now();
  while (performance.now() - start < (time * 4) / 5) {
    await sleep(50);
    if (bot.log().includes('"msg":"knowledge reloaded"')) return performance.now() - start;
  }
  return null;
}

function readProbes(log: string): Probe[] {
  return log
    .split('\n')
    .filter((line) => line.startsWith('{"probe"'))
    .map((line) => (JSON.parse(line) as { probe: Probe }).probe);
}
