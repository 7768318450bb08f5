/** `npm run screenshots`: takes README.md's screenshots of the playground. */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { startPlayground } from 'discord-simulator';
import type { Page } from 'playwright-core';
import { launchBrowser } from 'test-browser';
import { startRig } from '../test/discord/rig.ts';
import { POLICY_DESK } from '../test/policy-desk.ts';
import { readOptions } from './harness/script-options.ts';

readOptions({});

const FOLDER = resolve('docs', 'images');

interface Screenshot {
  name: string;
  scheme: 'light' | 'dark';
  width: number;
  height: number;
  take: (page: Page) => Promise<void>;
}

const SCREENSHOTS: Screenshot[] = [
  {
    name: 'answer',
    scheme: 'dark',
    width: 1120,
    height: 640,
    async take(page) {
      await ask(page, '/ask ', 'who is scheduled to visit Pakistan?');
      await page.getByRole('button', { name: 'In context' }).first().waitFor();
    },
  },
  {
    name: 'source',
    scheme: 'light',
    width: 640,
    height: 640,
    async take(page) {
      const box = page.getByLabel('Message #general');
      await box.fill('Elizabeth Horscroft visits Pakistan from December 12.');
      await box.press('Enter');
      await page.getByRole('listitem', { name: /^Ada: Elizabeth/ }).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Find the source' }).click();
      await page.getByRole('button', { name: 'Share' }).waitFor();
      await box.hover();
    },
  },
  {
    name: 'miss',
    scheme: 'light',
    width: 640,
    height: 640,
    async take(page) {
      await ask(page, '/ask ', 'Did Horscroft meet Antony Blinken?');
      await page.getByRole('button', { name: /\?$/ }).first().waitFor();
    },
  },
  {
    name: 'autocomplete',
    scheme: 'light',
    width: 640,
    height: 640,
    async take(page) {
      await page.getByLabel('Message #general').fill('/ask ');
      await page.keyboard.type('who is coming');
      await page
        .getByRole('option', { name: /Pakistan/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'help',
    scheme: 'light',
    width: 640,
    height: 640,
    async take(page) {
      await page.getByLabel('Message #general').fill('/help ');
      await page.keyboard.press('Enter');
      await page.getByText('Try one of these:').first().waitFor();
    },
  },
];

async function ask(page: Page, command: string, question: string): Promise<void> {
  await page.getByLabel('Message #general').fill(command);
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
}

await mkdir(FOLDER, { recursive: true });
const browser = await launchBrowser();
for (const { name, scheme, width, height, take } of SCREENSHOTS) {
  const rig = await startRig({}, await startPlayground(POLICY_DESK));
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(rig.discord.address);
  await page.getByLabel('Message #general').waitFor();
  await take(page);
  // The layout settles after the last component has rendered.
  await page.waitForTimeout(300);
  await page.screenshot({ path: resolve(FOLDER, `${name}.png`) });
  await context.close();
  await rig.stop();
}
await browser.close();
