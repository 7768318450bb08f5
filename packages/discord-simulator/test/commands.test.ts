import { expect, test } from 'vitest';
import type { DiscordSimulator } from '../src/index.ts';
import { call, start } from './test-clients.ts';

// https://discord.com/developers/docs/interactions/application-commands

const path = (discord: DiscordSimulator) => `/applications/${discord.bot.id}/commands`;
const ASK = { name: 'ask', description: 'Ask a question' };

test('GIVEN no commands WHEN one is created THEN 201; WHEN one of the same name is created THEN 200 with the same id, and a new version if it changed', async () => {
  const discord = await start();
  const made = await call(discord, 'POST', path(discord), ASK);
  expect(made).toMatchObject({
    status: 201,
    body: { name: 'ask', type: 1, application_id: discord.bot.id },
  });
  const same = await call(discord, 'POST', path(discord), ASK);
  expect([same.status, same.body.id, same.body.version]).toEqual([
    200,
    made.body.id,
    made.body.version,
  ]);
  const changed = await call(discord, 'POST', path(discord), { ...ASK, description: 'Other' });
  expect(changed.body.id).toBe(made.body.id);
  expect(changed.body.version).not.toBe(made.body.version);
});

test('GIVEN commands WHEN all are replaced THEN those of the same name keep their ids and the others are deleted', async () => {
  const discord = await start();
  const [ask] = (
    await call(discord, 'PUT', path(discord), [ASK, { name: 'old', description: 'd' }])
  ).body;
  const next = (await call(discord, 'PUT', path(discord), [ASK, { name: 'Find', type: 3 }])).body;
  expect(next.map(({ name }: { name: string }) => name)).toEqual(['ask', 'Find']);
  expect(next[0]).toEqual(ask);
  expect((await call(discord, 'GET', path(discord))).body).toEqual(next);
});

test('GIVEN a command WHEN the bot gets, edits and deletes it by id THEN it works, and 10063 afterwards', async () => {
  const discord = await start();
  const { id } = (await call(discord, 'POST', path(discord), ASK)).body;
  const one = `${path(discord)}/${id}`;
  expect((await call(discord, 'PATCH', one, { description: 'New' })).body.description).toBe('New');
  expect((await call(discord, 'GET', one)).body.description).toBe('New');
  expect((await call(discord, 'DELETE', one)).status).toBe(204);
  expect((await call(discord, 'GET', one)).body.code).toBe(10063);
});

test('GIVEN a guild command WHEN commands are listed THEN it is listed only for its guild; for a guild without the bot 50001', async () => {
  const discord = await start();
  const guild = `/applications/${discord.bot.id}/guilds/${discord.guild().id}/commands`;
  const made = await call(discord, 'POST', guild, ASK);
  expect(made.body.guild_id).toBe(discord.guild().id);
  expect((await call(discord, 'GET', path(discord))).body).toEqual([]);
  expect(
    (await call(discord, 'GET', `/applications/${discord.bot.id}/guilds/1/commands`)).body.code,
  ).toBe(50001);
});

test('GIVEN a permission as text, as discord.js sends it, WHEN the command is created THEN it is accepted', async () => {
  const discord = await start();
  const { body } = await call(discord, 'POST', path(discord), {
    ...ASK,
    default_member_permissions: '32',
  });
  expect(body.default_member_permissions).toBe('32');
});

test('GIVEN a command for moderators and one for guilds WHEN members list commands THEN each sees the available ones', async () => {
  const discord = await start();
  const commands = [
    { ...ASK, name: 'mods', default_member_permissions: '32' },
    { ...ASK, name: 'guilds', contexts: [0] },
    ASK,
  ];
  await call(discord, 'PUT', path(discord), commands);
  const available = (name: string, channel = discord.channel('general')) =>
    discord.actions.listCommands(discord.user(name).id, channel.id).map((command) => command.name);
  expect(available('Mo')).toEqual(['mods', 'guilds', 'ask']);
  expect(available('Ada')).toEqual(['guilds', 'ask']);
  expect(available('Ada', discord.user('Ada').dm)).toEqual(['mods', 'ask']);
});

const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'd', ...more });
const many = (count: number, make: (index: number) => object) =>
  Array.from({ length: count }, (_, index) => make(index));

test.each([
  ['capitals', { ...ASK, name: 'Ask' }, 'name'],
  ['a space', { ...ASK, name: 'a b' }, 'name'],
  ['no name', { description: 'd' }, 'name'],
  ['a long name', { ...ASK, name: 'a'.repeat(33) }, 'name'],
  ['no description', { name: 'ask' }, 'description'],
  ['a long description', { ...ASK, description: 'd'.repeat(101) }, 'description'],
  ['26 options', { ...ASK, options: many(26, (index) => option(`o${index}`)) }, 'options'],
  [
    'a required option after an optional one',
    { ...ASK, options: [option('a'), option('b', { required: true })] },
    'options',
  ],
  ['two options of the same name', { ...ASK, options: [option('a'), option('a')] }, 'options'],
  [
    'choices and autocomplete',
    {
      ...ASK,
      options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })],
    },
    'options',
  ],
  [
    '26 choices',
    {
      ...ASK,
      options: [option('a', { choices: many(26, (index) => ({ name: `${index}`, value: 'x' })) })],
    },
    'options',
  ],
  [
    'an option of an unknown type',
    { ...ASK, options: [{ type: 99, name: 'a', description: 'd' }] },
    'options',
  ],
  [
    'a description on a context menu command',
    { name: 'Find', type: 3, description: 'd' },
    'description',
  ],
])(
  'GIVEN a command with %s WHEN it is registered THEN 50035 with the path',
  async (_, body, field) => {
    const discord = await start();
    const response = await call(discord, 'POST', path(discord), body);
    expect(response).toMatchObject({
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    expect(Object.keys(response.body.errors)).toEqual([field]);
    expect(discord.violations).toHaveLength(1);
    const bulk = await call(discord, 'PUT', path(discord), [ASK, body]);
    expect(Object.keys(bulk.body.errors)).toEqual(['1']);
  },
);

test('GIVEN a command of more than 8,000 characters WHEN it is registered THEN 50035', async () => {
  const discord = await start();
  const choices = (index: number) =>
    many(25, (each) => ({ name: `${index}-${each}`.padEnd(100, 'x'), value: 'v'.repeat(40) }));
  const options = many(3, (index) => option(`o${index}`, { choices: choices(index) }));
  const { body } = await call(discord, 'POST', path(discord), { ...ASK, options });
  expect(body.errors._errors[0].code).toBe('APPLICATION_COMMAND_TOO_LARGE');
});

test('GIVEN 100 slash commands WHEN another is created THEN 30032', async () => {
  const discord = await start();
  const all = many(100, (index) => ({ ...ASK, name: `c${index}` }));
  expect((await call(discord, 'PUT', path(discord), all)).status).toBe(200);
  expect((await call(discord, 'POST', path(discord), ASK)).body.code).toBe(30032);
});

test('GIVEN an Entry Point command WHEN all commands are replaced without it THEN 50240; with it, it stays', async () => {
  const discord = await start();
  discord.enableActivities();
  const refused = await call(discord, 'PUT', path(discord), [ASK]);
  expect([refused.status, refused.body.code]).toEqual([400, 50240]);
  const launch = { name: 'launch', type: 4, handler: 2, description: '' };
  const { body } = await call(discord, 'PUT', path(discord), [ASK, launch]);
  expect(body[1]).toMatchObject({ name: 'launch', type: 4, handler: 2 });
});
