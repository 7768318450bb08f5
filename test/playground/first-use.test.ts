import { lastRow, useBrowser } from 'test-browser';
import { describe, expect, test } from 'vitest';
import { expectGoodManners } from '../discord/rig.ts';
import { startFootnote } from './start-footnote.ts';

const browser = useBrowser();

/** Normalises whitespace. */
const flatten = (text: string) => text.replace(/\s+/g, ' ');

describe('first use', () => {
  test('GIVEN a new user WHEN they use the mouse THEN they get from a command to a shared source', async () => {
    const rig = await startFootnote();
    const { library, discord } = rig;
    const visit = library.knowledge.facts.find(({ topics }) => topics.includes('visits'));
    const page = await browser.open(discord);

    await page.getByRole('button', { name: /^\/who-visited/ }).click();
    await page.getByRole('button', { name: '/who-visited', exact: true }).click();
    const answer = lastRow(page);
    await answer
      .getByRole('button', { name: /^In context/ })
      .first()
      .waitFor();
    expect(flatten(await answer.innerText())).toContain(visit?.quote);

    await answer
      .getByRole('button', { name: /^In context/ })
      .first()
      .click();
    await page.getByText('Only you can see this').waitFor();
    expect(flatten(await lastRow(page).innerText())).toContain(visit?.quote);

    await page.getByRole('button', { name: "Horscroft's visit, thread" }).click();
    const box = page.getByLabel("Message Horscroft's visit");
    await box.fill('@Footnote who is coming?');
    await box.press('Enter');
    await lastRow(page).getByText('Elizabeth Horscroft is scheduled to visit Pakistan.').waitFor();
    await box.fill('@Footnote and when?');
    await box.press('Enter');
    await lastRow(page)
      .getByText(/December 9/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'policy-questions' }).click();
    const fact = library.knowledge.facts[0];
    await page.getByLabel('Message #policy-questions').fill(fact?.statement ?? '');
    await page.keyboard.press('Enter');
    const posted = page.getByRole('listitem', { name: `Ada: ${fact?.statement}` });
    await posted.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Find the source' }).click();
    await page.getByRole('button', { name: 'Share' }).waitFor();
    expect(flatten(await lastRow(page).innerText())).toContain(fact?.quote);
    await page.getByRole('button', { name: 'Share' }).click();
    const shared = page.locator('.row', { hasNot: page.locator('discord-message[ephemeral]') });
    await shared.getByText('Footnote').last().waitFor();
    await expect
      .poll(() => discord.user('Mo').messages(discord.channel('policy-questions')).at(-1)?.authorId)
      .toBe(discord.bot.id);
    expectGoodManners(rig);
  });

  test('GIVEN a new user WHEN they use only the keyboard THEN they get as far', async () => {
    const rig = await startFootnote();
    const { library, discord } = rig;
    const [fact] = library.knowledge.facts;
    const page = await browser.open(discord);
    const { keyboard } = page;
    const goBackTo = async (isThere: string) => {
      while (!(await page.evaluate(`document.activeElement?.${isThere}`)))
        await keyboard.press('Shift+Tab');
    };

    await keyboard.type('/who');
    await page.getByRole('option', { name: /^\/who-visited/ }).waitFor();
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await lastRow(page)
      .getByRole('button', { name: /^In context/ })
      .first()
      .waitFor();

    await goBackTo(`tagName === 'DISCORD-BUTTON'`);
    await keyboard.press('Enter');
    await page.getByText('Only you can see this').waitFor();

    await page.getByLabel('Message #general').focus();
    await keyboard.type(fact?.statement ?? '');
    await keyboard.press('Enter');
    const posted = page.getByRole('listitem', { name: `Ada: ${fact?.statement}` });
    await posted.waitFor();
    await goBackTo(`role === 'listitem'`);
    await keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Reply' }).waitFor();
    await keyboard.press('End');
    await keyboard.press('Enter');
    const share = page.getByRole('button', { name: 'Share' });
    await share.waitFor();
    await goBackTo(`textContent.trim() === 'Share'`);
    await keyboard.press('Enter');
    await expect.poll(() => discord.user('Mo').messages(discord.channel('general')).length).toBe(3);

    await page.getByLabel('Message #general').focus();
    await keyboard.type('@foo');
    await keyboard.press('Tab');
    await keyboard.type('who is Horscroft?');
    await keyboard.press('Enter');
    await expect
      .poll(() => discord.user('Mo').messages(discord.channel('general')).at(-1)?.type)
      .toBe(19);
    expectGoodManners(rig);
  });
});
