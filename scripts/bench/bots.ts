import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPolicyDesk } from '../../test/policy-desk.ts';

import { AskingMembers } from '../harness/asking-members.ts';
import { type BotProcess, startBotProcess } from '../harness/bot-process.ts';
import { readStartArguments } from '../harness/start-arguments.ts';
import { type Latency, latencyOf } from '../harness/statistics.ts';

/** The figures of one bot in one local Discord. */
export interface BotRun {
  /** Milliseconds from the start of the process until it is ready. */
  coldMs: number;
  /** Resident memory in megabytes, three seconds after that. */
  idle: number;
  interaction: Latency;
  mention: Latency;
  /** Seconds of CPU time per thousand interactions. */
  cpu: number;
  /** The highest rate, in questions a second, with a p99 below 100 ms; `null` if not measured. */
  throughput: number | null;
  /** Resident memory in megabytes after `answers`; `null` if not measured. */
  after: number | null;
}

/** What to measure. */
export interface BotPlan {
  /** Number of servers that the bot is on. */
  guilds: number;
  /** Number of interactions, and of mentions, whose latency is measured. */
  calls: number;
  /** Number of questions before the last look at the memory; 0 to skip it and the throughput. */
  answers: number;
  questions: readonly string[];
  /** The bot's `DATA_DIR`, which is kept between runs. */
  data: string;
  /** Further environment variables. */
  env?: Record<string, string>;
}

/** So many that no member is rate-limited. */
const MEMBERS = 2_000;
/** Questions a second: below Footnote's limit for one server. */
const BASE_RATE = 30;
/** Questions a second that are tried for the throughput. */
const RATES = [25, 50, 75, 100, 125, 150, 175, 200, 250, 300, 400];
const RATE_SECONDS = 4;
const P99_MS = 100;

/** Starts a bot in a local Discord and measures it. @param entry a bot other than Footnote. */
export async function measureBot(plan: BotPlan, entry?: string): Promise<BotRun> {
  const { calls, answers, questions, data, env = {} } = plan;
  const discord = await startPolicyDesk({ rateLimits: false });
  const others = Array.from({ length: plan.guilds - 1 }, (_, i) =>
    discord.addGuild({ name: `Server ${i}` }).channel('general'),
  );
  const args = entry === undefined ? readStartArguments() : [];
  removeMemory(data);
  const start = performance.now();
  const bot = startBotProcess(discord, { data, env, args, entry });
  try {
    await bot.ready;
    const coldMs = performance.now() - start;
    await sleep(3_000);
    const idle = memoryOf(bot);
    const channels = [discord.channel('general'), ...others];
    const members = new AskingMembers(discord, { members: MEMBERS, channels, questions });
    // The first questions load and compile code; they are not measured.
    for (const kind of ['interact', 'mention'] as const)
      await members.askAtRate(kind, calls / 4, BASE_RATE);
    const before = cpuOf(bot);
    const interaction = latencyOf(await members.askAtRate('interact', calls, BASE_RATE));
    const cpu = ((cpuOf(bot) - before) * 1000) / calls;
    const mention = latencyOf(await members.askAtRate('mention', calls, BASE_RATE));
    const run = { coldMs, idle, interaction, mention, cpu, throughput: null, after: null };
    if (answers === 0) return run;
    const throughput = await findThroughput(members);
    await members.askAtRate('interact', answers, Math.max(BASE_RATE, throughput * 0.7));
    return { ...run, throughput, after: memoryOf(bot) };
  } finally {
    await bot.stop();
    await discord.stop();
  }
}

/** Removes the memory, which is another application's: each local Discord has its own. What was parsed and encoded stays. */
function removeMemory(data: string): void {
  for (const name of readdirSync(data))
    if (name.startsWith('memory.sqlite')) rmSync(join(data, name));
}

async function findThroughput(members: AskingMembers): Promise<number> {
  let best = 0;
  for (const rate of RATES) {
    const { p99 } = latencyOf(await members.askAtRate('interact', rate * RATE_SECONDS, rate));
    if (p99 > P99_MS) break;
    best = rate;
  }
  return best;
}

/** Returns the resident memory in megabytes. */
export function memoryOf({ process: { pid } }: BotProcess): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Linux's unit of CPU time: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const TICKS_PER_SECOND = 100;

/** Returns the CPU time used so far, in seconds. */
export function cpuOf({ process: { pid } }: BotProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
