import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ChannelRef,
  type LocalDiscord,
  startLocalDiscord,
} from '../../src/local-discord/index.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import type { Latency } from './matching-run.ts';
import { quantile } from './median.ts';
import { type Asked, Members, type Way } from './members.ts';
import { readStartArguments } from './start-arguments.ts';

/** What was measured of one bot in one Discord. */
export interface BotRun {
  /** From the start of the process to the moment it can be asked, in milliseconds. */
  coldMs: number;
  /** Resident memory in megabytes, three seconds after that. */
  idle: number;
  interaction: Latency;
  mention: Latency;
  /** Seconds of processor time for a thousand interactions. */
  cpu: number;
  /** The most questions a second whose p99 stays below 100 ms; `null` where that was not measured. */
  throughput: number | null;
  /** Resident memory after `answers`, in megabytes; `null` where that was not measured. */
  after: number | null;
}

/** What is measured. */
export interface BotPlan {
  /** Servers that the bot is on. */
  guilds: number;
  /** Questions that are put one by one, of each kind. */
  calls: number;
  /** Questions after which the memory is looked at; 0 to leave that, and the throughput, out. */
  answers: number;
  questions: readonly string[];
  /** A folder that the bot keeps from start to start. */
  data: string;
  /** More for the environment of the bot. */
  env?: Record<string, string>;
}

/** Questions a second that a server may ask: below Footnote's own limit for one. */
const PACE = 30;
/** Questions a second that are tried. */
const RATES = [25, 50, 75, 100, 125, 150, 175, 200, 250, 300, 400];
const RATE_SECONDS = 4;
const P99_MS = 100;
const MEGABYTE = 1024;

/** Starts a bot in a Discord of its own and measures it. @param entry another bot than Footnote. */
export async function measureBot(plan: BotPlan, entry?: string): Promise<BotRun> {
  const discord = await startLocalDiscord({ rateLimits: false });
  const others = Array.from({ length: plan.guilds - 1 }, (_, i) => discord.addGuild(`Server ${i}`));
  const start = performance.now();
  const bot = startBotProcess({
    token: discord.token,
    api: discord.api,
    data: plan.data,
    ...(plan.env === undefined ? {} : { env: plan.env }),
    ...(entry === undefined ? { args: readStartArguments() } : { entry }),
  });
  try {
    await bot.ready;
    const coldMs = performance.now() - start;
    await sleep(3_000);
    const idle = memoryOf(bot);
    return {
      coldMs,
      idle,
      ...(await putQuestions(discord, [discord.guild.general, ...others], bot, plan)),
    };
  } finally {
    await bot.stop();
    await discord.stop();
  }
}

async function putQuestions(
  discord: LocalDiscord,
  places: readonly ChannelRef[],
  bot: BotProcess,
  { calls, answers, questions }: BotPlan,
): Promise<Omit<BotRun, 'coldMs' | 'idle'>> {
  const members = new Members(discord, places, questions);
  // What is compiled with the first questions is no part of it.
  for (const way of ['interaction', 'mention'] as const)
    await askAtRate(members, way, calls / 4, PACE);
  const before = cpuOf(bot);
  const interaction = latencyOf(await askAtRate(members, 'interaction', calls, PACE));
  const cpu = ((cpuOf(bot) - before) * 1000) / calls;
  const mention = latencyOf(await askAtRate(members, 'mention', calls, PACE));
  if (answers === 0) return { interaction, mention, cpu, throughput: null, after: null };
  const throughput = await findThroughput(members);
  await askAtRate(members, 'interaction', answers, Math.max(PACE, throughput * 0.7));
  return { interaction, mention, cpu, throughput, after: memoryOf(bot) };
}

/** Puts questions at a pace that does not depend on the answers, and waits for these. */
async function askAtRate(
  members: Members,
  way: Way,
  count: number,
  rate: number,
): Promise<Asked[]> {
  const start = performance.now();
  const asked: Asked[] = [];
  for (let i = 0; i < count; i += 1) {
    const wait = start + (i * 1000) / rate - performance.now();
    if (wait > 0) await sleep(wait);
    asked.push(members.ask(way));
  }
  for (let waited = 0; waited < 50 && asked.some(({ ms }) => ms === null); waited += 1)
    await sleep(100);
  return asked;
}

function latencyOf(asked: readonly Asked[]): Latency {
  const times = asked.map(({ ms }) => ms ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

async function findThroughput(members: Members): Promise<number> {
  let best = 0;
  for (const rate of RATES) {
    const { p99 } = latencyOf(await askAtRate(members, 'interaction', rate * RATE_SECONDS, rate));
    if (p99 > P99_MS) break;
    best = rate;
  }
  return best;
}

function memoryOf({ process: { pid } }: BotProcess): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / MEGABYTE;
}

/** Ticks of the clock that Linux counts processor time in: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time so far. */
function cpuOf({ process: { pid } }: BotProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
