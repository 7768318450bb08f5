import { describe, expect, test } from 'vitest';
import { Permission, startDiscord, ViolationError } from '../src/index.ts';
import { call, RawGateway, start } from './test-clients.ts';

describe('guilds', () => {
  test('GIVEN guilds with channels, roles and members THEN they are as described', async () => {
    const discord = await start({
      guilds: [
        {
          name: 'Club',
          channels: [
            { name: 'Rooms', type: 'category' },
            { name: 'talk', topic: 'All', parent: 'Rooms' },
            { name: 'help', type: 'forum', tags: ['open'] },
          ],
          roles: [{ name: 'Warden', permissions: ['kickMembers'], color: 255 }],
          members: ['Bea', { name: 'Cem', roles: ['Warden'], locale: 'tr' }],
          owner: 'Dora',
          locale: 'de',
        },
        { name: 'Annex', members: ['Bea'], owner: 'Dora' },
      ],
    });
    const { body: channels } = await call(discord, 'GET', `/guilds/${discord.guild().id}/channels`);
    expect(channels).toMatchObject([
      { name: 'Rooms', type: 4 },
      { name: 'talk', type: 0, topic: 'All', parent_id: discord.channel('Rooms').id },
      { name: 'help', type: 15, available_tags: [{ name: 'open' }] },
    ]);
    const { body: guild } = await call(discord, 'GET', `/guilds/${discord.guild('Club').id}`);
    expect(guild).toMatchObject({ owner_id: discord.user('Dora').id, preferred_locale: 'de' });
    const { body: roles } = await call(discord, 'GET', `/guilds/${discord.guild().id}/roles`);
    expect(roles.find(({ name }: { name: string }) => name === 'Warden')).toMatchObject({
      color: 255,
      permissions: String(Permission.kickMembers),
    });
    expect(discord.guild().member('Cem').roleIds).toEqual([discord.guild().role('Warden').id]);
    // The same person is in both.
    expect(discord.guild('Annex').member('Bea').userId).toBe(discord.user('Bea').id);
    expect((await discord.user('Bea').send('hello')).channelId).toBe(discord.channel('talk').id);
    expect(discord.violations).toEqual([]);
  });

  test('GIVEN a member with a language WHEN they use a command THEN the bot is told', async () => {
    const discord = await start({
      guilds: [{ name: 'Club', locale: 'de', members: [{ name: 'Cem', locale: 'tr' }] }],
    });
    const gateway = new RawGateway(discord.address);
    await gateway.identify(discord.token);
    await call(discord, 'PUT', `/applications/${discord.bot.id}/commands`, [
      { name: 'ask', description: 'd' },
    ]);
    void discord.user('Cem').runCommand('/ask', { until: 'responded' });
    const { d } = await gateway.event('INTERACTION_CREATE');
    expect([d.locale, d.guild_locale]).toEqual(['tr', 'de']);
  });

  test.each([
    [{ members: [{ name: 'Bea', roles: ['Warden'] }] }, /Club has no role Warden; roles: @every/],
    [{ roles: [{ name: 'x', permissions: ['fly' as never] }] }, /there is no permission fly/],
    [{ channels: [{ name: 'x', parent: 'y' }] }, /Club has no channel or thread y; it has: x/],
  ])('GIVEN a name that does not exist THEN it is named: %j', async (options, message) => {
    await expect(startDiscord({ guilds: [{ name: 'Club', ...options }] })).rejects.toThrow(message);
  });

  test.each([
    ['none', [], 'there must be at least one'],
    ['two of one name', [{ name: 'One' }, { name: 'One' }], 'two have the name One'],
    [
      'two of one token',
      [
        { name: 'One', token: 'x' },
        { name: 'Two', token: 'x' },
      ],
      'two have the token x',
    ],
  ])('GIVEN %s as applications THEN it says so', async (_, applications, message) => {
    await expect(startDiscord({ applications })).rejects.toThrow(message);
  });
});

describe('strict mode', () => {
  test('GIVEN a request that Discord would refuse WHEN the simulator is stopped THEN it says which, the rule and what was sent', async () => {
    const discord = await startDiscord({ strict: true });
    const path = `/channels/${discord.channel('general').id}/messages`;
    await call(discord, 'POST', path, { content: 'x'.repeat(2001) });
    const error = await discord.stop().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ViolationError);
    expect((error as Error).message).toContain(
      `POST ${path}: content: Must be 2000 or fewer in length.
  rule: https://discord.com/developers/docs/resources/message
  sent: {"content":"xxx`,
    );
    await expect(fetch(discord.api)).rejects.toThrow();
  });

  test('GIVEN no such request THEN it just stops', async () => {
    await (await startDiscord({ strict: true })).stop();
  });
});
