import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/index.ts';
import { startPlayground } from '../../src/local-discord/playground/playground-server.ts';
import { type Rig, startRig } from '../discord/rig.ts';
import { prepareFeatureBot } from '../local-discord/feature-bot.ts';
import { logIn } from '../local-discord/test-clients.ts';
import { launchBrowser } from './browser.ts';

/** How to open a page. */
export interface PageOptions {
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** Starts a browser for all tests of a file. */
export function useBrowser(): {
  open(discord: Pick<LocalDiscord, 'address'>, options?: PageOptions): Promise<Page>;
} {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());
  return { open: (discord, options) => openPage(browser, discord, options) };
}

/** Opens the page. The test fails if the page logs an error or requests another origin. */
async function openPage(
  browser: Browser,
  { address }: Pick<LocalDiscord, 'address'>,
  { scheme = 'dark', width = 1280, height = 800 }: PageOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) errors.push(`requested ${url}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });
  await page.goto(address);
  await page.getByLabel('Message #general').waitFor();
  return page;
}

/** Starts the playground with Footnote; it stops with the test. */
export async function startFootnote(): Promise<Rig> {
  const rig = await startRig({}, await startPlayground({ rateLimits: false }));
  onTestFinished(() => rig.stop());
  return rig;
}

/** Starts the playground with the feature bot; it stops with the test. */
export async function startFeatures(): Promise<LocalDiscord> {
  const discord = await startPlayground({ rateLimits: false });
  onTestFinished(() => discord.stop());
  await logIn(discord, prepareFeatureBot);
  await discord.events.until(() => discord.store.commands.size > 0 || undefined);
  return discord;
}

/** Returns the last row of the message list. */
export function lastRow(page: Page) {
  return page.getByRole('listitem').and(page.locator('.row')).last();
}
