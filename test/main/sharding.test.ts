import type { DiscordSimulator } from 'discord-simulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BotProcess, startBotProcess } from '../../scripts/harness/bot-process.ts';
import { startPolicyDesk } from '../policy-desk.ts';

let discord: DiscordSimulator;
let bot: BotProcess;
beforeEach(async () => {
  discord = await startPolicyDesk({ rateLimits: false, maxConcurrency: 4 });
});
afterEach(async () => {
  await bot.stop();
  await discord.stop();
});

/** Adds servers, of which a shard can have 2,500 at most. */
function addServers(count: number): void {
  for (let i = 0; i < count; i += 1) discord.addGuild({ name: `Guild ${i}` });
}

const start = (env: Record<string, string>) => {
  bot = startBotProcess(discord, { env: { ENCODER: 'off', ...env } });
  return bot;
};

test('GIVEN 2,601 servers and one shard WHEN the bot starts THEN it ends with a sentence and no stack', async () => {
  addServers(2_600);
  const { ended, log } = start({ DISCORD_SHARDS: '1' });
  expect(await ended).toBe(1);
  const lines = log().trim().split('\n');
  expect(lines.at(-1)).toMatch(/^Discord allows 2,500 servers a shard, .*DISCORD_SHARDS=auto/);
  expect(log()).not.toMatch(/\n {4}at |"stack"/);
});

test('GIVEN 2,601 servers and nothing set WHEN the bot starts THEN it takes the three shards that Discord recommends', async () => {
  addServers(2_600);
  // Not the first start, which looks for commands of a trial on each server.
  discord.commands.upsert(
    { applicationId: discord.application().id, guildId: null },
    { name: 'ask', description: 'Ask' },
  );
  await start({}).ready;
  const ready = discord.traffic.records.flatMap((record) =>
    record.kind === 'gateway' && record.direction === 'from-bot' && record.op === 2
      ? [(record.data as { shard: number[] }).shard]
      : [],
  );
  expect(ready.sort()).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
});

test('GIVEN no session start left for all shards WHEN the bot starts THEN it says so and keeps trying', async () => {
  for (let i = 0; i < 998; i += 1) discord.gateway.startsOf(discord.application()).take();
  const { log, process: child } = start({ DISCORD_SHARDS: '3' });
  while (!log().includes('retrying')) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(log()).toMatch(
    /^Discord starts a limited number of shards a day.*only 2 remaining; resets at 2\d.*keep trying/m,
  );
  expect(child.exitCode).toBe(null);
});
