import { afterEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { startBot } from '../../../src/discord/bot.ts';
import { HANDBOOK_ONLY } from '../../knowledge/club.ts';
import { makeLibrary } from '../made-library.ts';
import { type Rig, startRig } from '../rig.ts';

let rig: Rig;
afterEach(async () => {
  expect(rig.discord.problems).toEqual([]);
  await rig.stop();
});

const puts = () => rig.discord.traffic.calls.filter(({ method }) => method === 'PUT');
const results = () =>
  rig.log.filter(({ msg }) => msg === 'commands up to date').map(({ result }) => result);

describe('registering the commands', () => {
  test('the first start registers them all at once; the next one changes nothing', async () => {
    rig = await startRig();
    expect(puts()).toHaveLength(1);
    expect(puts()[0]?.route).toBe('PUT /applications/:application_id/commands');
    await rig.restart();
    expect(puts()).toHaveLength(1);
    expect(results()).toEqual(['published', 'unchanged']);
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
    const offered = rig.discord.actions.listCommands(rig.ada.id, rig.discord.guild.general.id);
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
    const connection = { token: discord.token, api: discord.api, guild: discord.guild.id };
    for (const _start of [1, 2]) await (await startBot(connection, context)).stop();
    const routes = puts().map(({ route }) => route);
    expect(routes).toEqual(['PUT /applications/:application_id/guilds/:guild_id/commands']);
  });
});
