import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';

/** How to open a page. */
export interface PageOptions {
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** A server of pages. */
interface Site {
  /** `http://127.0.0.1:8787`. */
  address: string;
}

/** Starts a browser for all tests of a file. */
export function useBrowser(): { open(site: Site, options?: PageOptions): Promise<Page> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());
  return { open: (site, options) => openPage(browser, site, options) };
}

/** Opens the simulator's page. The test fails if the page logs an error or requests another origin. */
async function openPage(
  browser: Browser,
  { address }: Site,
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

/** Returns the last row of the message list. */
export function lastRow(page: Page) {
  return page.getByRole('listitem').and(page.locator('.row')).last();
}
