import { type Client, Events, type Guild, Locale } from 'discord.js';
import { beforeEach, expect, test } from 'vitest';
import type { DiscordSimulator } from '../src/index.ts';
import { call, logIn, start } from './test-clients.ts';

let discord: DiscordSimulator;
let guild: Guild;
let updates: string[];

beforeEach(async () => {
  discord = await start({
    applications: [
      {
        name: 'Admin',
        permissions: ['viewChannel', 'manageGuild', 'manageChannels', 'banMembers'],
      },
      { name: 'Guest' },
    ],
  });
  updates = [];
  const client = await logIn(discord, (each: Client) => {
    each.on(Events.GuildUpdate, (before, after) => updates.push(`${before.name} → ${after.name}`));
  });
  guild = client.guilds.cache.first() as Guild;
});

const asGuest = async (method: string, path: string, body: unknown) => {
  const authorization = `Bot ${discord.application('Guest').token}`;
  return (await call(discord, method, path, body, { authorization })).body.code;
};

test('GIVEN a server WHEN a bot renames it and sets its language THEN it is changed, and other settings are refused by name', async () => {
  await guild.edit({ name: 'Renamed', preferredLocale: Locale.German });
  await discord.idle();
  expect(updates[0]).toBe('Test server → Renamed');
  const sent = discord.traffic.records.filter(
    (record) => record.kind === 'gateway' && record.event === 'GUILD_UPDATE',
  );
  expect(sent).toMatchObject([{ data: { name: 'Renamed', preferred_locale: 'de' } }]);
  expect(discord.guild().name).toBe('Renamed');
  expect((await guild.fetch()).preferredLocale).toBe('de');
  expect(await asGuest('PATCH', `/guilds/${guild.id}`, { name: 'Mine' })).toBe(50013);
  expect(discord.violations).toEqual([]);
  const refused = await call(discord, 'PATCH', `/guilds/${guild.id}`, { afk_timeout: 60 });
  expect([refused.status, refused.body.message]).toEqual([
    501,
    '501: not supported by the simulator: the afk_timeout of a guild',
  ]);
});

test('GIVEN channels WHEN a bot moves them THEN they are in their places', async () => {
  const { id: parent } = discord.guild().addChannel({ name: 'area', type: 'category' });
  const [general, questions] = ['general', 'policy-questions'].map((each) => discord.channel(each));
  await guild.channels.setPositions([
    { channel: general?.id ?? '', position: 1, parent },
    { channel: questions?.id ?? '', position: 0 },
  ]);
  const names = discord.store.listTextChannels(guild.id).map(({ name }) => name);
  expect(names).toEqual(['policy-questions', 'general', 'area']);
  expect(discord.store.findChannel(general?.id ?? '')).toMatchObject({ parentId: parent });
  const path = `/guilds/${guild.id}/channels`;
  expect(await asGuest('PATCH', path, [{ id: general?.id, position: 0 }])).toBe(50013);
  expect(discord.violations).toEqual([]);
});

test('GIVEN users of whom one cannot be banned WHEN a bot bans them at once THEN it is told which', async () => {
  const [ada, mo, olive] = ['Ada', 'Mo', 'Olive'].map((name) => discord.user(name).id);
  const result = await guild.members.bulkBan([ada ?? '', mo ?? '', olive ?? '']);
  expect(result).toEqual({ bannedUsers: [ada, mo], failedUsers: [olive] });
  expect([...discord.store.findGuild(guild.id).bans.keys()]).toEqual([ada, mo]);
  const path = `/guilds/${guild.id}/bulk-ban`;
  expect((await call(discord, 'POST', path, { user_ids: [olive] })).body.code).toBe(500000);
  expect(await asGuest('POST', path, { user_ids: [ada] })).toBe(50013);
  expect(discord.violations).toEqual([]);
});

test('GIVEN roles WHEN a bot asks how many members each has THEN @everyone is left out', async () => {
  const { body } = await call(discord, 'GET', `/guilds/${guild.id}/roles/member-counts`);
  const role = (name: string) => discord.guild().role(name).id;
  expect(body).toEqual({ [role('Moderator')]: 1, [role('Admin')]: 1, [role('Guest')]: 1 });
  const { id } = discord.application();
  expect((await call(discord, 'GET', `/applications/${id}`)).body).toMatchObject({ id });
  expect(await asGuest('GET', `/applications/${id}`, undefined)).toBe(10002);
  expect(discord.violations).toEqual([]);
});

test('GIVEN who is online WHEN a bot asks for the counts THEN they are those', async () => {
  discord.user('Ada').setPresence({});
  const { body } = await call(discord, 'GET', `/guilds/${guild.id}?with_counts=true`);
  expect([body.approximate_member_count, body.approximate_presence_count]).toEqual([5, 2]);
});
