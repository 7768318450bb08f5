import { expect, test } from 'vitest';
import { routes } from '../src/rest/rest-api.ts';
import { call, start, THREAD } from './test-clients.ts';

test("GIVEN every route WHEN it is called THEN its response is valid according to Discord's published schema", async () => {
  const discord = await start();
  const general = discord.channel('general');
  const thread = discord.channel(THREAD);
  const guildId = discord.guild().id;
  const ada = discord.user('Ada');
  const app = discord.bot.id;
  const commands = [
    `/applications/${app}/commands`,
    `/applications/${app}/guilds/${guildId}/commands`,
  ];
  const option = {
    type: 3,
    name: 'question',
    description: 'q',
    choices: [{ name: 'a', value: 'a' }],
  };
  const command = {
    name: 'ask',
    description: 'd',
    options: [option],
    name_localizations: { de: 'frage' },
  };
  const first = await ada.send('a question');
  const request = async (method: string, path: string, body?: unknown) => {
    const response = await call(discord, method, path, body);
    expect(`${method} ${path} ${response.status}`).toMatch(/ 2\d\d$/);
    return response.body;
  };

  for (const path of [
    '/gateway',
    '/gateway/bot',
    '/applications/@me',
    '/oauth2/applications/@me',
    '/users/@me',
    '/users/@me/guilds',
  ]) {
    await request('GET', path);
  }
  for (const path of commands) {
    await request('PUT', path, [command]);
    const { id } = await request('POST', path, { ...command, name: 'other' });
    await request('GET', path);
    await request('GET', `${path}/${id}`);
    await request('PATCH', `${path}/${id}`, { description: 'new' });
    await request('DELETE', `${path}/${id}`);
  }
  for (const path of [
    '',
    '?with_counts=true',
    '/channels',
    '/roles',
    '/threads/active',
    `/members/${ada.id}`,
  ]) {
    await request('GET', `/guilds/${guildId}${path}`);
  }
  await request('GET', `/users/${ada.id}`);
  for (const path of [general.id, thread.id, ada.dm.id]) await request('GET', `/channels/${path}`);
  await request('POST', '/users/@me/channels', { recipient_id: ada.id });
  await request('POST', `/channels/${general.id}/typing`);

  const messages = `/channels/${general.id}/messages`;
  const embed = {
    title: 't',
    description: 'd',
    url: 'https://example.org',
    color: 1,
    timestamp: '2026-05-01T12:00:00.000Z',
    author: { name: 'a', url: 'https://example.org' },
    footer: { text: 'f', icon_url: 'https://example.org/f.png' },
    image: { url: 'https://example.org/i.png' },
    thumbnail: { url: 'https://example.org/t.png' },
    fields: [{ name: 'n', value: 'v' }],
  };
  const row = {
    type: 1,
    components: [
      { type: 2, style: 1, custom_id: 'b', label: 'b' },
      { type: 2, style: 5, url: 'https://example.org', emoji: { name: '🙂' } },
    ],
  };
  const select = {
    type: 1,
    components: [{ type: 3, custom_id: 's', options: [{ label: 'l', value: 'v' }] }],
  };
  const rich = {
    content: `<@${ada.id}>`,
    embeds: [embed],
    components: [row, select],
    message_reference: { message_id: first.id },
    nonce: '1',
  };
  const { id } = await request('POST', messages, rich);
  await request('GET', `${messages}/${id}`);
  await request('PATCH', `${messages}/${id}`, { content: 'new' });
  const display = { type: 10, content: 'words' };
  const media = { url: 'https://example.org/i.png' };
  const section = { type: 9, components: [display], accessory: { type: 11, media } };
  const gallery = { type: 12, items: [{ media }] };
  await request('POST', messages, {
    flags: 1 << 15,
    components: [{ type: 17, components: [display, section, gallery, { type: 14 }] }],
  });
  await request('GET', messages);

  await request('POST', `${messages}/${id}/threads`, { name: 'from a message' });
  const { id: threadId } = await request('POST', `/channels/${general.id}/threads`, {
    name: 'without one',
    type: 11,
  });
  await request('GET', messages);
  await request('DELETE', `/channels/${threadId}/thread-members/@me`);
  await request('PUT', `/channels/${threadId}/thread-members/@me`);
  await request('GET', `/channels/${threadId}/thread-members`);
  await request('GET', `/channels/${threadId}/thread-members/@me`);
  await request('PATCH', `/channels/${threadId}`, { name: 'renamed' });
  await request('DELETE', `${messages}/${id}`);

  const asked = ada.runCommand('/ask question:a');
  const interaction = await discord.events.until(() => discord.interactions.outstanding[0]);
  const data = { content: 'a', embeds: [embed], components: [row] };
  await request(
    'POST',
    `/interactions/${interaction.id}/${interaction.token}/callback?with_response=true`,
    { type: 4, data },
  );
  expect((await asked).text).toMatch(/^a\n/);
  const webhook = `/webhooks/${app}/${interaction.token}`;
  const followUp = await request('POST', webhook, { content: 'more' });
  await request('GET', `${webhook}/messages/@original`);
  await request('PATCH', `${webhook}/messages/${followUp.id}`, { content: 'changed' });
  await request('DELETE', `${webhook}/messages/${followUp.id}`);

  expect(discord.violations).toEqual([]);
  const called = new Set(discord.requests.map(({ route }) => route));
  const missed = routes
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !called.has(route));
  expect(missed).toEqual([]);
  // Every GET route has a response schema.
  const withoutSchema = routes
    .filter(({ responseSchema, method }) => !responseSchema && method === 'GET')
    .map(({ path }) => path);
  expect(withoutSchema).toEqual([]);
});

test('GIVEN an invalid response WHEN it is sent THEN the problem names the route and the field', async () => {
  const discord = await start();
  Object.assign(discord.store.findUser(discord.user('Ada').id), { username: 5 });
  await call(discord, 'GET', `/users/${discord.user('Ada').id}`);
  expect(discord.violations).toMatchObject([
    { kind: 'invalid-response', what: expect.stringContaining('username') },
  ]);
});
