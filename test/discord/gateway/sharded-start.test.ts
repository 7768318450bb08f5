import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bot, NotReadyError, startBot } from '../../../src/discord/bot.ts';
import { startPolicyDesk } from '../../policy-desk.ts';
import { type Rig, startRig } from '../rig.ts';
import { noAnswer, scriptLibrary } from '../scripted.ts';

const library = scriptLibrary(() => noAnswer());

let rig: Rig;
let bots: Bot[];
beforeEach(async () => {
  const discord = await startPolicyDesk({ rateLimits: false, maxConcurrency: 16 });
  rig = await startRig({ library: () => library }, discord);
  bots = [];
});
afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  await rig.stop();
});

const connect = () => ({ token: rig.discord.token, api: rig.discord.api, guild: null });

/** Turns in a row, each so many milliseconds after the one before it. */
function makeTurns(interval: number) {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async take() {
      last = last.then(() => sleep(interval));
      await last;
      return 0;
    },
  };
}

test('GIVEN shards that start one after another WHEN all of them take longer than one may THEN the bot becomes ready', async () => {
  const identifyTurns = makeTurns(200);
  const shards = { ids: null, count: 12 };
  const connection = { ...connect(), shards, readyTimeout: 1_500 };
  const bot = await startBot(connection, { ...rig.context, identifyTurns });
  bots.push(bot);
  expect(bot.client.ws.shards.size).toBe(12);
  expect(bot.isReady()).toBe(true);
});

test('GIVEN a turn that never comes THEN waiting for it is no failure; GIVEN a shard that stays silent THEN it is one', async () => {
  let isHeld = true;
  const held = { take: async () => (isHeld ? 50 : 0) };
  const starting = startBot(
    { ...connect(), readyTimeout: 300 },
    { ...rig.context, identifyTurns: held },
  );
  await sleep(900);
  isHeld = false;
  bots.push(await starting);
  const silent = { take: () => new Promise<number>(() => {}) };
  await expect(
    startBot({ ...connect(), readyTimeout: 300 }, { ...rig.context, identifyTurns: silent }),
  ).rejects.toThrow(NotReadyError);
});

test('GIVEN shards of one process WHEN Discord lets two identify at once THEN each takes the turn of its rate limit key', async () => {
  const keys: number[] = [];
  const identifyTurns = { take: async (key: number) => keys.push(key) && 0 };
  const shards = { ids: [17, 18], count: 20 };
  bots.push(await startBot({ ...connect(), shards }, { ...rig.context, identifyTurns }));
  expect(keys.sort()).toEqual([1, 2]);
});

test('GIVEN a bot on one shard WHEN Discord requires more THEN it ends with a sentence that says what to set', async () => {
  const bot = await startBot({ ...connect(), shards: { ids: null, count: 1 } }, rig.context);
  bots.push(bot);
  rig.log.length = 0;
  rig.discord.faults.closeSockets(4011);
  expect(await bot.ended).toMatch(/^Discord allows 2,500 servers a shard.*1 shard.*DISCORD_SHARDS/);
  expect(rig.log.map(({ msg }) => msg)).not.toContain('connection error');
});
