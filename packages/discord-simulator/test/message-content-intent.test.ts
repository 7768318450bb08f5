import { expect, test } from 'vitest';
import { call, RawGateway, start } from './test-clients.ts';

// https://discord.com/developers/docs/events/gateway#message-content-intent

async function listen(options = {}, intents = 513 | 4096) {
  const discord = await start(options);
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token, { intents });
  const receive = async (id: string, event = 'MESSAGE_CREATE') =>
    (await socket.waitFor(({ t, d }) => t === event && d.id === id)).d;
  return { discord, ada: discord.user('Ada'), receive };
}

test('GIVEN no MESSAGE_CONTENT WHEN a member posts THEN content, embeds, attachments and components are empty', async () => {
  const { discord, ada, receive } = await listen();
  const file = {
    index: '0',
    filename: 'a.txt',
    contentType: 'text/plain',
    bytes: new Uint8Array(3),
  };
  const message = discord.actions.post(ada.id, discord.channel('general').id, 'secret', {
    files: [file],
  });
  const empty = { content: '', embeds: [], attachments: [], components: [] };
  expect(await receive(message.id)).toMatchObject(empty);
  const path = `/channels/${discord.channel('general').id}/messages`;
  expect((await call(discord, 'GET', `${path}/${message.id}`)).body).toMatchObject(empty);
  expect((await call(discord, 'GET', path)).body[0]).toMatchObject(empty);
});

test('GIVEN no MESSAGE_CONTENT WHEN a message mentions the bot THEN its content is included', async () => {
  const { discord, ada, receive } = await listen();
  const text = `<@${discord.bot.id}> who visited?`;
  const message = await ada.send(text);
  const received = await receive(message.id);
  expect(received.content).toBe(text);
  expect(received.mentions).toMatchObject([
    { id: discord.bot.id, member: { roles: [expect.any(String)] } },
  ]);
  expect(received.member.user).toBeUndefined();
  const { body } = await call(
    discord,
    'GET',
    `/channels/${message.channelId}/messages/${message.id}`,
  );
  expect(body.content).toBe(text);
});

test("GIVEN no MESSAGE_CONTENT WHEN the bot's role or everyone is mentioned THEN the content is empty", async () => {
  const { discord, receive } = await listen();
  const role = [...discord.store.findGuild(discord.guild().id).roles.values()].find(
    ({ botId }) => botId,
  );
  const mo = discord.user('Mo');
  const message = await mo.send(`<@&${role?.id}> and @everyone`);
  expect((await receive(message.id)).content).toBe('');
});

test('GIVEN no MESSAGE_CONTENT WHEN a member sends a direct message THEN its content is included, without a guild', async () => {
  const { ada, receive } = await listen();
  const received = await receive((await ada.send('between us', { in: ada.dm })).id);
  expect(received).toMatchObject({ content: 'between us', channel_type: 1 });
  expect(received).not.toHaveProperty('guild_id');
  expect(received).not.toHaveProperty('member');
});

test("GIVEN the bot's own message WHEN it comes over the gateway or REST THEN its content is included", async () => {
  const { discord, receive } = await listen();
  const path = `/channels/${discord.channel('general').id}/messages`;
  const { body } = await call(discord, 'POST', path, {
    content: 'mine',
    embeds: [{ title: 'and this' }],
  });
  expect(await receive(body.id)).toMatchObject({
    content: 'mine',
    embeds: [{ title: 'and this' }],
  });
  expect((await call(discord, 'GET', `${path}/${body.id}`)).body.content).toBe('mine');
});

test("GIVEN an ordinary message of the bot WHEN a member replies to it THEN the reply's content is included if it mentions the bot, else empty", async () => {
  const { discord, ada, receive } = await listen();
  const { body } = await call(
    discord,
    'POST',
    `/channels/${discord.channel('general').id}/messages`,
    {
      content: 'mine',
    },
  );
  const mine = discord.store.findMessage(body.channel_id, body.id);
  const pinging = await receive((await ada.reply(mine, 'and when?')).id);
  expect(pinging).toMatchObject({
    content: 'and when?',
    type: 19,
    referenced_message: { content: 'mine' },
  });
  const silent = await receive((await ada.reply(mine, 'and when?', { ping: false })).id);
  expect(silent).toMatchObject({
    content: '',
    mentions: [],
    referenced_message: { content: 'mine' },
  });
});

// https://github.com/discord/discord-api-docs/issues/5395
test('GIVEN the response to a slash command WHEN a member replies to it THEN the reply mentions no one and its content is empty', async () => {
  const { discord, ada, receive } = await listen();
  await call(discord, 'POST', `/applications/${discord.bot.id}/commands`, {
    name: 'ask',
    description: 'd',
  });
  const asked = ada.runCommand('/ask');
  const interaction = await discord.events.until(() => discord.interactions.outstanding[0]);
  await call(discord, 'POST', `/interactions/${interaction.id}/${interaction.token}/callback`, {
    type: 4,
    data: { content: 'answer' },
  });
  const answer = await asked;
  const received = await receive((await ada.reply(answer, 'and when?')).id);
  expect(received).toMatchObject({
    content: '',
    mentions: [],
    referenced_message: { content: 'answer' },
  });
});

test("GIVEN a message that mentions the bot in reply to one that does not WHEN it is received THEN the referenced message's content is empty", async () => {
  const { discord, ada, receive } = await listen();
  const other = await ada.send('not for the bot');
  const reply = await ada.reply(other, `<@${discord.bot.id}> look at that`);
  expect(await receive(reply.id)).toMatchObject({
    content: expect.stringContaining('look'),
    referenced_message: { id: other.id, content: '' },
  });
});

test('GIVEN a message without a mention WHEN an edit adds one THEN the update includes the content, which is empty again after the mention is removed', async () => {
  const { discord, ada, receive } = await listen();
  const message = await ada.send('hello');
  await ada.edit(message, `hello <@${discord.bot.id}>`);
  const update = await receive(message.id, 'MESSAGE_UPDATE');
  expect(update.content).toBe(`hello <@${discord.bot.id}>`);
  expect(update.edited_timestamp).not.toBeNull();
  await ada.edit(message, 'hello');
  const { body } = await call(
    discord,
    'GET',
    `/channels/${message.channelId}/messages/${message.id}`,
  );
  expect(body.content).toBe('');
});

test('GIVEN a deleted message WHEN the bot gets the event THEN it contains only ids', async () => {
  const { discord, ada, receive } = await listen();
  const message = await ada.send('oops');
  await ada.delete(message);
  const { id, channelId: channel_id } = message;
  expect(await receive(id, 'MESSAGE_DELETE')).toEqual({
    id,
    channel_id,
    guild_id: discord.guild().id,
  });
});

test('GIVEN the target of a message command WHEN the bot gets it THEN its content is included', async () => {
  const { discord, ada } = await listen();
  await call(discord, 'POST', `/applications/${discord.bot.id}/commands`, {
    name: 'Find',
    type: 3,
  });
  const target = await ada.send('a claim about the talks');
  const command = discord.actions.listCommands(ada.id, target.channelId)[0];
  if (!command) throw new Error('no command');
  const { data } = discord.actions.useMessageCommand(ada.id, command, target);
  expect(data.resolved).toMatchObject({
    messages: { [target.id]: { content: 'a claim about the talks' } },
  });
});

test('GIVEN MESSAGE_CONTENT, granted and requested, WHEN a member posts THEN the content is included', async () => {
  const { ada, receive } = await listen(
    { applications: [{ name: 'Test bot', intents: ['MessageContent'] }] },
    513 | (1 << 15),
  );
  expect((await receive((await ada.send('open')).id)).content).toBe('open');
});
