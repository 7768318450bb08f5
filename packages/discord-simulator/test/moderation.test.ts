import { Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createManualClock } from '../src/index.ts';
import { call, logIn, start } from './test-clients.ts';

const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMembers,
  GatewayIntentBits.GuildModeration,
  GatewayIntentBits.GuildMessages,
];

/** Starts a simulator whose bot may moderate, above the role Warden and below Chief. */
async function startModerated() {
  const clock = createManualClock();
  const discord = await start({
    clock,
    applications: [
      {
        name: 'Bot',
        intents: ['GuildMembers'],
        permissions: [
          'viewChannel',
          'sendMessages',
          'readMessageHistory',
          'manageRoles',
          'manageNicknames',
          'changeNickname',
          'manageMessages',
          'moderateMembers',
          'kickMembers',
          'banMembers',
        ],
      },
    ],
  });
  const heard: string[] = [];
  const client = await logIn(
    discord,
    (each) => {
      each.on(Events.GuildRoleCreate, ({ name }) => heard.push(`role ${name}`));
      each.on(Events.GuildRoleUpdate, (_, { name }) => heard.push(`role is ${name}`));
      each.on(Events.GuildRoleDelete, ({ name }) => heard.push(`no role ${name}`));
      each.on(Events.GuildMemberAdd, ({ displayName }) => heard.push(`${displayName} joined`));
      each.on(Events.GuildMemberUpdate, (_, { nickname }) => heard.push(`nick ${nickname}`));
      each.on(Events.GuildMemberRemove, ({ user }) => heard.push(`${user.username} left`));
      each.on(Events.GuildBanAdd, ({ user }) => heard.push(`${user.username} banned`));
      each.on(Events.GuildBanRemove, ({ user }) => heard.push(`${user.username} unbanned`));
    },
    INTENTS,
  );
  const guild = await client.guilds.fetch(discord.guild().id);
  return { clock, discord, client, guild, heard };
}

describe('roles', () => {
  test('GIVEN a bot WHEN it creates, changes, gives, takes and deletes a role THEN each is done and heard', async () => {
    const { discord, guild, heard } = await startModerated();
    const role = await guild.roles.create({ name: 'Guest', colors: { primaryColor: 0xff00ff } });
    expect([role.name, role.colors.primaryColor]).toEqual(['Guest', 0xff00ff]);
    const member = await guild.members.fetch(discord.user('Ada').id);
    await member.roles.add(role);
    expect(discord.guild().member('Ada').roleIds).toEqual([role.id]);
    await member.roles.remove(role);
    expect(discord.guild().member('Ada').roleIds).toEqual([]);
    await role.edit({ name: 'Visitor' });
    await role.delete();
    await discord.idle();
    expect(heard).toEqual([
      'role Guest',
      'nick null',
      'nick null',
      'role is Visitor',
      'no role Visitor',
    ]);
    expect(discord.violations).toEqual([]);
  });

  test('GIVEN a role above the bot’s, or a permission that it lacks, THEN it is refused', async () => {
    const { discord, guild } = await startModerated();
    const chief = discord.guild().addRole({ name: 'Chief' });
    const path = `/guilds/${guild.id}/members/${discord.user('Ada').id}/roles/${chief.id}`;
    expect((await call(discord, 'PUT', path)).body.code).toBe(50013);
    const administrator = { name: 'x', permissions: '8' };
    const create = await call(discord, 'POST', `/guilds/${guild.id}/roles`, administrator);
    expect(create.body.code).toBe(50013);
    const own = `/guilds/${guild.id}/roles/${discord.guild().role('Bot').id}`;
    expect((await call(discord, 'DELETE', own)).body.code).toBe(50028);
    expect((await call(discord, 'DELETE', `/guilds/${guild.id}/roles/1`)).body.code).toBe(10011);
  });
});

describe('members', () => {
  test('GIVEN members WHEN they are listed, searched and renamed THEN discord.js has them', async () => {
    const { discord, guild, heard } = await startModerated();
    expect((await guild.members.fetch()).size).toBe(4);
    const found = await guild.members.search({ query: 'ad' });
    expect(found.map(({ displayName }) => displayName)).toEqual(['Ada']);
    await found.first()?.setNickname('Countess');
    await guild.members.me?.setNickname('Helper');
    discord.guild().addMember('Newcomer');
    await discord.idle();
    expect(heard).toEqual(['nick Countess', 'nick Helper', 'Newcomer joined']);
    expect(discord.violations).toEqual([]);
  });

  test('GIVEN a timeout WHEN the member writes THEN they cannot until it is over', async () => {
    const { clock, discord, guild } = await startModerated();
    const ada = discord.user('Ada');
    const until = clock.now() + 60_000;
    const path = `/guilds/${guild.id}/members/${ada.id}`;
    const time = { communication_disabled_until: new Date(until).toISOString() };
    expect((await call(discord, 'PATCH', path, time)).status).toBe(200);
    await expect(ada.send('hello')).rejects.toMatchObject({ code: 50013 });
    clock.advance(60_001);
    await ada.send('hello');
    const year = { communication_disabled_until: '2999-01-01T00:00:00.000Z' };
    expect((await call(discord, 'PATCH', path, year)).body.code).toBe(50035);
    expect(discord.violations).toHaveLength(1);
  });

  test('GIVEN a bot WHEN it kicks and bans THEN they are gone with their messages, and the ban is listed until it is lifted', async () => {
    const { discord, guild, heard } = await startModerated();
    const [ada, mo] = [discord.user('Ada'), discord.user('Mo')];
    await ada.send('spam');
    await ada.send('more spam');
    await (await guild.members.fetch(mo.id)).kick();
    await guild.bans.create(ada.id, { reason: 'spam, größtenteils', deleteMessageSeconds: 600 });
    expect(mo.messages()).toEqual([]);
    const ban = await guild.bans.fetch(ada.id);
    expect(ban.reason).toBe('spam, größtenteils');
    expect((await guild.bans.fetch()).size).toBe(1);
    await guild.bans.remove(ada.id);
    expect((await guild.bans.fetch()).size).toBe(0);
    await discord.idle();
    expect(heard).toEqual(['mo left', 'ada banned', 'ada left', 'ada unbanned']);
    expect(discord.violations).toEqual([]);
  });

  test('GIVEN the owner THEN the bot cannot moderate them', async () => {
    const { discord, guild } = await startModerated();
    const path = `/guilds/${guild.id}/bans/${discord.user('Olive').id}`;
    expect((await call(discord, 'PUT', path, {})).body.code).toBe(50013);
    const [member] = (await call(discord, 'GET', `/guilds/${guild.id}/members?limit=1`)).body;
    expect(member.user.id).toBe(discord.user('Olive').id);
  });
});

test('GIVEN messages WHEN the bot deletes them in bulk THEN they are gone, unless one is older than 14 days', async () => {
  const { clock, discord, client } = await startModerated();
  const ada = discord.user('Ada');
  const old = await ada.send('old');
  clock.advance(15 * 24 * 60 * 60_000);
  const ids = [(await ada.send('one')).id, (await ada.send('two')).id];
  const path = `/channels/${old.channelId}/messages/bulk-delete`;
  const all = await call(discord, 'POST', path, { messages: [old.id, ...ids] });
  expect(all.body.code).toBe(50034);
  const deleted = new Promise<number>((resolve) =>
    client.once(Events.MessageBulkDelete, ({ size }) => resolve(size)),
  );
  expect((await call(discord, 'POST', path, { messages: ids })).status).toBe(204);
  expect(await deleted).toBe(2);
  expect(ada.messages().map(({ content }) => content)).toEqual(['old']);
  expect((await call(discord, 'POST', path, { messages: [ids[0]] })).body.code).toBe(50035);
});
