import { once } from 'node:events';
import { Events } from 'discord.js';
import { useBrowser } from 'test-browser';
import { expect, onTestFinished, test } from 'vitest';
import { startPlayground } from '../../src/index.ts';
import { prepareFeatureBot } from '../feature-bot.ts';
import { call, logIn } from '../test-clients.ts';

const browser = useBrowser();

test('GIVEN two bots with a command of one name THEN the page offers both by their bots, and shows who is online', async () => {
  const applications = [{ name: 'Alpha' }, { name: 'Beta' }];
  const discord = await startPlayground({ applications, rateLimits: false });
  onTestFinished(() => discord.stop());
  await logIn(discord, prepareFeatureBot);
  await discord.events.until(() => discord.store.commands.size > 0 || undefined);
  const { id, token } = discord.application('Beta');
  const command = { name: 'ask', description: 'Asks Beta' };
  const authorization = `Bot ${token}`;
  await call(discord, 'POST', `/applications/${id}/commands`, command, { authorization });
  const page = await browser.open(discord);
  const beta = page.getByRole('button', { name: 'Beta, offline' });
  await beta.waitFor();
  await page.getByRole('button', { name: 'Alpha, online' }).waitFor();
  await page.getByLabel('Message #general').fill('/ask');
  const offered = page.getByRole('listbox').getByRole('option');
  await offered.first().waitFor();
  expect(await offered.allInnerTexts()).toEqual(['/ask\nAsk · Alpha', '/ask\nAsks Beta · Beta']);
  await beta.click();
  await page.getByText('These are your direct messages with Beta.').waitFor();
  const list = page.locator('.command-list li');
  expect(await list.allInnerTexts()).toEqual([expect.stringMatching(/^\/ask\s+Asks Beta · Beta$/)]);
  await list.getByRole('button').click();
  await page.getByLabel('/ask: Asks Beta').getByRole('button', { name: '/ask' }).press('Enter');
  await discord.events.until(() => discord.interactions.all.size > 0 || undefined);
  const [interaction] = discord.interactions.all.values();
  expect(interaction).toMatchObject({ applicationId: id });
});

test('GIVEN a bot whose session became invalid WHEN it resumes that one and ends it THEN the page shows it offline', async () => {
  const discord = await startPlayground({ rateLimits: false });
  onTestFinished(() => discord.stop());
  const client = await logIn(discord);
  const page = await browser.open(discord);
  await page.getByRole('button', { name: 'Test bot, online' }).waitFor();
  const resumed = once(client, Events.ShardResume);
  discord.faults.invalidateSessions({ resumable: true });
  await resumed;
  await client.destroy();
  await page.getByRole('button', { name: 'Test bot, offline' }).waitFor();
});
