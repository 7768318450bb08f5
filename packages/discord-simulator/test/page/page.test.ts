import { lastRow, useBrowser } from 'test-browser';
import { describe, expect, test } from 'vitest';
import { startPlayground } from '../../src/index.ts';
import { startFeatures } from './start-features.ts';

const browser = useBrowser();

describe('text', () => {
  test('GIVEN HTML, script injections and a bad link WHEN they are posted THEN they show as text, and markdown is rendered', async () => {
    const discord = await startFeatures();
    const page = await browser.open(discord);
    const injections =
      '<script>window.broken = 1</script> <img src=x onerror="window.broken = 1"> [click](javascript:alert(1)) **bold** ||secret|| `<b>` <@1> \u202Etxt';
    await discord.user('Ada').send(injections);
    const row = lastRow(page);
    await row.getByText('<script>window.broken = 1</script>').waitFor();
    const text = await row.innerText();
    expect(text).toContain('<img src=x onerror="window.broken = 1">');
    expect(text).toContain('<b>');
    expect(await row.locator('img[src=x], b, a, discord-link').count()).toBe(0);
    expect(await row.locator('discord-bold').innerText()).toBe('bold');
    expect(await row.getByRole('button', { name: 'Spoiler' }).count()).toBe(1);
    expect(await page.evaluate('window.broken')).toBeUndefined();
  });

  test('GIVEN a message WHEN it is edited and deleted THEN the page is updated', async () => {
    const discord = await startFeatures();
    const page = await browser.open(discord);
    const box = page.getByLabel('Message #general');
    await box.fill('Helo @Mo!');
    await box.press('Enter');
    await lastRow(page).getByText('Helo').waitFor();
    await box.press('ArrowUp');
    const editor = page.getByLabel('Edit message');
    expect(await editor.inputValue()).toBe('Helo @Mo!');
    await editor.fill('Hello @Mo!');
    await editor.press('Enter');
    await lastRow(page).getByText('(edited)').waitFor();
    const [message] = discord.user('Ada').messages(discord.channel('general'));
    expect(message?.content).toBe(`Hello ${discord.user('Mo').mention}!`);
    await lastRow(page).hover();
    await page.getByRole('button', { name: /^More actions/ }).click();
    await page.getByRole('menuitem', { name: 'Delete message' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.locator('.row').waitFor({ state: 'detached' });
    expect(discord.user('Ada').messages(discord.channel('general'))).toEqual([]);
  });

  test('GIVEN a message WHEN a thread is started from it THEN the page opens it, and the channel shows it', async () => {
    const discord = await startFeatures();
    const page = await browser.open(discord);
    await discord.user('Ada').send('Who was there?');
    await lastRow(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Create thread' }).click();
    await page.getByLabel('Thread name').fill('The guests');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByLabel('Message The guests').waitFor();
    expect(discord.channel('The guests').name).toBe('The guests');
    await page.getByRole('button', { name: 'general', exact: true }).click();
    await page.locator('discord-thread[name="The guests"]').waitFor();
  });
});

describe('a long channel', () => {
  test('GIVEN 1,000 messages THEN the page contains some of them, and all can be scrolled to', async () => {
    const discord = await startFeatures();
    const ada = discord.user('Ada');
    for (let count = 1; count <= 1_000; count += 1) await ada.send(`message ${count} **of many**`);
    const page = await browser.open(discord);
    const text = (count: number) => page.getByText(`message ${count} of many`, { exact: true });
    await lastRow(page).getByText('message 1000 ').waitFor();
    await ada.send('and one more');
    await lastRow(page).getByText('and one more').waitFor();
    expect(await page.locator('.row').count()).toBeLessThanOrEqual(100);

    let seen = '';
    for (let turn = 0; turn < 60 && seen !== 'message 1 of many'; turn += 1) {
      await page.evaluate(`document.querySelector('.messages').scrollTo(0, 0)`);
      await page.waitForTimeout(60);
      seen = (await page.locator('.row').first().innerText()).trim();
    }
    expect(seen).toContain('message 1 of many');
    expect(await page.locator('.row').count()).toBeLessThanOrEqual(100);
    await page.getByRole('button', { name: 'Jump to present' }).click();
    await page.getByText('and one more').last().waitFor();
    expect(await text(1).count()).toBe(0);
  });

  test('GIVEN a reader who scrolled up WHEN messages arrive THEN the visible ones do not move', async () => {
    const discord = await startFeatures();
    const ada = discord.user('Ada');
    for (let count = 1; count <= 60; count += 1) await ada.send(`message ${count}`);
    const page = await browser.open(discord);
    await lastRow(page).getByText('message 60').waitFor();
    await page.evaluate(`document.querySelector('.messages').scrollBy(0, -600)`);
    await page.waitForTimeout(100);
    const row = page.getByText('message 40', { exact: true });
    const before = (await row.boundingBox())?.y;
    await discord.user('Mo').send('a new one');
    await page.locator('.row', { hasText: 'a new one' }).waitFor({ state: 'attached' });
    expect((await row.boundingBox())?.y).toBe(before);
  });
});

describe('interactions', () => {
  test('GIVEN a bot that does not respond WHEN its command is used THEN the page says so after three seconds', async () => {
    const discord = await startFeatures();
    const page = await browser.open(discord);
    await page.getByLabel('Message #general').fill('/silent');
    await page.keyboard.press('Enter');
    const start = performance.now();
    await page.keyboard.press('Enter');
    await page.getByText('Sending command…').waitFor();
    await lastRow(page).getByText('The application did not respond').waitFor();
    expect(performance.now() - start).toBeGreaterThan(2_900);
    expect(discord.violations).toEqual([]);
  });

  test('GIVEN an ephemeral reply WHEN the viewer changes THEN it is not shown', async () => {
    const discord = await startFeatures();
    const page = await browser.open(discord);
    await page.getByRole('button', { name: /^\/ask/ }).click();
    await page.getByRole('combobox', { name: 'question' }).fill('who?');
    await page.keyboard.press('Tab');
    await page.keyboard.type('tru');
    await page.getByRole('option', { name: 'True' }).click();
    await page.keyboard.press('Enter');
    await page.getByText('Only you can see this').waitFor();
    expect(await lastRow(page).innerText()).toContain('asked: who?');
    await discord.user('Ada').send('for all');
    await page.getByLabel('You are').selectOption('Mo (moderator)');
    // The previous rows may already be gone.
    const ownReply = page.locator('.messages').getByText('asked: who?');
    await ownReply.waitFor({ state: 'detached' });
    await page.getByRole('listitem', { name: 'Ada: for all' }).waitFor();
    expect(await page.locator('.messages').innerText()).not.toContain('asked');
    await page.getByLabel('You are').selectOption('Ada');
    await ownReply.waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await page.locator('.messages').getByText('asked: who?').waitFor({ state: 'detached' });
  });

  test('GIVEN an option with autocomplete WHEN it is typed THEN the bot is asked only a few times and the last response counts', async () => {
    const discord = await startFeatures();
    const page = await browser.open(discord);
    await page.getByRole('button', { name: /^\/ask/ }).click();
    await page.keyboard.type('visit', { delay: 15 });
    await page.getByRole('option', { name: 'visit?' }).waitFor();
    const asked = [...discord.interactions.all.values()].filter(({ type }) => type === 4);
    expect(asked.length).toBeLessThan(5);
    discord.faults.inject({ latency: 600 });
    await page.keyboard.type('s');
    await page.waitForTimeout(250);
    await page.keyboard.type('!');
    await page.getByRole('option', { name: 'visits!?' }).waitFor();
    await page.waitForTimeout(600);
    expect(await page.locator('.suggestions').getByRole('option').allInnerTexts()).toEqual([
      'visits!?',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastRow(page).getByText('asked: visits!').waitFor();
  });

  test('GIVEN a required option WHEN it is left empty THEN the page says so, and nothing is sent', async () => {
    const discord = await startFeatures();
    const page = await browser.open(discord);
    await page.getByRole('button', { name: /^\/ask/ }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('question: this option is required.').waitFor();
    const used = [...discord.interactions.all.values()].filter(({ type }) => type === 2);
    expect(used).toEqual([]);
  });

  test("GIVEN buttons, a select menu, a modal and a deferred response WHEN they are used THEN the bot's responses are shown", async () => {
    const discord = await startFeatures();
    const page = await browser.open(discord);
    const ada = discord.user('Ada');
    await ada.runCommand('/ask question:x');
    expect(await page.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Make a selection' }).click();
    await page.getByRole('menuitem', { name: 'Talks' }).click();
    await lastRow(page).getByText('chose talks').waitFor();
    await page.getByRole('button', { name: 'In context' }).click();
    await page.getByRole('listitem', { name: /^Test bot: in context/ }).waitFor();

    await page.getByLabel('Message #general').fill('/explain ');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Why?' }).waitFor();
    await page.getByLabel('Reason').fill('curious');
    await page.keyboard.press('Enter');
    await page.locator('.messages').getByText('because curious').waitFor();

    discord.faults.inject({ on: 'PATCH /webhooks', latency: 700 });
    void ada.runCommand('/slow');
    await page.getByText('Test bot is thinking…').waitFor();
    await page.locator('.messages').getByText('and more').waitFor();
    expect(discord.violations).toEqual([]);
  });
});

describe('the wire panel', () => {
  test('GIVEN the panel WHEN a command is used THEN it shows the event and the call with their validity', async () => {
    const discord = await startFeatures();
    const page = await browser.open(discord);
    await page.getByRole('button', { name: 'Wire' }).click();
    await discord.user('Ada').runCommand('/ask question:x');
    const entries = page.locator('.entry');
    await expect
      .poll(() => entries.allInnerTexts())
      .toEqual([
        expect.stringContaining('INTERACTION_CREATE'),
        expect.stringContaining('MESSAGE_CREATE'),
        expect.stringMatching(/POST \/interactions\/.*callback[\s\S]*20\d[\s\S]*valid/),
      ]);
    await entries.last().click();
    await entries.last().getByText('asked: x').first().waitFor();
    await page.getByLabel('Inject a fault').selectOption('Next call: 500');
    await page.getByRole('button', { name: 'Inject', exact: true }).click();
    await page.getByText('Injected: Next call: 500').waitFor({ state: 'attached' });
    await expect(fetch(`${discord.api}/v10/gateway`).then(({ status }) => status)).resolves.toBe(
      500,
    );
  });
});

describe('the page server', () => {
  test('GIVEN the page THEN its policy allows no other origins and no inline scripts', async () => {
    const discord = await startPlayground();
    const { headers } = await fetch(discord.address).finally(() => discord.stop());
    const policy = headers.get('content-security-policy') ?? '';
    const rules = Object.fromEntries(
      policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    );
    expect(rules).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
    });
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(rules['script-src']).not.toContain('unsafe-inline');
  });

  test('GIVEN requests that the page never makes THEN they are rejected', async () => {
    const discord = await startPlayground();
    const post = (body: string, headers: Record<string, string>) =>
      fetch(`${discord.address}/playground/actions`, { method: 'POST', body, headers });
    const json = { 'content-type': 'application/json' };
    const { id: channelId } = discord.channel('general');
    const { status: form } = await post('{}', { 'content-type': 'text/plain' });
    const { status: broken } = await post('{', json);
    const { status: unknown } = await post('{"type":"dance"}', json);
    const long = { type: 'post', channelId, content: 'x'.repeat(2_001) };
    const { status: tooLong } = await post(JSON.stringify(long), json);
    const lost = { type: 'delete', channelId, messageId: '1' };
    const { status: missing } = await post(JSON.stringify(lost), json);
    await discord.stop();
    expect([form, broken, unknown, tooLong, missing]).toEqual([415, 400, 400, 400, 404]);
  });

  test('GIVEN a port that is taken THEN the next free one is used', async () => {
    const first = await startPlayground();
    const port = Number(new URL(first.address).port);
    const second = await startPlayground({ port });
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
    await Promise.all([first.stop(), second.stop()]);
  });
});
