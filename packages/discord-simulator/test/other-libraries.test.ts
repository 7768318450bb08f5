import { expect, test } from 'vitest';
import { call, start } from './test-clients.ts';

// What bots of other libraries than discord.js send, and Discord accepts.

test('GIVEN ids as numbers, as discord.py sends them, WHEN they are read THEN not a digit is lost', async () => {
  const discord = await start();
  const ada = discord.user('Ada');
  const response = await fetch(`${discord.api}/v10/users/@me/channels`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: `{"recipient_id":${ada.id}}`,
  });
  expect(await response.json()).toMatchObject({ id: ada.dm.id });
  expect(discord.violations).toEqual([]);
});

test('GIVEN a file whose attachment has a number as its id WHEN it is sent THEN it has its name', async () => {
  const discord = await start();
  const form = new FormData();
  form.append('payload_json', '{"attachments":[{"id":0,"filename":"b.txt"}]}');
  form.append('files[0]', new Blob(['text']), 'a.txt');
  const response = await fetch(
    `${discord.api}/v10/channels/${discord.channel('general').id}/messages`,
    { method: 'POST', headers: { authorization: `Bot ${discord.token}` }, body: form },
  );
  expect(await response.json()).toMatchObject({ attachments: [{ filename: 'b.txt' }] });
  expect(discord.violations).toEqual([]);
});

test('GIVEN with_response=1, as discord.py writes it, WHEN the bot responds THEN it gets the response', async () => {
  const discord = await start();
  await call(discord, 'PUT', `/applications/${discord.bot.id}/commands`, [
    { name: 'ask', description: 'd' },
  ]);
  const asked = discord.user('Ada').runCommand('/ask');
  const { id, token } = await discord.events.until(() => discord.interactions.outstanding[0]);
  const path = `/interactions/${id}/${token}/callback?with_response=1`;
  const { body } = await call(discord, 'POST', path, { type: 4, data: { content: 'a' } });
  expect(body.resource.message.content).toBe('a');
  expect((await asked).text).toBe('a');
});

test('GIVEN version 9 of the API WHEN it is called THEN it answers as version 10', async () => {
  const discord = await start();
  const response = await fetch(`${discord.api}/v9/users/@me`, {
    headers: { authorization: `Bot ${discord.token}` },
  });
  expect(await response.json()).toMatchObject({ id: discord.bot.id });
});

test('GIVEN empty parts of an embed and null in an emoji, as builders send them, WHEN a message is sent THEN they are left out', async () => {
  const discord = await start();
  const path = `/channels/${discord.channel('general').id}/messages`;
  const option = { label: 'l', value: 'v', emoji: { id: null, name: '🙂', animated: false } };
  const { status, body } = await call(discord, 'POST', path, {
    embeds: [{ description: 'd', footer: {}, image: {}, thumbnail: {}, flags: 0 }],
    components: [{ type: 1, components: [{ type: 3, custom_id: 's', options: [option] }] }],
  });
  expect(status).toBe(200);
  expect(body.embeds).toEqual([{ type: 'rich', description: 'd' }]);
  expect(body.components[0].components[0].options[0].emoji).not.toHaveProperty('id');
  expect(discord.violations).toEqual([]);
});
