import { beforeEach, expect, test } from 'vitest';
import type { DiscordSimulator } from '../src/index.ts';
import { prepareFeatureBot } from './feature-bot.ts';
import { logIn, type RawResponse, start } from './test-clients.ts';

let discord: DiscordSimulator;

beforeEach(async () => {
  discord = await start();
  await logIn(discord, prepareFeatureBot);
  await discord.idle();
});

async function control(path: string, body?: object): Promise<Pick<RawResponse, 'status' | 'body'>> {
  const response = await fetch(`${discord.address}/control/${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
  });
  return { status: response.status, body: await response.json() };
}

test('GIVEN a test in another language WHEN it acts over HTTP THEN it gets what its user gets', async () => {
  const { body: state } = await control('state');
  expect(state).toMatchObject({ api: discord.api, token: discord.token });
  expect(state.users.map(({ name }: { name: string }) => name)).toContain('Ada');
  const { body: asked } = await control('run-command', { user: 'Ada', line: '/ask question:why?' });
  expect(asked).toMatchObject({ buttons: ['In context', 'Quiet'], failed: false });
  const at = { user: 'Ada', channel_id: asked.message.channel_id, message_id: asked.message.id };
  expect((await control('click', { ...at, button: 'In context' })).body.text).toMatch(
    /^in context/,
  );
  expect((await control('select', { ...at, choices: ['Talks'] })).body.text).toBe('chose talks');
  const opened = await control('run-command', { user: 'Ada', line: '/explain' });
  const { body: submitted } = await control('submit-modal', {
    user: 'Ada',
    interaction_id: opened.body.interaction_id,
    fields: { reason: 'fun' },
  });
  expect(submitted.text).toBe('because fun');
  const completed = await control('autocomplete', { user: 'Ada', line: '/ask question:w' });
  expect(completed.body.choices).toEqual([{ name: 'w?', value: 'w' }]);
  const { body: sent } = await control('send', { user: 'Ada', content: 'a claim' });
  const on = { user: 'Mo', channel_id: sent.message.channel_id, message_id: sent.message.id };
  await control('react', { ...on, emoji: '👍' });
  const found = await control('run-message-command', { ...on, name: 'Find the source' });
  expect(found.body.text).toBe('found: a claim');
  const dm = await control('mention-bot', { user: 'Ada', content: 'hi', channel: 'dm' });
  expect(dm.body.text).toContain('heard:');
  const { body: seen } = await control('messages', { user: 'Ada' });
  expect(
    seen.messages.find(({ content }: { content: string }) => content === 'a claim'),
  ).toMatchObject({
    reactions: [{ emoji: { name: '👍' }, count: 1 }],
  });
  await control('set-presence', { user: 'Mo', status: 'idle', activities: [{ name: 'Chess' }] });
  expect(discord.store.presences.get(discord.user('Mo').id)).toMatchObject({
    status: 'idle',
    activities: [{ name: 'Chess', type: 0 }],
  });
  discord.addGuild({ name: 'Elsewhere', members: ['Zoe'] });
  const { body: invite } = await control('create-invite', { user: 'Ada', max_uses: 1 });
  await control('accept-invite', { user: 'Zoe', code: invite.code });
  expect(discord.guild().member('Zoe')).toMatchObject({ roleIds: [] });
  await control('install-app', { user: 'Zoe' });
  expect([...discord.application().installers]).toEqual([discord.user('Zoe').id]);
  await control('uninstall-app', { user: 'Zoe' });
  expect(discord.application().installers.size).toBe(0);
  await control('inject-fault', { status: 503, times: 1 });
  await control('idle', {});
  expect((await control('violations')).body).toEqual([]);
  expect((await control('requests')).body.length).toBeGreaterThan(5);
});

test('GIVEN several applications WHEN a user names one THEN the commands and direct messages are those of it', async () => {
  discord = await start({ applications: [{ name: 'Alpha' }, { name: 'Beta' }] });
  const { body: state } = await control('state');
  const tokens = state.applications.map(({ name, token }: Record<string, string>) => [name, token]);
  expect(tokens).toEqual(['Alpha', 'Beta'].map((name) => [name, discord.application(name).token]));
  await logIn(discord, prepareFeatureBot, undefined, tokens[1][1]);
  await discord.idle();
  const asked = { user: 'Ada', line: '/ask question:why?', channel: 'dm' };
  expect((await control('run-command', { ...asked, bot: 'Beta' })).body.text).toContain('why?');
  expect((await control('run-command', { ...asked, bot: 'Alpha' })).body.message).toContain(
    'there is no command /ask here',
  );
});

test.each([
  ['run-command', { user: 'Ada', line: '/nothing' }, 400, /there is no command \/nothing/],
  ['run-command', { user: 'Bob', line: '/ask question:a' }, 400, /there is no user Bob; users: /],
  ['run-command', { user: 'Ada' }, 400, /expected string.*→ at line/s],
  ['react', { user: 'Ada', emoji: '👍', channel_id: '1', message_id: '1' }, 400, /Unknown Message/],
  ['fly', {}, 404, /there is no such action; see \/control\/openapi\.json/],
])('GIVEN %s of %j THEN it answers %i', async (path, body, status, message) => {
  const response = await control(path, body);
  expect(response).toMatchObject({ status, body: { message: expect.stringMatching(message) } });
});

test('GIVEN its OpenAPI document THEN it describes every action with the fields of its body', async () => {
  const { body } = await control('openapi.json');
  expect(body.openapi).toBe('3.1.0');
  const post = body.paths['/control/run-command'].post;
  expect(post.requestBody.content['application/json'].schema).toMatchObject({
    type: 'object',
    required: ['user', 'line'],
    properties: { line: { type: 'string', description: expect.stringContaining('/ask') } },
  });
  for (const path of Object.keys(body.paths)) {
    const isRead = 'get' in body.paths[path];
    const { status } = await control(path.replace('/control/', ''), isRead ? undefined : {});
    expect([path, status]).not.toEqual([path, 404]);
  }
});
