import { lastRow, useBrowser } from 'test-browser';
import { describe, expect, test } from 'vitest';
import { call } from '../test-clients.ts';
import { startFeatures } from './start-features.ts';

const browser = useBrowser();

describe('the sidebar', () => {
  test('GIVEN messages in other channels WHEN they come THEN the channel says how many, until it is opened', async () => {
    const discord = await startFeatures();
    discord.guild().addChannel('news');
    const page = await browser.open(discord);
    await discord.user('Mo').send('one', { in: 'news' });
    await discord.user('Mo').send('two', { in: 'news' });
    await discord.user('Ada').send('mine', { in: 'news' });
    const news = page.getByRole('button', { name: 'news, 2 unread' });
    await news.waitFor();
    expect(await news.locator('.unread').innerText()).toBe('2');
    await news.click();
    await page.getByRole('button', { name: 'news', exact: true }).waitFor();
    expect(await page.locator('.unread').count()).toBe(0);
  });

  test('GIVEN channels, threads and direct messages THEN their names are aligned, and a long one does not widen the sidebar', async () => {
    const discord = await startFeatures();
    discord
      .guild()
      .addChannel({ name: 'news', threads: ['All that was said about it, '.repeat(3)] });
    const page = await browser.open(discord);
    const lefts = await page
      .locator('.sidebar li:not(.thread) button > span:nth-child(2)')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left));
    expect(lefts.length).toBeGreaterThan(1);
    expect(new Set(lefts).size).toBe(1);
    expect((await page.locator('#sidebar').boundingBox())?.width).toBe(248);
  });
});

describe('select menus', () => {
  const menus = (id: string) => [
    {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'size',
          placeholder: 'Size',
          options: [
            { label: 'Small', value: 's' },
            { label: 'Large', value: 'l', default: true },
          ],
        },
      ],
    },
    {
      type: 1,
      components: [
        {
          type: 8,
          custom_id: 'where',
          placeholder: 'Where',
          channel_types: [0],
          default_values: [{ id, type: 'channel' }],
        },
      ],
    },
  ];

  test('GIVEN options that are chosen from the start THEN the menu shows them, and lists the channels of its types alone', async () => {
    const discord = await startFeatures();
    discord.guild().addChannel({ name: 'lounge', type: 'voice' });
    const news = discord.guild().addChannel('news');
    const page = await browser.open(discord);
    await call(discord, 'POST', `/channels/${discord.channel('general').id}/messages`, {
      content: 'choose',
      components: menus(news.id),
    });
    const row = lastRow(page);
    await row.getByRole('button', { name: 'Large' }).waitFor();
    await row.getByRole('button', { name: 'news' }).click();
    const items = page.getByRole('menu', { name: 'Where' }).getByRole('menuitem');
    expect(await items.allInnerTexts()).toEqual(['general', 'news']);
    expect(discord.violations).toEqual([]);
  });
});

describe('messages', () => {
  test('GIVEN a message WHEN members react THEN the page shows it, and a click adds or takes back', async () => {
    const discord = await startFeatures();
    const page = await browser.open(discord);
    const message = await discord.user('Mo').send('vote');
    await discord.user('Mo').react(message, '👍');
    await page.getByRole('button', { name: '👍, 1' }).click();
    await page.getByRole('button', { name: '👍, 2' }).click();
    await page.getByRole('button', { name: '👍, 1' }).waitFor();
    expect(message.reactions).toMatchObject([{ userIds: [discord.user('Mo').id] }]);
  });

  test('GIVEN a message WHEN it is about to be deleted THEN the button for it is red', async () => {
    const discord = await startFeatures();
    const page = await browser.open(discord);
    await discord.user('Ada').send('oops');
    await lastRow(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete message' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Delete', exact: true }).waitFor();
    const colour = await page.evaluate(
      "getComputedStyle(document.querySelector('.dialog-buttons .danger')).backgroundColor",
    );
    expect(colour).toBe('rgb(201, 48, 44)');
  });
});
