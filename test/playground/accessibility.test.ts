import { AxeBuilder } from '@axe-core/playwright';
import { lastRow, useBrowser } from 'test-browser';
import { describe, expect, test } from 'vitest';
import { startFootnote } from './start-footnote.ts';

const browser = useBrowser();

describe('accessibility', () => {
  test.each(['light', 'dark'] as const)(
    'GIVEN the %s theme THEN a scan finds no violations with panels, menus and dialogs open',
    async (scheme) => {
      const { discord, ada } = await startFootnote();
      const page = await browser.open(discord, { scheme });
      const scan = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        return violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(({ html, any }) => [html.slice(0, 200), any[0]?.message]),
        }));
      };
      await ada.runCommand('/who-visited private:true');
      await ada.send(
        `**bold** \`code\` ||secret|| ${ada.mention} <t:1700000000:R> https://example.org\n> quoted\n- one\n- two`,
      );
      await ada.mentionBot('what was discussed?', { within: 5_000 });
      await page.getByRole('button', { name: 'Wire' }).click();
      await page.locator('.entry').last().click();
      await page.getByLabel('Message #general').fill('/ask ');
      await page.locator('.suggestions').getByRole('option').first().waitFor();
      expect(await scan()).toEqual([]);

      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('listitem', { name: /^Ada: bold/ }).click({ button: 'right' });
      expect(await scan()).toEqual([]);
      await page.getByRole('menuitem', { name: 'Create thread' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await scan()).toEqual([]);
    },
  );

  test('GIVEN a phone THEN everything fits its width, and a button opens the channels', async () => {
    const { discord, ada } = await startFootnote();
    const page = await browser.open(discord, { width: 360, height: 740 });
    await ada.runCommand('/who-visited');
    await lastRow(page).getByRole('button').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(
      await page.evaluate(`document.querySelector('.messages').scrollWidth`),
    ).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Channels' }).click();
    await page.getByRole('button', { name: 'policy-questions' }).click();
    await page.getByLabel('Message #policy-questions').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });

  test('GIVEN a screen reader WHEN the bot replies THEN the live region announces it once', async () => {
    const { discord, ada } = await startFootnote();
    const page = await browser.open(discord);
    const region = page.getByRole('log', { name: 'New messages' });
    await ada.runCommand('/help');
    await expect.poll(() => region.locator('p').count()).toBe(1);
    expect(await region.innerText()).toMatch(/^Footnote: /);
  });
});
