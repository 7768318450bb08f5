import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startPlayground } from 'discord-simulator';
import { lastRow, useBrowser } from 'test-browser';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createAsyncMatcher, createMatcher } from '../../src/matching/index.ts';
import { startRig } from '../discord/rig.ts';
import { breakFile, makeFolder } from '../knowledge/folder.ts';
import { DOCUMENT, LIBRARY } from '../knowledge/library.ts';
import { POLICY_DESK } from '../policy-desk.ts';

const browser = useBrowser();

/** Serves a page with its passage below the first screen; the server stops with the test. */
async function servePage(passage: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Rules</title><p style="margin: 3000px 0">${passage}</p>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Starts the playground with Footnote on a document of that address. */
async function startLibrary(address: string) {
  const dated = `url: ${address}/rules\npublisher: Valmora\npublished: 2023-12-05\nlanguage: en`;
  const knowledge = await loadKnowledge(
    makeFolder(breakFile(DOCUMENT, 'language: en', dated, LIBRARY)),
  );
  const library = { knowledge, matcher: createAsyncMatcher(createMatcher(knowledge)) };
  const discord = await startPlayground({ ...POLICY_DESK, rateLimits: false });
  const rig = await startRig({ library: () => library }, discord);
  onTestFinished(() => rig.stop());
  return rig;
}

describe('the footnote of an answer', () => {
  test('GIVEN an answer WHEN its footnote is clicked THEN a tab of its own opens on the very passage', async () => {
    const address = await servePage('Ask at the Lund desk for help.');
    const { discord } = await startLibrary(address);
    const page = await browser.open(discord);
    const box = page.getByLabel('Message #general');
    await box.fill('@Footnote Who helps?');
    await box.press('Enter');
    const row = lastRow(page);
    await row.getByRole('link', { name: 'Lund desk' }).waitFor();
    const text = await row.innerText();
    expect(text).toContain('Ask at the Lund desk [example.org] for help.');
    expect(text).toContain('paragraph 1 · Valmora · 5 December 2023');
    expect(await row.locator('discord-subscript').count()).toBe(1);
    const links = await row
      .locator('discord-link')
      .evaluateAll((all) =>
        all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')]),
      );
    expect(links).toEqual([
      ['https://example.org/desk', 'noopener noreferrer'],
      [
        `${address}/rules#:~:text=Ask%20at%20the%20Lund%20desk%20for%20help.`,
        'noopener noreferrer',
      ],
    ]);

    const opened = page.context().waitForEvent('page');
    await row.getByRole('link', { name: 'Valmora Library rules' }).click();
    const tab = await opened;
    await tab.waitForFunction('scrollY > 2000');
    expect(await tab.evaluate('[opener, document.referrer]')).toEqual([null, '']);
    expect(page.url()).toBe(`${discord.address}/`);
  });
});
