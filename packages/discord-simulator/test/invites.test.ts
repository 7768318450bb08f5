import { type Client, Events, GatewayIntentBits, type Guild, type TextChannel } from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createManualClock,
  type DiscordSimulator,
  type ManualClock,
  type SimulatedUser,
} from '../src/index.ts';
import { call, logIn, start } from './test-clients.ts';

const { Guilds, GuildInvites, GuildMembers } = GatewayIntentBits;

let clock: ManualClock;
let discord: DiscordSimulator;
let zoe: SimulatedUser;
let guild: Guild;
let channel: TextChannel;
let events: string[];

beforeEach(async () => {
  clock = createManualClock();
  discord = await start({
    clock,
    applications: [
      {
        name: 'Host',
        intents: ['GuildMembers'],
        permissions: ['manageChannels', 'manageGuild', 'viewChannel', 'banMembers'],
      },
      { name: 'Guest', permissions: ['viewChannel'] },
    ],
  });
  discord.addGuild({ name: 'Elsewhere', members: ['Zoe', 'Yan'] });
  zoe = discord.user('Zoe');
  events = [];
  const prepare = (client: Client) => {
    client.on(Events.InviteCreate, ({ code, maxUses }) =>
      events.push(`created ${code} ${maxUses}`),
    );
    client.on(Events.InviteDelete, ({ code }) => events.push(`deleted ${code}`));
    client.on(Events.GuildMemberAdd, ({ user }) => events.push(`joined ${user.username}`));
  };
  const client = await logIn(discord, prepare, [Guilds, GuildInvites, GuildMembers]);
  guild = client.guilds.cache.get(discord.guild().id) as Guild;
  channel = guild.channels.cache.get(discord.channel('general').id) as TextChannel;
  return () => expect(discord.violations).toEqual([]);
});

const asGuest = () => ({ authorization: `Bot ${discord.application('Guest').token}` });
const code = (error: unknown) => (error as { code: number }).code;

describe('a bot’s invite', () => {
  test('GIVEN two uses WHEN users accept it THEN the bot sees who came by which, and the last use ends it', async () => {
    const invite = await channel.createInvite({ maxUses: 2, unique: true });
    zoe.acceptInvite(invite.code);
    const [fetched] = [...(await guild.invites.fetch({ cache: false })).values()];
    expect(fetched).toMatchObject({
      code: invite.code,
      uses: 1,
      maxUses: 2,
      maxAge: 86_400,
      temporary: false,
    });
    expect(fetched?.inviter?.username).toBe('Host');
    expect(fetched?.expiresTimestamp).toBe(clock.now() + 86_400_000);
    discord.user('Yan').acceptInvite(invite.code);
    await discord.idle();
    expect(events).toEqual([
      `created ${invite.code} 2`,
      'joined zoe',
      'joined yan',
      `deleted ${invite.code}`,
    ]);
    expect(() => zoe.acceptInvite(invite.code)).toThrow('Unknown Invite');
  });

  test('GIVEN one WHEN the bot asks for one like it THEN it gets the same, unless it is to be unique', async () => {
    const first = await channel.createInvite();
    expect((await channel.createInvite()).code).toBe(first.code);
    expect((await channel.createInvite({ maxAge: 60 })).code).not.toBe(first.code);
    expect((await channel.createInvite({ unique: true })).code).not.toBe(first.code);
    expect((await channel.fetchInvites()).size).toBe(3);
    await first.delete();
    expect((await channel.fetchInvites()).size).toBe(2);
    await discord.idle();
    expect(events.at(-1)).toBe(`deleted ${first.code}`);
  });

  test('GIVEN one of an hour WHEN that is over THEN it is unknown', async () => {
    const invite = await channel.createInvite({ maxAge: 3_600 });
    clock.advance(3_599_000);
    const found = await guild.client.fetchInvite(invite.code);
    expect([found.guild?.name, found.channel?.name, found.memberCount]).toEqual([
      'Test server',
      'general',
      5,
    ]);
    clock.advance(1_000);
    expect(await guild.client.fetchInvite(invite.code).catch(code)).toBe(10006);
    expect((await guild.invites.fetch()).size).toBe(0);
  });

  test('GIVEN one to an Activity or with roles WHEN it is asked for THEN it is refused, and says so', async () => {
    const path = `/channels/${channel.id}/invites`;
    const refused = await call(discord, 'POST', path, { role_ids: [guild.id] });
    expect([refused.status, refused.body.message]).toEqual([
      501,
      '501: not supported by the simulator: invites with role_ids',
    ]);
    expect(discord.violations.splice(0)).toMatchObject([
      { kind: 'unsupported', page: 'https://discord.com/developers/docs/resources/invite' },
    ]);
  });
});

describe('a user’s invite', () => {
  test('GIVEN one WHEN others and a banned user accept it THEN only those who are not banned join', async () => {
    const invite = discord.user('Ada').createInvite({ in: 'general', maxUses: 1 });
    await guild.members.ban(zoe.id);
    expect(() => zoe.acceptInvite(invite)).toThrow('The user is banned from this guild.');
    discord.user('Mo').acceptInvite(invite);
    await discord.idle();
    // Who is there already does not use it up.
    expect(events).toEqual([`created ${invite} 1`]);
  });

  test('GIVEN a bot that manages nothing WHEN it lists or deletes invites THEN 50013, and no event reaches it', async () => {
    const invite = discord.user('Ada').createInvite({ in: 'general' });
    const attempts: [string, string][] = [
      ['GET', `/channels/${channel.id}/invites`],
      ['GET', `/guilds/${guild.id}/invites`],
      ['DELETE', `/invites/${invite}`],
    ];
    const codes = attempts.map(
      async ([method, path]) => (await call(discord, method, path, undefined, asGuest())).body.code,
    );
    expect(await Promise.all(codes)).toEqual([50013, 50013, 50013]);
    await logIn(discord, () => {}, [Guilds, GuildInvites], discord.application('Guest').token);
    await discord.idle();
    discord.user('Ada').createInvite({ in: 'general' });
    await discord.idle();
    const told = discord.traffic.records.flatMap((record) =>
      record.kind === 'gateway' && record.event === 'INVITE_CREATE' ? [record.applicationId] : [],
    );
    expect(new Set(told)).toEqual(new Set([discord.application('Host').id]));
    for (const role of discord.store.findGuild(guild.id).roles.values()) role.permissions &= ~1n;
    const created = await call(discord, 'POST', `/channels/${channel.id}/invites`, {}, asGuest());
    expect(created.body.code).toBe(50013);
  });
});
