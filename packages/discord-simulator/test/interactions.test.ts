import { expect, test } from 'vitest';
import { createManualClock, type DiscordSimulator, type Interaction } from '../src/index.ts';
import { call, RawGateway, start } from './test-clients.ts';

// https://discord.com/developers/docs/interactions/receiving-and-responding

const BUTTON = {
  type: 1,
  components: [{ type: 2, style: 1, label: 'In context', custom_id: 'context' }],
};

async function prepare(options = {}) {
  const clock = createManualClock();
  const discord = await start({ clock, ...options });
  await call(discord, 'PUT', `/applications/${discord.bot.id}/commands`, [
    {
      name: 'ask',
      description: 'd',
      options: [{ type: 3, name: 'question', description: 'q', autocomplete: true }],
    },
  ]);
  return { clock, discord, ada: discord.user('Ada') };
}

/** Creates an unanswered interaction: Ada uses /ask. */
function useAsk(discord: DiscordSimulator): Interaction {
  const ada = discord.user('Ada');
  const { id } = discord.channel('general');
  const [command] = discord.actions.listCommands(ada.id, id);
  if (!command) throw new Error('no command');
  return discord.actions.useCommand(ada.id, id, command, []);
}

const respond = (
  discord: DiscordSimulator,
  { id, token }: Interaction,
  body: unknown,
  query = '',
) => call(discord, 'POST', `/interactions/${id}/${token}/callback${query}`, body);
const webhook = (
  discord: DiscordSimulator,
  { token }: Interaction,
  method: string,
  path: string,
  body?: unknown,
) =>
  call(discord, method, `/webhooks/${discord.bot.id}/${token}${path}`, body, { authorization: '' });

test('GIVEN a command WHEN a member uses it THEN the bot gets the member, channel, data and a token', async () => {
  const { discord, ada } = await prepare();
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token);
  useAsk(discord);
  const { d } = await socket.event('INTERACTION_CREATE');
  expect(d).toMatchObject({
    application_id: discord.bot.id,
    type: 2,
    version: 1,
    guild_id: discord.guild().id,
    channel_id: discord.channel('general').id,
    channel: { id: discord.channel('general').id, type: 0 },
    member: { user: { id: ada.id }, permissions: expect.stringMatching(/^\d+$/) },
    app_permissions: expect.stringMatching(/^\d+$/),
    context: 0,
    authorizing_integration_owners: { 0: discord.guild().id },
    data: { name: 'ask', type: 1 },
  });
  expect(d).not.toHaveProperty('user');
});

test('GIVEN direct messages WHEN a member uses a command THEN the bot gets a user, context 1, and no guild', async () => {
  const { discord, ada } = await prepare();
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token);
  const asked = ada.runCommand('/ask', { in: ada.dm });
  const { d } = await socket.event('INTERACTION_CREATE');
  expect(d).toMatchObject({ user: { id: ada.id }, context: 1, channel: { type: 1 } });
  expect(d).not.toHaveProperty('guild_id');
  const { id, token } = d;
  await call(discord, 'POST', `/interactions/${id}/${token}/callback`, {
    type: 4,
    data: { content: 'hi' },
  });
  expect((await asked).text).toBe('hi');
});

test('GIVEN an interaction WHEN the bot responds THEN 204, or the message if with_response is set', async () => {
  const { discord } = await prepare();
  const plain = await respond(discord, useAsk(discord), { type: 4, data: { content: 'a' } });
  expect([plain.status, plain.body]).toEqual([204, undefined]);
  const interaction = useAsk(discord);
  const { status, body } = await respond(
    discord,
    interaction,
    { type: 4, data: { content: 'b' } },
    '?with_response=true',
  );
  expect(status).toBe(200);
  expect(body.interaction).toMatchObject({
    id: interaction.id,
    type: 2,
    response_message_ephemeral: false,
  });
  expect(body.resource).toMatchObject({
    type: 4,
    message: {
      content: 'b',
      type: 20,
      webhook_id: discord.bot.id,
      interaction_metadata: { id: interaction.id },
    },
  });
  expect(body.interaction.response_message_id).toBe(body.resource.message.id);
});

test('GIVEN a response WHEN the bot responds again THEN 40060', async () => {
  const { discord } = await prepare();
  const interaction = useAsk(discord);
  await respond(discord, interaction, { type: 5 });
  expect(await respond(discord, interaction, { type: 4, data: { content: 'late' } })).toMatchObject(
    {
      status: 400,
      body: { code: 40060, message: 'Interaction has already been acknowledged.' },
    },
  );
});

test('GIVEN an interaction WHEN three seconds pass THEN it fails, and a late response gets 10062', async () => {
  const { clock, discord } = await prepare();
  const interaction = useAsk(discord);
  clock.advance(2_999);
  expect(interaction.state).toBe('pending');
  clock.advance(1);
  expect(interaction.state).toBe('failed');
  expect(await respond(discord, interaction, { type: 4, data: { content: 'late' } })).toMatchObject(
    {
      status: 404,
      body: { code: 10062 },
    },
  );
});

test('GIVEN an interaction WHEN the token or the id is wrong THEN 10062', async () => {
  const { discord } = await prepare();
  const interaction = useAsk(discord);
  for (const wrong of [
    { ...interaction, token: 'x' },
    { ...interaction, id: '1' },
  ]) {
    expect((await respond(discord, wrong, { type: 5 })).body.code).toBe(10062);
  }
  expect(interaction.state).toBe('pending');
});

test('GIVEN a response WHEN 15 minutes pass THEN its token is valid until then, and gets 10015 afterwards', async () => {
  const { clock, discord } = await prepare();
  const interaction = useAsk(discord);
  await respond(discord, interaction, { type: 4, data: { content: 'a' } });
  clock.advance(15 * 60_000 - 1);
  expect(
    (await webhook(discord, interaction, 'PATCH', '/messages/@original', { content: 'b' })).status,
  ).toBe(200);
  clock.advance(1);
  for (const [method, path] of [
    ['PATCH', '/messages/@original'],
    ['POST', ''],
    ['DELETE', '/messages/@original'],
  ] as const) {
    const body = method === 'DELETE' ? undefined : { content: 'c' };
    expect((await webhook(discord, interaction, method, path, body)).body.code).toBe(10015);
  }
});

test('GIVEN the other error for expired tokens WHEN 15 minutes pass THEN 401 and 50027', async () => {
  const { clock, discord } = await prepare({ expiredTokenError: 'invalidWebhookToken' });
  const interaction = useAsk(discord);
  await respond(discord, interaction, { type: 5 });
  clock.advance(15 * 60_000);
  expect(await webhook(discord, interaction, 'POST', '', { content: 'c' })).toMatchObject({
    status: 401,
    body: { code: 50027 },
  });
  expect(interaction.state).toBe('failed');
});

test('GIVEN no response yet WHEN the bot follows up THEN 10015', async () => {
  const { discord } = await prepare();
  expect((await webhook(discord, useAsk(discord), 'POST', '', { content: 'a' })).body.code).toBe(
    10015,
  );
});

test('GIVEN an ephemeral deferred response WHEN it is completed THEN it stays ephemeral, whatever its flags', async () => {
  const { discord, ada } = await prepare();
  const interaction = useAsk(discord);
  await respond(discord, interaction, { type: 5, data: { flags: 64 } });
  expect(ada.messages(discord.channel('general')).at(-1)?.flags).toBe(64 | 128);
  expect(discord.user('Mo').messages(discord.channel('general'))).toEqual([]);
  const first = await webhook(discord, interaction, 'POST', '', { content: 'the content' });
  expect(first.body).toMatchObject({
    id: interaction.responseMessageId,
    flags: 64,
    content: 'the content',
    edited_timestamp: null,
  });
  const second = await webhook(discord, interaction, 'POST', '', { content: 'for all' });
  expect(second.body).toMatchObject({
    flags: 0,
    type: 19,
    message_reference: { message_id: first.body.id },
  });
  expect(
    discord
      .user('Mo')
      .messages(discord.channel('general'))
      .map(({ content }) => content),
  ).toEqual(['for all']);
});

test('GIVEN a public deferred response WHEN it is completed with the ephemeral flag THEN it stays public', async () => {
  const { discord } = await prepare();
  const interaction = useAsk(discord);
  await respond(discord, interaction, { type: 5 });
  const { body } = await webhook(discord, interaction, 'POST', '', {
    content: 'too late',
    flags: 64,
  });
  expect(body.flags).toBe(0);
});

// https://discord.com/developers/docs/events/gateway-events#message-create
test('GIVEN an ephemeral response WHEN it is sent over the gateway THEN it has no guild, like a direct message; channel routes do not return it', async () => {
  const { discord } = await prepare();
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token);
  const interaction = useAsk(discord);
  await respond(discord, interaction, { type: 4, data: { content: 'psst', flags: 64 } });
  const { d } = await socket.event('MESSAGE_CREATE');
  expect(d).toMatchObject({ content: 'psst', flags: 64 });
  expect(d).not.toHaveProperty('guild_id');
  const path = `/channels/${interaction.channelId}/messages`;
  expect((await call(discord, 'GET', `${path}/${d.id}`)).body.code).toBe(10008);
  expect((await call(discord, 'GET', path)).body).toEqual([]);
});

test('GIVEN no DIRECT_MESSAGES intent WHEN a response is ephemeral THEN the bot only gets the event of the next public one', async () => {
  const { discord } = await prepare();
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.token, { intents: 513 });
  await respond(discord, useAsk(discord), { type: 4, data: { content: 'psst', flags: 64 } });
  await respond(discord, useAsk(discord), { type: 4, data: { content: 'for all' } });
  await socket.event('MESSAGE_CREATE');
  const heard = socket.received.filter(({ t }) => t === 'MESSAGE_CREATE');
  expect(heard.map(({ d }) => d.content)).toEqual(['for all']);
});

test('GIVEN a response WHEN the bot gets, edits and deletes it by the token THEN no bot token is needed', async () => {
  const { discord } = await prepare();
  const interaction = useAsk(discord);
  await respond(discord, interaction, { type: 4, data: { content: 'a' } });
  expect((await webhook(discord, interaction, 'GET', '/messages/@original')).body.content).toBe(
    'a',
  );
  const edited = await webhook(discord, interaction, 'PATCH', '/messages/@original', {
    content: 'b',
  });
  expect(edited.body).toMatchObject({ content: 'b', edited_timestamp: expect.any(String) });
  const followUp = await webhook(discord, interaction, 'POST', '', { content: 'more' });
  expect(
    (await webhook(discord, interaction, 'DELETE', `/messages/${followUp.body.id}`)).status,
  ).toBe(204);
  expect((await webhook(discord, interaction, 'DELETE', '/messages/@original')).status).toBe(204);
  expect((await webhook(discord, interaction, 'GET', '/messages/@original')).body.code).toBe(10008);
});

test("GIVEN one interaction's token WHEN it names another's message THEN 10008", async () => {
  const { discord } = await prepare();
  const [one, two] = [useAsk(discord), useAsk(discord)];
  for (const each of [one, two]) await respond(discord, each, { type: 4, data: { content: 'a' } });
  const path = `/messages/${two.responseMessageId}`;
  expect((await webhook(discord, one, 'PATCH', path, { content: 'b' })).body.code).toBe(10008);
});

test('GIVEN a button WHEN the bot updates (7) or defers the update (6) THEN its message changes', async () => {
  const { discord, ada } = await prepare();
  const { body } = await call(
    discord,
    'POST',
    `/channels/${discord.channel('general').id}/messages`,
    {
      content: 'a',
      components: [BUTTON],
    },
  );
  const message = discord.store.findMessage(body.channel_id, body.id);
  const first = discord.actions.useComponent(ada.id, message, 'context');
  const updated = await respond(
    discord,
    first,
    { type: 7, data: { content: 'b' } },
    '?with_response=true',
  );
  expect(updated.body.resource).toMatchObject({ type: 7, message: { id: body.id, content: 'b' } });
  const second = discord.actions.useComponent(ada.id, message, 'context');
  expect((await respond(discord, second, { type: 6 })).status).toBe(204);
  expect(second.state).toBe('deferred');
  await webhook(discord, second, 'PATCH', '/messages/@original', { content: 'c', components: [] });
  expect(message).toMatchObject({ content: 'c', components: [] });
  expect(second.state).toBe('answered');
});

test("GIVEN a button WHEN the bot answers with a message THEN that is a reply to the button's message", async () => {
  const { discord, ada } = await prepare();
  const { body } = await call(
    discord,
    'POST',
    `/channels/${discord.channel('general').id}/messages`,
    {
      components: [BUTTON],
    },
  );
  const clicked = ada.click(discord.store.findMessage(body.channel_id, body.id), 'In context');
  const interaction = await discord.events.until(() => discord.interactions.outstanding[0]);
  await respond(discord, interaction, { type: 4, data: { content: 'the paragraph' } });
  expect((await clicked).message).toMatchObject({ type: 19, referenced_message: { id: body.id } });
});

test.each([
  ['an update for a command', 7],
  ['choices for a command', 8],
])(
  'GIVEN an interaction WHEN the callback type is not allowed, %s, THEN 50035 and it stays pending',
  async (_, type) => {
    const { discord } = await prepare();
    const interaction = useAsk(discord);
    const data = type === 8 ? { choices: [] } : { content: 'a' };
    const { body } = await respond(discord, interaction, { type, data });
    expect(body).toMatchObject({
      code: 50035,
      errors: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } },
    });
    expect((await respond(discord, interaction, { type: 4, data: { content: 'ok' } })).status).toBe(
      204,
    );
  },
);

test('GIVEN autocomplete WHEN the bot sends more than 25 choices THEN 50035; 25 are accepted', async () => {
  const { discord, ada } = await prepare();
  const choices = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `c${index}`, value: `v${index}` }));
  const completing = ada.autocomplete('/ask question:who v');
  const interaction = await discord.events.until(() => discord.interactions.outstanding[0]);
  expect(interaction.data.options).toEqual([
    { name: 'question', type: 3, value: 'who v', focused: true },
  ]);
  expect(
    (await respond(discord, interaction, { type: 8, data: { choices: choices(26) } })).body.code,
  ).toBe(50035);
  await respond(discord, interaction, { type: 8, data: { choices: choices(25) } });
  expect(await completing).toHaveLength(25);
});

test("GIVEN a modal WHEN the member fills it in THEN the bot gets the fields in their rows, and the response's metadata has the opening interaction", async () => {
  const { discord, ada } = await prepare();
  const asked = ada.runCommand('/ask');
  const opener = await discord.events.until(() => discord.interactions.outstanding[0]);
  const input = { type: 4, custom_id: 'why', style: 1, label: 'Why?', value: 'because' };
  const modal = {
    custom_id: 'm',
    title: 'Tell us',
    components: [{ type: 1, components: [input] }],
  };
  expect((await respond(discord, opener, { type: 9, data: modal })).status).toBe(204);
  const submitted = ada.submitModal(await asked, { why: 'curious' });
  const interaction = await discord.events.until(() => discord.interactions.outstanding[0]);
  expect(interaction.data).toMatchObject({
    custom_id: 'm',
    components: [{ type: 1, components: [{ type: 4, custom_id: 'why', value: 'curious' }] }],
  });
  expect((await respond(discord, interaction, { type: 7, data: { content: 'x' } })).body.code).toBe(
    50035,
  );
  await respond(discord, interaction, { type: 4, data: { content: 'thanks' } });
  expect((await submitted).message?.interaction_metadata).toMatchObject({
    type: 5,
    triggering_interaction_metadata: { id: opener.id, type: 2 },
  });
});
