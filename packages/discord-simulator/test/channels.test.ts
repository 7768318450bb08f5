import { expect, test } from 'vitest';
import { type ChannelRef, type DiscordSimulator, Permission } from '../src/index.ts';
import { call, RawGateway, start, THREAD } from './test-clients.ts';

// https://discord.com/developers/docs/topics/permissions and https://discord.com/developers/docs/topics/threads

const post = (discord: DiscordSimulator, { id }: ChannelRef, body: object = { content: 'a' }) =>
  call(discord, 'POST', `/channels/${id}/messages`, body);

test.each([
  ['VIEW_CHANNEL', Permission.viewChannel, { content: 'a' }, 403, 50001],
  ['SEND_MESSAGES', Permission.sendMessages, { content: 'a' }, 403, 50013],
  ['EMBED_LINKS', Permission.embedLinks, { embeds: [{ title: 't' }] }, 403, 50013],
  [
    'READ_MESSAGE_HISTORY',
    Permission.readMessageHistory,
    { content: 'a', message_reference: { message_id: '1' } },
    400,
    160002,
  ],
])(
  "GIVEN a channel that denies the bot %s WHEN it sends THEN it gets Discord's error",
  async (_, deny, body, status, code) => {
    const discord = await start();
    discord.setPermissions(discord.channel('general'), { deny });
    expect(await post(discord, discord.channel('general'), body)).toMatchObject({
      status,
      body: { code },
    });
  },
);

test('GIVEN a channel without EMBED_LINKS WHEN the bot responds to an interaction with an embed THEN it is sent', async () => {
  const discord = await start();
  discord.setPermissions(discord.channel('general'), {
    deny: Permission.embedLinks | Permission.sendMessages,
  });
  await call(discord, 'POST', `/applications/${discord.bot.id}/commands`, {
    name: 'ask',
    description: 'd',
  });
  const asked = discord.user('Ada').runCommand('/ask');
  const { id, token } = await discord.events.until(() => discord.interactions.outstanding[0]);
  const data = { embeds: [{ title: 'answer' }] };
  await call(discord, 'POST', `/interactions/${id}/${token}/callback`, { type: 4, data });
  expect((await asked).text).toBe('answer');
});

test('GIVEN a channel hidden from the bot WHEN a member posts there THEN the bot gets no event and cannot fetch the channel', async () => {
  const discord = await start();
  const hidden = discord.guild().addChannel('staff');
  discord.setPermissions(hidden, { deny: Permission.viewChannel });
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token);
  const mo = discord.user('Mo');
  await mo.send(`<@${discord.bot.id}> secret`, { in: hidden });
  await mo.createThread('a secret thread', { in: hidden });
  await mo.send(`<@${discord.bot.id}> open`);
  await socket.event('MESSAGE_CREATE');
  expect(socket.received.map(({ t }) => t)).not.toContain('THREAD_CREATE');
  expect(
    socket.received.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => d.channel_id),
  ).toEqual([discord.channel('general').id]);
  expect((await call(discord, 'GET', `/channels/${hidden.id}`)).body.code).toBe(50001);
  expect((await call(discord, 'GET', `/channels/${hidden.id}/messages`)).body.code).toBe(50001);
});

// https://discord.com/developers/docs/topics/permissions#permission-overwrites
test('GIVEN overwrites for @everyone, a role and a member WHEN they conflict THEN the role overrides @everyone and the member overrides the role', async () => {
  const discord = await start();
  const general = discord.channel('general');
  const role =
    [...discord.store.findGuild(discord.guild().id).roles.values()].find(({ botId }) => botId)
      ?.id ?? '';
  const deny = Permission.sendMessages;
  discord.setPermissions(general, { deny, to: discord.guild().id });
  expect((await post(discord, general)).body.code).toBe(50013);
  discord.setPermissions(general, { allow: deny, to: role });
  expect((await post(discord, general)).status).toBe(200);
  discord.setPermissions(general, { deny });
  expect((await post(discord, general)).body.code).toBe(50013);
});

test('GIVEN a thread WHEN SEND_MESSAGES is denied but not SEND_MESSAGES_IN_THREADS THEN the bot can write there, but not the other way round', async () => {
  const discord = await start();
  const policyQuestions = discord.channel('policy-questions');
  const thread = discord.channel(THREAD);
  discord.setPermissions(policyQuestions, { deny: Permission.sendMessages });
  expect((await post(discord, thread)).status).toBe(200);
  discord.setPermissions(policyQuestions, { deny: Permission.sendMessagesInThreads });
  expect((await post(discord, thread)).body.code).toBe(50013);
  expect((await post(discord, policyQuestions)).status).toBe(200);
});

// https://discord.com/developers/docs/topics/threads#active-archived-threads
test.each([
  ['archived and locked', { archived: true, locked: true }, 50083],
  ['locked', { archived: false, locked: true }, 160005],
])(
  'GIVEN a thread that is %s WHEN the bot writes there THEN it is rejected, but a moderator is not',
  async (_, state, code) => {
    const discord = await start();
    const thread = discord.channel(THREAD);
    Object.assign(discord.store.findChannel(thread.id), state);
    expect((await post(discord, thread)).body.code).toBe(code);
    await discord.user('Mo').send('order', { in: thread });
  },
);

test('GIVEN an archived thread that is not locked WHEN the bot writes there THEN it is unarchived', async () => {
  const discord = await start();
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token);
  const thread = discord.channel(THREAD);
  Object.assign(discord.store.findChannel(thread.id), { archived: true });
  expect((await post(discord, thread)).status).toBe(200);
  expect((await socket.event('THREAD_UPDATE')).d.thread_metadata.archived).toBe(false);
});

test('GIVEN an archived thread WHEN the bot edits its message there or a member uses a command THEN 50083', async () => {
  const discord = await start();
  const thread = discord.channel(THREAD);
  const { body } = await post(discord, thread);
  Object.assign(discord.store.findChannel(thread.id), { archived: true });
  const edited = await call(discord, 'PATCH', `/channels/${thread.id}/messages/${body.id}`, {
    content: 'b',
  });
  expect(edited.body.code).toBe(50083);
  await call(discord, 'POST', `/applications/${discord.bot.id}/commands`, {
    name: 'ask',
    description: 'd',
  });
  await expect(discord.user('Ada').runCommand('/ask', { in: thread })).rejects.toMatchObject({
    code: 50083,
  });
});

test("GIVEN a message WHEN the bot starts a thread from it THEN the thread has the message's id, and a second attempt gets 160004", async () => {
  const discord = await start();
  const message = await discord.user('Ada').send('a topic');
  const path = `/channels/${message.channelId}/messages/${message.id}/threads`;
  const started = await call(discord, 'POST', path, { name: 'Topic' });
  expect(started).toMatchObject({
    status: 201,
    body: { id: message.id, type: 11, owner_id: discord.bot.id },
  });
  expect((await call(discord, 'POST', path, { name: 'Again' })).body.code).toBe(160004);
  expect((await call(discord, 'GET', `/channels/${message.id}/messages`)).body).toMatchObject([
    { type: 21 },
  ]);
});

test('GIVEN a private thread WHEN the bot is not a member THEN it has no access until it is added', async () => {
  const discord = await start();
  const { id: parentId } = discord.channel('general');
  const thread = discord.threads.start({
    parentId,
    ownerId: discord.user('Mo').id,
    name: 'private',
    isPrivate: true,
  });
  expect((await post(discord, { ...thread })).body.code).toBe(50001);
  discord.threads.setMembership(thread, discord.bot.id, true);
  expect((await post(discord, { ...thread })).status).toBe(200);
});

test("GIVEN another user's thread WHEN the bot archives it THEN 50013, but it can archive its own", async () => {
  const discord = await start();
  expect(
    (await call(discord, 'PATCH', `/channels/${discord.channel(THREAD).id}`, { archived: true }))
      .body.code,
  ).toBe(50013);
  const own = await call(discord, 'POST', `/channels/${discord.channel('general').id}/threads`, {
    name: 'own',
    type: 11,
  });
  const archived = await call(discord, 'PATCH', `/channels/${own.body.id}`, { archived: true });
  expect(archived.body.thread_metadata.archived).toBe(true);
  const renamed = await call(discord, 'PATCH', `/channels/${own.body.id}`, { name: 'new' });
  expect(renamed.body.code).toBe(50083);
  const left = await call(discord, 'DELETE', `/channels/${own.body.id}/thread-members/@me`);
  expect(left.body.code).toBe(50083);
});

// https://discord.com/developers/docs/resources/user#create-dm
test('GIVEN a user WHEN the bot opens direct messages twice THEN it is the same channel; bots and unknown users are rejected', async () => {
  const discord = await start();
  const open = (recipient_id: string) =>
    call(discord, 'POST', '/users/@me/channels', { recipient_id });
  const ada = discord.user('Ada');
  const { body } = await open(ada.id);
  expect(body).toMatchObject({ type: 1, recipients: [{ id: ada.id }] });
  expect((await open(ada.id)).body.id).toBe(body.id);
  expect((await open(discord.guild().addMember({ name: 'Other', bot: true }).id)).body.code).toBe(
    50007,
  );
  expect((await open('1')).body.code).toBe(50033);
});

test.each([
  ['GET', '/channels/1', 10003],
  ['GET', '/guilds/1', 10004],
  ['GET', '/users/1', 10013],
  ['GET', '/applications/1/commands', 10002],
])('GIVEN %s %s WHEN it does not exist THEN 404 with %i', async (method, path, code) => {
  const discord = await start();
  expect(await call(discord, method, path)).toMatchObject({ status: 404, body: { code } });
});
