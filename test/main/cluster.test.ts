import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ChannelRef, DiscordSimulator } from 'discord-simulator';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type BotProcess, startBotProcess } from '../../scripts/harness/bot-process.ts';
import { KnowledgeCopy, QUESTION } from '../../scripts/kill/knowledge-copy.ts';
import { type ClusterView, Coordination } from '../../src/memory/coordination.ts';
import { openDatabase, PostgresServer } from '../memory/databases.ts';
import { startPolicyDesk } from '../policy-desk.ts';

const WAIT = { timeout: 40_000, interval: 50 };

let server: PostgresServer;
let discord: DiscordSimulator;
let directory: string;
let url: string;
let bots: BotProcess[];
let copies: KnowledgeCopy[];
/** A channel on a server of each of the two shards. */
let channels: ChannelRef[];
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'footnote-cluster-'));
  server = await PostgresServer.start();
  url = await server.addDatabase();
  discord = await startPolicyDesk({ rateLimits: false, maxConcurrency: 2 });
  channels = [];
  const shardOf = (id: string | null) => Number((BigInt(id ?? '') >> 22n) % 2n);
  while (channels.filter(Boolean).length < 2) {
    const channel = discord.addGuild({ name: 'Elsewhere' }).channel('general');
    channels[shardOf(channel.guildId)] = channel;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  copies = [0, 1].map((i) => new KnowledgeCopy(join(directory, `knowledge-${i}`)));
  bots = [0, 1].map((i) =>
    startBotProcess(discord, {
      env: { ...environment(i), KNOWLEDGE_DIR: copies[i]?.directory ?? '' },
    }),
  );
  await Promise.all(bots.map(({ ready }) => ready));
}, 90_000);
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  await discord.stop();
  await server.remove();
  rmSync(directory, { recursive: true });
});

const environment = (index: number) => ({
  DATABASE_URL: url,
  SECRET_KEY: 'one secret for all of the processes',
  SHARDS: `${index}/2`,
  SHARD_COUNT: '2',
  ENCODER: 'off',
});

/** Runs `npm run status -- --json`. */
async function runStatus() {
  const run = promisify(execFile)(process.execPath, ['src/cli/status.ts', '--json'], {
    env: { ...process.env, DATABASE_URL: url },
  });
  const { stdout } = await run.catch((error) => error);
  return JSON.parse(stdout);
}

/** Reads what the processes say about themselves. */
async function readView(): Promise<ClusterView> {
  const db = await openDatabase({ url, directory: null });
  return new Coordination(db).view().finally(() => db.destroy());
}

const olive = () => discord.user('Olive');
const ask = async (i: number) =>
  (await olive().runCommand(`/ask question:${QUESTION}`, { in: channels[i] as ChannelRef })).text;

test('GIVEN two processes with a shard each THEN each answers on its servers, commands are registered once, and the status lists both', async () => {
  for (const i of [0, 1]) expect(await ask(i)).toContain('Thomas West');
  const listings = discord.traffic.calls.filter(
    ({ method, path }) => method === 'GET' && /^\/applications\/\d+\/commands$/.test(path),
  );
  // Each process asks for the ids of the commands, and one compares them with its own first.
  expect(listings).toHaveLength(bots.length + 1);
  for (const [i, bot] of bots.entries()) {
    await vi.waitFor(() => expect(bot.log()).toContain('"msg":"interaction"'), WAIT);
    const lines = bot
      .log()
      .split('\n')
      .filter((line) => line.includes('"msg":"interaction"'));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ shard: i, process: `${i}/2` }]);
  }
  await vi.waitFor(
    async () => expect((await readView()).processes.map(({ ready }) => ready)).toEqual([1, 1]),
    WAIT,
  );
  const { processes, isHealthy } = await runStatus();
  expect(isHealthy).toBe(true);
  expect(processes).toMatchObject([
    { name: '0/2', shards: '0 of 2', ready: 1 },
    { name: '1/2', shards: '1 of 2', ready: 1 },
  ]);
  expect(processes[0].guilds + processes[1].guilds).toBe(discord.store.guilds.size);
}, 60_000);

test('GIVEN new knowledge that one process has THEN both serve it only once the other has it, too, and each answer is corrected once', async () => {
  const answers = await Promise.all([ask(0), ask(1)]);
  const edits = () =>
    discord.traffic.calls.filter(
      ({ method, path }) => method === 'PATCH' && /\/messages\/\d+$/.test(path),
    );
  copies[0]?.change();
  await vi.waitFor(async () => {
    const { processes } = await readView();
    expect(processes[0]?.prepared).not.toBe(null);
  }, WAIT);
  expect(edits()).toEqual([]);
  expect(await ask(0)).toBe(answers[0]);
  copies[1]?.change();
  await vi.waitFor(async () => {
    const { processes, newest } = await readView();
    for (const { serving, prepared } of processes)
      expect([serving, prepared]).toEqual([newest?.digest, null]);
    expect(newest?.version).toBe(2);
  }, WAIT);
  // Two on each server in this test, and one in the test before.
  await vi.waitFor(() => expect(edits()).toHaveLength(5), WAIT);
  await discord.idle();
  expect(new Set(edits().map(({ path }) => path)).size).toBe(5);
  expect(edits()).toHaveLength(5);
}, 120_000);

test('GIVEN a member who asks on servers of both THEN the questions are counted together', async () => {
  // One process alone would answer five of them in ten seconds.
  const answers: string[] = [];
  for (let i = 0; i < 9; i += 1) answers.push(await ask(i % 2));
  expect(answers.filter((answer) => !answer.includes('Thomas West'))).not.toEqual([]);
}, 60_000);
