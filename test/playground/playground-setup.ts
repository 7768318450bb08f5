import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/index.ts';
import { startPlayground } from '../../src/local-discord/playground/playground-server.ts';
import { type Rig, startRig } from '../discord/rig.ts';
import { prepareFeatureBot } from '../local-discord/feature-bot.ts';
import { logIn } from '../local-discord/test-clients.ts';
import { launchBrowser } from './browser.ts';

/** How a page is opened. */
export interface Visit {
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** A browser for all tests of a file. */
export function useBrowser(): {
  open(place: Pick<LocalDiscord, 'address'>, visit?: Visit): Promise<Page>;
} {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());
  return { open: (place, visit) => openPage(browser, place, visit) };
}

/** Opens the page. The test fails when the page broke, or asked for anything from elsewhere. */
async function openPage(
  browser: Browser,
  { address }: Pick<LocalDiscord, 'address'>,
  { scheme = 'dark', width = 1280, height = 800 }: Visit = {},
): Promise<Page> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) wrong.push(`asked for ${url}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(wrong).toEqual([]);
  });
  await page.goto(address);
  await page.getByLabel('Message #general').waitFor();
  return page;
}

/** The playground with Footnote in it; it ends with the test. */
export async function startFootnote(): Promise<Rig> {
  const rig = await startRig({}, await startPlayground({ rateLimits: false }));
  onTestFinished(() => rig.stop());
  return rig;
}

/** The playground with a bot that does a little of everything; it ends with the test. */
export async function startFeatures(): Promise<LocalDiscord> {
  const discord = await startPlayground({ rateLimits: false });
  onTestFinished(() => discord.stop());
  await logIn(discord, prepareFeatureBot);
  await discord.events.until(() => discord.store.commands.size > 0 || undefined);
  return discord;
}

/** The last row of the message list. */
export function lastRow(page: Page) {
  return page.getByRole('listitem').and(page.locator('.row')).last();
}
