import { expect, test } from 'vitest';
import { routes } from '../src/rest/routes.ts';
import { call, start, THREAD } from './test-clients.ts';

test("GIVEN every route WHEN it is called THEN its response is valid according to Discord's published schema", async () => {
  const discord = await start({
    applications: [{ name: 'Bot', intents: ['GuildMembers'], permissions: ['administrator'] }],
  });
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

  const reactions = `${messages}/${first.id}/reactions`;
  await request('PUT', `${reactions}/%F0%9F%91%8D/@me`);
  await request('GET', `${reactions}/%F0%9F%91%8D`);
  await request('GET', `${messages}/${first.id}`);
  await request('DELETE', `${reactions}/%F0%9F%91%8D/@me`);
  await request('DELETE', `${reactions}/%F0%9F%91%8D/${ada.id}`);
  await request('DELETE', `${reactions}/%F0%9F%91%8D`);
  await request('DELETE', reactions);
  for (const pins of [`${messages}/pins`, `/channels/${general.id}/pins`]) {
    await request('PUT', `${pins}/${first.id}`);
    await request('GET', pins);
    await request('DELETE', `${pins}/${first.id}`);
  }
  await request('POST', `${messages}/bulk-delete`, {
    messages: [(await ada.send('a')).id, (await ada.send('b')).id],
  });

  const guild = `/guilds/${guildId}`;
  const { id: roleId } = await request('POST', `${guild}/roles`, { name: 'r', permissions: '8' });
  await request('GET', `${guild}/roles/${roleId}`);
  await request('PATCH', `${guild}/roles/${roleId}`, { color: 5, mentionable: true });
  await request('PATCH', `${guild}/roles`, [{ id: roleId, position: 1 }]);
  await request('PUT', `${guild}/members/${ada.id}/roles/${roleId}`);
  await request('DELETE', `${guild}/members/${ada.id}/roles/${roleId}`);
  await request('DELETE', `${guild}/roles/${roleId}`);
  await request('GET', `${guild}/members?limit=5`);
  await request('GET', `${guild}/members/search?query=a&limit=5`);
  await request('PATCH', `${guild}/members/@me`, { nick: 'n' });
  await request('PATCH', `${guild}/members/${ada.id}`, {
    nick: 'n',
    communication_disabled_until: new Date(Date.now() + 1_000).toISOString(),
  });
  await request('PATCH', `${guild}/members/${ada.id}`, { communication_disabled_until: null });
  const mo = discord.user('Mo');
  await request('PUT', `${guild}/bans/${mo.id}`, { delete_message_seconds: 5 });
  await request('GET', `${guild}/bans`);
  await request('GET', `${guild}/bans/${mo.id}`);
  await request('DELETE', `${guild}/bans/${mo.id}`);
  const newcomer = discord.guild().addMember('Newcomer');
  await request('DELETE', `${guild}/members/${newcomer.id}`);
  const { code } = await request('POST', `/channels/${general.id}/invites`, { max_uses: 2 });
  for (const path of [`/channels/${general.id}/invites`, `${guild}/invites`, `/invites/${code}`])
    await request('GET', `${path}?with_counts=true`);
  await request('DELETE', `/invites/${code}`);
  const image = 'data:image/png;base64,iVBORw0KGgo=';
  for (const emojis of [`/applications/${app}/emojis`, `${guild}/emojis`]) {
    const { id } = await request('POST', emojis, { name: 'spark', image });
    await request('GET', emojis);
    await request('GET', `${emojis}/${id}`);
    await request('PATCH', `${emojis}/${id}`, { name: 'flame' });
    await request('DELETE', `${emojis}/${id}`);
  }
  await request('GET', `/applications/${app}`);
  await request('PATCH', '/users/@me', { username: 'Renamed' });
  await request('PATCH', guild, { name: 'Renamed' });
  await request('PATCH', `${guild}/channels`, [{ id: general.id, position: 0 }]);
  await request('GET', `${guild}/roles/member-counts`);
  const spammer = discord.guild().addMember('Spammer');
  await request('POST', `${guild}/bulk-ban`, { user_ids: [spammer.id] });
  for (const path of ['stickers', 'scheduled-events']) await request('GET', `${guild}/${path}`);

  const { id: forumId, available_tags: tags } = await request('POST', `${guild}/channels`, {
    name: 'forum',
    type: 15,
    available_tags: [{ name: 'open', emoji_name: '🙂' }],
  });
  await request('PUT', `/channels/${forumId}/permissions/${ada.id}`, { type: 1, allow: '1024' });
  await request('GET', `/channels/${forumId}`);
  await request('DELETE', `/channels/${forumId}/permissions/${ada.id}`);
  const { id: postId } = await request('POST', `/channels/${forumId}/threads`, {
    name: 'a post',
    applied_tags: [tags[0].id],
    message: { content: 'words' },
  });
  await request('PUT', `/channels/${postId}/thread-members/${ada.id}`);
  await request('DELETE', `/channels/${postId}/thread-members/${ada.id}`);
  await request('PATCH', `/channels/${postId}`, { archived: true });
  await request('GET', `/channels/${forumId}/threads/archived/public`);
  await request('GET', `/channels/${forumId}/threads/archived/private`);
  await request('GET', `/channels/${forumId}/users/@me/threads/archived/private`);
  await request('DELETE', `/channels/${forumId}`);

  const hook = await request('POST', `/channels/${general.id}/webhooks`, { name: 'hook' });
  await request('GET', `/channels/${general.id}/webhooks`);
  await request('GET', `${guild}/webhooks`);
  for (const path of [`/webhooks/${hook.id}`, `/webhooks/${hook.id}/${hook.token}`]) {
    await request('GET', path);
    await request('PATCH', path, { name: 'renamed' });
  }
  const posted = `/webhooks/${hook.id}/${hook.token}`;
  const { id: postedId } = await request('POST', `${posted}?wait=true`, { content: 'a' });
  await request('GET', `${posted}/messages/${postedId}`);
  await request('PATCH', `${posted}/messages/${postedId}`, { content: 'b' });
  await request('DELETE', `${posted}/messages/${postedId}`);
  await request('DELETE', posted);
  const { body: other } = await call(discord, 'POST', `/channels/${general.id}/webhooks`, {
    name: 'x',
  });
  await request('DELETE', `/webhooks/${other.id}`);
  await request('DELETE', `/users/@me/guilds/${guildId}`);

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
