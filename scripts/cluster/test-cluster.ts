import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChannelRef, DiscordSimulator } from 'discord-simulator';
import { PostgresServer } from '../../test/memory/databases.ts';
import { startPolicyDesk } from '../../test/policy-desk.ts';
import { type BotProcess, startBotProcess } from '../harness/bot-process.ts';
import { KnowledgeCopy } from '../kill/knowledge-copy.ts';

/** Shards of each process. */
const SHARDS_EACH = 2;

/** Servers of each shard. */
const GUILDS_EACH = 5;

/** Milliseconds that a start may take: four processes share the machine, and their shards wait for each other. */
const START_TIMEOUT_MS = 120_000;

/** One of several processes of the bot. */
export interface Member {
  name: string;
  index: number;
  /** The number of processes of its generation. */
  of: number;
  bot: BotProcess;
  /** Whether it is ready and was not told to stop. */
  isUp: boolean;
}

/** Processes of the bot on one PostgreSQL server, in a local Discord that limits how often shards identify. */
export class TestCluster {
  readonly discord: DiscordSimulator;
  readonly server: PostgresServer;
  readonly url: string;
  readonly knowledge: KnowledgeCopy;
  /** A channel on each server. */
  readonly channels: ChannelRef[] = [];
  readonly members = new Map<string, Member>();
  /** What must not happen but did. */
  readonly violations: string[] = [];
  /** How often Discord refused a shard because another one had just identified. */
  refusedIdentifies = 0;
  readonly #directory: string;

  private constructor(discord: DiscordSimulator, server: PostgresServer, url: string) {
    this.discord = discord;
    this.server = server;
    this.url = url;
    this.#directory = mkdtempSync(join(tmpdir(), 'footnote-cluster-'));
    this.knowledge = new KnowledgeCopy(join(this.#directory, 'knowledge'));
    discord.observe((event) => {
      if (event.type !== 'traffic' || event.record.kind !== 'gateway') return;
      const { direction, op, data } = event.record;
      if (direction === 'to-bot' && op === 9 && data === false) this.refusedIdentifies += 1;
    });
  }

  static async start(processes: number): Promise<TestCluster> {
    const server = await PostgresServer.start();
    const discord = await startPolicyDesk({
      rateLimits: false,
      enforcesIdentifyRate: true,
      maxConcurrency: 4,
    });
    const cluster = new TestCluster(discord, server, await server.addDatabase());
    await cluster.#addGuilds(processes * SHARDS_EACH);
    return cluster;
  }

  /** Adds the same number of servers to each shard. */
  async #addGuilds(shards: number): Promise<void> {
    const counts = new Map<number, number>();
    while (this.channels.length < shards * GUILDS_EACH) {
      const guild = this.discord.addGuild({ name: `Server ${this.channels.length}` });
      const channel = guild.channel('general');
      const shard = shardOf(channel.guildId, shards);
      if ((counts.get(shard) ?? 0) < GUILDS_EACH) {
        counts.set(shard, (counts.get(shard) ?? 0) + 1);
        this.channels.push(channel);
      }
      // Ids of the same millisecond belong to one shard.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  /** Starts a process, and waits until it is ready. */
  async run(index: number, of: number): Promise<Member> {
    const name = `${index}/${of}`;
    const data = join(this.#directory, `data-${index}-of-${of}`);
    mkdirSync(data, { recursive: true });
    const bot = startBotProcess(this.discord, {
      data,
      env: {
        DATABASE_URL: this.url,
        SECRET_KEY: 'one secret for all of the processes',
        SHARDS: name,
        SHARD_COUNT: String(of * SHARDS_EACH),
        KNOWLEDGE_DIR: this.knowledge.directory,
        // The limits of Discord's API are not what is tested.
        DISCORD_REST_LIMIT: '1000',
        ENCODER: 'off',
        LOG_LEVEL: 'info',
      },
    });
    const member: Member = { name, index, of, bot, isUp: false };
    this.members.set(name, member);
    const late = new Promise<'late'>((resolve) =>
      setTimeout(resolve, START_TIMEOUT_MS, 'late').unref(),
    );
    if ((await Promise.race([bot.ready, late])) === 'late' || bot.process.exitCode !== null)
      this.violations.push(`${name} did not start: ${bot.log().slice(-400)}`);
    else member.isUp = true;
    void bot.ended.then((code) => {
      if (!member.isUp) return;
      member.isUp = false;
      this.violations.push(`${name} ended by itself with ${code}: ${bot.log().slice(-400)}`);
    });
    return member;
  }

  /** Starts all processes of a generation at once. */
  async runAll(of: number): Promise<void> {
    await Promise.all(Array.from({ length: of }, (_, index) => this.run(index, of)));
  }

  /** Ends a process with a signal. */
  async end(member: Member, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    member.isUp = false;
    member.bot.process.kill(signal);
    const code = await member.bot.ended;
    if (signal === 'SIGTERM' && code !== 0)
      this.violations.push(`${member.name} ended with ${code}: ${member.bot.log().slice(-300)}`);
    this.members.delete(member.name);
  }

  /** Returns the processes that answer on a server: one, or two while the number of shards is changed. */
  coverage(guildId: string | null): Member[] {
    return [...this.members.values()].filter(
      ({ isUp, index, of }) =>
        isUp && Math.floor(shardOf(guildId, of * SHARDS_EACH) / SHARDS_EACH) === index,
    );
  }

  async stop(): Promise<void> {
    await Promise.all([...this.members.values()].map((member) => this.end(member, 'SIGTERM')));
    await this.discord.stop();
    await this.server.remove();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

function shardOf(guildId: string | null, count: number): number {
  return Number((BigInt(guildId ?? '') >> 22n) % BigInt(count));
}
