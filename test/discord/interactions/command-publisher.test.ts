import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { startBot } from '../../../src/discord/bot.ts';
import { CommandRegistrar } from '../../../src/discord/interactions/command-registrar.ts';
import { HANDBOOK_ONLY } from '../../knowledge/club.ts';
import { makeLibrary } from '../made-library.ts';
import { ERROR, type Rig, startRig } from '../rig.ts';

let rig: Rig;
afterEach(async () => {
  expect(rig.discord.violations).toEqual([]);
  await rig.stop();
});

const listGlobalCommands = () =>
  rig.discord.commands.list({ applicationId: rig.discord.application().id, guildId: null });
const puts = () => rig.discord.requests.filter(({ method }) => method === 'PUT');
const results = () =>
  rig.log.filter(({ msg }) => msg === 'commands up to date').map(({ result }) => result);

describe('registering the commands', () => {
  test('the first start registers them all at once; the next one changes nothing', async () => {
    rig = await startRig();
    expect(puts()).toHaveLength(1);
    expect(puts()[0]?.route).toBe('PUT /applications/:application_id/commands');
    await rig.restart();
    expect(puts()).toHaveLength(1);
    expect(results()).toEqual(['created', 'unchanged']);
  });

  test.each<[string, object]>([
    ['description', { description: 'Another description' }],
    ['option', { options: [] }],
    ['context', { contexts: [0] }],
  ])('a changed %s is registered', async (_what, change) => {
    rig = await startRig();
    const changed = commands.map((command) =>
      command.data.name === 'sources'
        ? { ...command, data: { ...command.data, ...change } as typeof command.data }
        : command,
    );
    await rig.restart({ commands: changed });
    expect(puts()).toHaveLength(2);
    await rig.restart({ commands: changed });
    expect(puts()).toHaveLength(2);
  });

  test('a removed command is unregistered', async () => {
    rig = await startRig();
    await rig.restart({ commands: commands.slice(0, 1) });
    const offered = rig.discord.actions.listCommands(rig.ada.id, rig.discord.channel('general').id);
    expect(offered.map(({ name }) => name).sort()).toEqual([
      'ask',
      'what-was-discussed',
      'who-visited',
    ]);
  });

  test('GIVEN a server’s id THEN they are registered only there, and only once', async () => {
    const library = await makeLibrary(HANDBOOK_ONLY);
    rig = await startRig({ commands: [], library: () => library });
    const { discord } = rig;
    const context = { ...rig.context, commands };
    const connection = { token: discord.token, api: discord.api, guild: discord.guild().id };
    for (const _start of [1, 2]) await (await startBot(connection, context)).stop();
    const routes = puts().map(({ route }) => route);
    expect(routes).toEqual(['PUT /applications/:application_id/guilds/:guild_id/commands']);
  });

  test('GIVEN a trial on one server, or its end, THEN no command is offered twice', async () => {
    const library = await makeLibrary(HANDBOOK_ONLY);
    rig = await startRig({ library: () => library });
    const { discord, context } = rig;
    const other = discord.addGuild({ name: 'Elsewhere' }).channel('general');
    const offeredIn = (channel: { id: string }) =>
      discord.actions.listCommands(discord.user('Olive').id, channel.id).map(({ name }) => name);
    const all = offeredIn(discord.channel('general'));
    expect(offeredIn(other)).toEqual(all);
    for (const guild of [discord.guild().id, other.guildId, null]) {
      const connection = { token: discord.token, api: discord.api, guild };
      await (await startBot(connection, context)).stop();
      expect(offeredIn(discord.channel('general'))).toEqual(guild === other.guildId ? [] : all);
      expect(offeredIn(other)).toEqual(guild === discord.guild().id ? [] : all);
    }
  });

  test('GIVEN commands for all servers WHEN they change THEN no server is asked for its own', async () => {
    const library = await makeLibrary(HANDBOOK_ONLY);
    rig = await startRig({ commands: [], library: () => library });
    await rig.restart({ commands });
    const perGuild = () =>
      rig.discord.traffic.calls.filter(({ path }) => path.includes('/guilds/'));
    const before = perGuild().length;
    await rig.restart({ commands: commands.slice(1) });
    await rig.discord.idle();
    expect(perGuild()).toHaveLength(before);
  });

  test('GIVEN the Entry Point command of an Activity THEN it is kept as it is', async () => {
    rig = await startRig({ commands: [] });
    rig.discord.enableActivities();
    const launch = () => listGlobalCommands().find(({ type }) => type === 4);
    const before = structuredClone(launch());
    await rig.restart({ commands });
    expect(launch()).toEqual(before);
    expect(listGlobalCommands().length).toBeGreaterThan(commands.length);
    expect(puts()).toHaveLength(2);
    await rig.restart({ commands });
    expect(puts()).toHaveLength(2);
  });

  test('GIVEN Discord does not list the commands THEN they are overwritten', async () => {
    rig = await startRig({ commands: [] });
    rig.discord.faults.inject({ on: 'GET /applications/:application_id/commands', status: 403 });
    await rig.restart();
    expect(results()).toEqual(['created', 'published']);
  });

  test('GIVEN Discord refuses to register them THEN mentions are answered, and it is tried again', async () => {
    rig = await startRig({ commands: [] });
    const { discord } = rig;
    const context = { ...rig.context, commands };
    const connection = { token: discord.token, api: discord.api, guild: null };
    discord.faults.inject({ on: 'PUT /applications', status: 403, times: 2 });
    const bot = await startBot(connection, context);
    onTestFinished(() => bot.stop());
    expect((await rig.ada.mentionBot('who is Thomas West?'))?.text).toContain('West');
    expect(rig.log).toContainEqual(expect.objectContaining({ level: ERROR, retryInSeconds: 60 }));
    const registrar = new CommandRegistrar(bot.client, context, null, 10);
    await registrar.update();
    expect(results()).toEqual(['created']);
    await vi.waitFor(() => expect(results()).toEqual(['created', 'published']));
    expect(listGlobalCommands().length).toBeGreaterThan(commands.length);
  });
});
