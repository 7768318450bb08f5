import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelRef, DiscordSimulator } from 'discord-simulator';
import { PostgresServer } from '../../test/memory/databases.ts';
import { startPolicyDesk } from '../../test/policy-desk.ts';
import { cpuOf, memoryOf } from '../bench/bots.ts';
import { AskingMembers } from '../harness/asking-members.ts';
import { BARE_BOT, type BotProcess, startBotProcess } from '../harness/bot-process.ts';
import { readStartArguments } from '../harness/start-arguments.ts';
import { type Latency, latencyOf } from '../harness/statistics.ts';

/** What to measure: how many servers, and how the bot is run. */
export interface ServersPlan {
  servers: number;
  /** Processes that share the shards; 0 for the bare bot, in one process. */
  processes: number;
  /** How many shards Discord lets identify at once. */
  maxConcurrency: number;
  /** Whether questions are read by meaning, in a further process for each one of the bot. */
  encoder: 'on' | 'off';
  questions: readonly string[];
}

/** The figures of one bot on many servers. */
export interface ServersRun {
  shards: number;
  /** Seconds from the start of the first process until the last one is ready. */
  startSeconds: number;
  /** Resident memory in megabytes, of each process. */
  memory: number[];
  /** From a question to the first response, at `RATE` questions a second, in milliseconds. */
  latency: Latency;
  /** Questions without a response. */
  unanswered: number;
  /** Share of a processor that all processes take at that rate. */
  cpu: number;
}

/** Questions a second. */
export const RATE = 50;

/** Seconds of questions that are measured. */
const SECONDS = 20;

/** So many that none is rate-limited. */
const MEMBERS = 2_000;

/** Measures a bot in a local Discord of its own. */
export async function measureServers(plan: ServersPlan): Promise<ServersRun> {
  const { servers, processes, maxConcurrency, encoder, questions } = plan;
  const discord = await startPolicyDesk({
    rateLimits: false,
    enforcesIdentifyRate: true,
    maxConcurrency,
  });
  const channels = await addServers(discord, servers);
  // Not the first start, which looks for commands of a trial on each server.
  const application = discord.application();
  const scope = { applicationId: application.id, guildId: null };
  discord.commands.upsert(scope, { name: 'help', description: 'Help' });
  const directory = mkdtempSync(join(tmpdir(), 'footnote-servers-'));
  const database = processes > 1 ? await PostgresServer.start() : null;
  const url = await database?.addDatabase();
  const shards = Math.max(processes, discord.gateway.recommendShards(application));
  const begin = performance.now();
  const bots = Array.from({ length: Math.max(1, processes) }, (_, index) => {
    const data = join(directory, String(index));
    mkdirSync(data);
    if (processes === 0)
      return startBotProcess(discord, {
        data,
        env: { BARE_SHARDS: 'auto', BARE_REPLY: 'answer' },
        entry: BARE_BOT,
      });
    const env = url === undefined ? {} : share(url, index, processes, shards);
    return startBotProcess(discord, {
      data,
      env: { ...env, ENCODER: encoder },
      args: readStartArguments(),
    });
  });
  try {
    await Promise.all(bots.map(({ ready }) => ready));
    const startSeconds = (performance.now() - begin) / 1000;
    const failed = bots.find(({ process: { exitCode } }) => exitCode !== null);
    if (failed !== undefined) throw new Error(`a bot did not start: ${failed.log().slice(-500)}`);
    await sleep(3_000);
    const members = new AskingMembers(discord, { members: MEMBERS, channels, questions });
    // The first questions load and compile code; they are not measured.
    await members.askAtRate('interact', RATE * 4, RATE);
    const memory = bots.map(memoryOf);
    const before = sumCpu(bots);
    const asked = performance.now();
    const latencies = await members.askAtRate('interact', RATE * SECONDS, RATE);
    const cpu = (sumCpu(bots) - before) / ((performance.now() - asked) / 1000);
    const answered = latencies.filter(Number.isFinite);
    const unanswered = latencies.length - answered.length;
    return { shards, startSeconds, memory, latency: latencyOf(answered), unanswered, cpu };
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    await discord.stop();
    await database?.remove();
    rmSync(directory, { recursive: true });
  }
}

const sumCpu = (bots: readonly BotProcess[]) => bots.reduce((sum, bot) => sum + cpuOf(bot), 0);

const share = (url: string, index: number, processes: number, shards: number) => ({
  DATABASE_URL: url,
  SECRET_KEY: 'one secret for all of the processes',
  SHARDS: `${index}/${processes}`,
  SHARD_COUNT: String(shards),
});

/** Adds servers, and returns a channel of each of a few hundred. */
async function addServers(discord: DiscordSimulator, count: number): Promise<ChannelRef[]> {
  const channels: ChannelRef[] = [];
  for (let i = 1; i < count; i += 1) {
    const added = discord.addGuild({ name: `Server ${i}` });
    if (i % Math.ceil(count / 500) === 0) channels.push(added.channel('general'));
    // Ids of the same millisecond belong to one shard.
    if (i % 4 === 0) await sleep(1);
  }
  return channels;
}
