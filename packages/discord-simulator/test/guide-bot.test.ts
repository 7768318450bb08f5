import { expect, test } from 'vitest';
import { startDiscord } from '../src/index.ts';
import { startGuideBot } from './guide-bot.ts';

test("GIVEN the bot of discord.js's guide WHEN it logs in THEN it works with only rest.api added", async () => {
  const discord = await startDiscord({ applications: [{ name: 'GuideBot' }] });
  const client = await startGuideBot(discord.token, discord.bot.id, discord.api);
  expect(client.user?.username).toBe('GuideBot');
  const reply = await discord.user('Ada').runCommand('/ping');
  expect(reply.text).toBe('Pong!');
  expect(reply.ephemeral).toBe(true);
  expect(discord.violations).toEqual([]);
  await client.destroy();
  await discord.stop();
});
