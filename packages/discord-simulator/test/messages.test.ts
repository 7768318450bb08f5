import { expect, test } from 'vitest';
import { createManualClock, type DiscordSimulator } from '../src/index.ts';
import { call, RawGateway, start } from './test-clients.ts';

// https://discord.com/developers/docs/resources/message

const path = (discord: DiscordSimulator) => `/channels/${discord.channel('general').id}/messages`;
const post = async (discord: DiscordSimulator, body: unknown) =>
  (await call(discord, 'POST', path(discord), body)).body;

// https://discord.com/developers/docs/resources/message#get-channel-messages
test('GIVEN ten messages WHEN the bot lists them THEN they come newest first, filtered by limit, before, after and around', async () => {
  const discord = await start();
  const ids: string[] = [];
  for (let count = 0; count < 10; count += 1)
    ids.push((await post(discord, { content: `${count}` })).id);
  const list = async (query: string) => {
    const { body } = await call(discord, 'GET', `${path(discord)}${query}`);
    return body.map(({ content }: { content: string }) => content).join('');
  };
  expect(await list('')).toBe('9876543210');
  expect(await list('?limit=3')).toBe('987');
  expect(await list(`?before=${ids[5]}&limit=2`)).toBe('43');
  expect(await list(`?after=${ids[5]}&limit=2`)).toBe('76');
  expect(await list(`?around=${ids[5]}&limit=4`)).toBe('7654');
  expect((await call(discord, 'GET', `${path(discord)}?limit=101`)).body.code).toBe(50035);
  expect((await call(discord, 'GET', `${path(discord)}?before=abc`)).body.code).toBe(50035);
});

test('GIVEN a message WHEN its id is read THEN it contains the creation time', async () => {
  const clock = createManualClock(Date.parse('2026-05-01T12:00:00Z'));
  const discord = await start({ clock });
  const { id, timestamp } = await post(discord, { content: 'now' });
  expect(timestamp).toBe('2026-05-01T12:00:00.000000+00:00');
  expect(Number(BigInt(id) >> 22n) + 1_420_070_400_000).toBe(Date.parse('2026-05-01T12:00:00Z'));
});

test('GIVEN a reply WHEN the other message does not exist THEN 50035, or an ordinary message with fail_if_not_exists false', async () => {
  const discord = await start();
  const message_reference = { message_id: '1' };
  const refused = await call(discord, 'POST', path(discord), { content: 'a', message_reference });
  expect(refused.body).toMatchObject({
    code: 50035,
    errors: { message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE' }] } },
  });
  const lenient = { ...message_reference, fail_if_not_exists: false };
  expect(await post(discord, { content: 'a', message_reference: lenient })).toMatchObject({
    type: 0,
  });
});

test('GIVEN a reply WHEN the other message is deleted later THEN referenced_message is null', async () => {
  const discord = await start();
  const ada = discord.user('Ada');
  const asked = await ada.send('a question');
  const reply = await post(discord, { content: 'a', message_reference: { message_id: asked.id } });
  expect(reply).toMatchObject({ type: 19, referenced_message: { id: asked.id } });
  await ada.delete(asked);
  const { body } = await call(discord, 'GET', `${path(discord)}/${reply.id}`);
  expect(body.referenced_message).toBeNull();
});

test("GIVEN another user's message WHEN the bot edits it THEN 50005; WHEN it deletes it THEN 50013", async () => {
  const discord = await start();
  const { id } = await discord.user('Ada').send('mine');
  expect((await call(discord, 'PATCH', `${path(discord)}/${id}`, { content: 'x' })).body.code).toBe(
    50005,
  );
  expect((await call(discord, 'DELETE', `${path(discord)}/${id}`)).body.code).toBe(50013);
});

test("GIVEN direct messages WHEN the bot deletes the user's message THEN 50003", async () => {
  const discord = await start();
  const ada = discord.user('Ada');
  const { id, channelId } = await ada.send('mine', { in: ada.dm });
  expect((await call(discord, 'DELETE', `/channels/${channelId}/messages/${id}`)).body.code).toBe(
    50003,
  );
});

test('GIVEN an edit WHEN fields are omitted THEN they stay; null removes them', async () => {
  const discord = await start();
  const { id } = await post(discord, { content: 'a', embeds: [{ title: 't' }] });
  const edit = async (body: unknown) =>
    (await call(discord, 'PATCH', `${path(discord)}/${id}`, body)).body;
  expect(await edit({ content: 'b' })).toMatchObject({
    content: 'b',
    embeds: [{ title: 't', type: 'rich' }],
  });
  expect(await edit({ embeds: null })).toMatchObject({ content: 'b', embeds: [] });
  expect((await edit({ content: '' })).code).toBe(50006);
});

// https://discord.com/developers/docs/resources/message#create-message-jsonform-params, enforce_nonce
test('GIVEN an enforced nonce WHEN it is reused within minutes THEN the first message is returned', async () => {
  const clock = createManualClock();
  const discord = await start({ clock });
  const body = { content: 'once', nonce: 'n1', enforce_nonce: true };
  const first = await post(discord, body);
  expect(first.nonce).toBe('n1');
  expect((await post(discord, { ...body, content: 'twice' })).id).toBe(first.id);
  expect((await post(discord, { ...body, enforce_nonce: false })).id).not.toBe(first.id);
  clock.advance(6 * 60_000);
  expect((await post(discord, body)).id).not.toBe(first.id);
});

test('GIVEN a file WHEN it is sent as a form THEN it is an attachment that can be fetched', async () => {
  const discord = await start();
  const form = new FormData();
  form.set(
    'payload_json',
    JSON.stringify({ content: 'see', attachments: [{ id: '0', description: 'a note' }] }),
  );
  form.set('files[0]', new Blob(['hello'], { type: 'text/plain' }), 'note.txt');
  const response = await fetch(`${discord.api}/v10${path(discord)}`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}` },
    body: form,
  });
  const { attachments } = (await response.json()) as {
    attachments: [{ url: string; filename: string; description: string; size: number }];
  };
  expect(attachments).toMatchObject([{ filename: 'note.txt', description: 'a note', size: 5 }]);
  expect(await (await fetch(attachments[0].url)).text()).toBe('hello');
});

test('GIVEN a channel WHEN the bot or a member triggers typing THEN the event is emitted', async () => {
  const discord = await start();
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token, { intents: 1 | (1 << 11) });
  const typing: string[] = [];
  discord.observe((event) => {
    if (event.type === 'typing') typing.push(event.userId);
  });
  expect(
    (await call(discord, 'POST', `/channels/${discord.channel('general').id}/typing`)).status,
  ).toBe(204);
  const ada = discord.user('Ada');
  discord.actions.startTyping(ada.id, discord.channel('general').id);
  await socket.waitFor(({ t, d }) => t === 'TYPING_START' && d.user_id === ada.id);
  expect(typing).toEqual([discord.bot.id, ada.id]);
});

// https://discord.com/developers/docs/resources/message#allowed-mentions-object
test.each([
  ['omitted', undefined, { users: 1, everyone: true, mentions: 1 }],
  ['an empty parse', { parse: [] }, null],
  ['only users', { parse: ['users'] }, { users: 1, everyone: false, mentions: 1 }],
  ['an empty object', {}, null],
])(
  'GIVEN a message with <@Ada> and @everyone WHEN allowed_mentions is %s THEN only those are notified',
  async (_, allowed, expected) => {
    const discord = await start();
    const guild = discord.store.findGuild(discord.guild().id);
    for (const role of guild.roles.values()) if (role.botId) role.permissions |= 1n << 17n;
    const content = `${discord.user('Ada').mention} @everyone`;
    const body = await post(discord, {
      content,
      ...(allowed ? { allowed_mentions: allowed } : {}),
    });
    if (expected === null) {
      expect(discord.notifications).toEqual([]);
      expect(body).toMatchObject({ mentions: [], mention_everyone: false });
      return;
    }
    expect(discord.notifications).toMatchObject([
      { messageId: body.id, everyone: expected.everyone },
    ]);
    expect(discord.notifications[0]?.userIds).toHaveLength(expected.users);
    expect(body.mentions).toHaveLength(expected.mentions);
  },
);

test('GIVEN @everyone WHEN the author lacks MENTION_EVERYONE THEN no one is notified', async () => {
  const discord = await start();
  const guild = discord.store.findGuild(discord.guild().id);
  for (const role of guild.roles.values()) role.permissions &= ~(1n << 17n);
  await post(discord, { content: '@everyone' });
  expect(discord.notifications).toEqual([]);
});

test('GIVEN a reply WHEN allowed_mentions is omitted or has replied_user THEN it notifies the author, with parse [] it does not', async () => {
  const discord = await start();
  const ada = discord.user('Ada');
  const message_reference = { message_id: (await ada.send('a question')).id };
  const listNotified = async (body: object) => {
    discord.notifications.length = 0;
    await post(discord, { content: 'a', message_reference, ...body });
    return discord.notifications.flatMap(({ userIds }) => userIds);
  };
  expect(await listNotified({})).toEqual([ada.id]);
  expect(await listNotified({ allowed_mentions: { parse: [] } })).toEqual([]);
  expect(await listNotified({ allowed_mentions: { parse: [], replied_user: true } })).toEqual([
    ada.id,
  ]);
});

// https://github.com/discord/discord-api-docs/pull/7629
test('GIVEN an interaction WHEN allowed_mentions is omitted THEN only users are notified, not everyone', async () => {
  const discord = await start();
  await call(discord, 'POST', `/applications/${discord.bot.id}/commands`, {
    name: 'ask',
    description: 'd',
  });
  const ada = discord.user('Ada');
  const asked = ada.runCommand('/ask');
  const { id, token } = await discord.events.until(() => discord.interactions.outstanding[0]);
  const data = { content: `${ada.mention} @everyone` };
  await call(discord, 'POST', `/interactions/${id}/${token}/callback`, { type: 4, data });
  expect((await asked).message?.mention_everyone).toBe(false);
  expect(discord.notifications).toMatchObject([{ userIds: [ada.id], everyone: false }]);
});

test('GIVEN users both parsed and listed WHEN the bot sends THEN 50035', async () => {
  const discord = await start();
  const allowed_mentions = { parse: ['users'], users: ['1'] };
  const { body } = await call(discord, 'POST', path(discord), { content: 'a', allowed_mentions });
  expect(body.errors.allowed_mentions._errors[0].code).toBe(
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  );
});

test('GIVEN an edit that adds a mention WHEN it is made THEN no one is notified', async () => {
  const discord = await start();
  const { id } = await post(discord, { content: 'a' });
  await call(discord, 'PATCH', `${path(discord)}/${id}`, {
    content: discord.user('Ada').mention,
  });
  expect(discord.notifications).toEqual([]);
});
