import { ActivityType, type Client, Events, GatewayIntentBits, type Presence } from 'discord.js';
import { beforeEach, expect, test, vi } from 'vitest';
import type { DiscordSimulator } from '../src/index.ts';
import { logIn, RawGateway, start } from './test-clients.ts';

const { Guilds, GuildPresences } = GatewayIntentBits;

let discord: DiscordSimulator;
/** What the watching bot was told: who, status, activities. */
let told: [string, string, string[]][];

beforeEach(async () => {
  discord = await start({
    applications: [{ name: 'Watcher', intents: ['GuildPresences'] }, { name: 'Worker' }],
  });
  told = [];
});

const describePresence = ({ user, status, activities }: Presence): (typeof told)[number] => [
  user?.username ?? '',
  status,
  activities.map(({ type, name, state }) => [ActivityType[type], name, state].join(' ').trim()),
];

/** The data of each event of a name that was sent to bots. */
const sent = (event: string) =>
  discord.traffic.records.flatMap((record) =>
    record.kind === 'gateway' && record.event === event ? [record.data] : [],
  );

const watch = () =>
  logIn(
    discord,
    (client: Client) => {
      client.on(Events.PresenceUpdate, (_, presence) => {
        told.push(describePresence(presence));
      });
    },
    [Guilds, GuildPresences],
  );

test('GIVEN users who are online WHEN a bot with the intent starts THEN it knows them, and hears of changes', async () => {
  const ada = discord.user('Ada');
  ada.setPresence({ status: 'idle', activities: [{ name: 'Chess' }] });
  const client = await watch();
  const guild = client.guilds.cache.first();
  expect(guild?.members.cache.size).toBe(5);
  expect(guild?.presences.cache.map(describePresence)).toContainEqual([
    'ada',
    'idle',
    ['Playing Chess'],
  ]);
  ada.setPresence({ activities: [{ name: 'Custom Status', type: 'custom', state: 'busy' }] });
  ada.setPresence({ activities: [{ name: 'Custom Status', type: 'custom', state: 'busy' }] });
  ada.setPresence({ status: 'invisible' });
  discord.user('Mo').setPresence({ status: 'dnd' });
  await discord.idle();
  expect(told.filter(([name]) => name !== 'Watcher')).toEqual([
    ['ada', 'online', ['Custom Custom Status busy']],
    ['ada', 'offline', []],
    ['mo', 'dnd', []],
  ]);
  // One of Ada's is no news; the watching bot hears of itself, too.
  expect(sent('PRESENCE_UPDATE')).toHaveLength(4);
  await guild?.members.fetch({ withPresences: true });
  const [chunk] = sent('GUILD_MEMBERS_CHUNK') as { presences: object[] }[];
  expect(chunk?.presences).toContainEqual({
    user: { id: discord.user('Mo').id },
    guild_id: guild?.id,
    status: 'dnd',
    activities: [],
    client_status: { desktop: 'dnd' },
  });
  expect(discord.violations).toEqual([]);
});

test('GIVEN another bot WHEN it starts, sets what it does and stops THEN the watching one is told', async () => {
  await watch();
  const client = await logIn(discord, () => {}, [Guilds], discord.application('Worker').token);
  client.user.setPresence({
    status: 'dnd',
    activities: [{ name: 'orders', type: ActivityType.Listening }],
  });
  await discord.idle();
  await client.destroy();
  await vi.waitFor(() => expect(told.at(-1)?.[1]).toBe('offline'));
  expect(told.filter(([name]) => name === 'Worker')).toEqual([
    ['Worker', 'online', []],
    ['Worker', 'dnd', ['Listening orders']],
    ['Worker', 'offline', []],
  ]);
});

test('GIVEN a presence in its identify THEN the bot starts with it', async () => {
  await watch();
  const socket = new RawGateway(discord.address);
  const presence = {
    status: 'idle',
    activities: [{ name: 'x', type: 0 }],
    since: null,
    afk: false,
  };
  await socket.identify(discord.application('Worker').token, { presence });
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['Worker', 'idle', ['Playing x']]));
});

test('GIVEN a bot without the intent WHEN someone comes online THEN it is told nothing, and knows itself alone', async () => {
  discord.user('Mo').setPresence({ status: 'online' });
  const socket = new RawGateway(discord.address);
  await socket.identify(discord.application('Worker').token, { intents: Guilds });
  const { d } = await socket.event('GUILD_CREATE');
  expect([d.presences, d.members.length]).toEqual([[], 1]);
  discord.user('Ada').setPresence({ status: 'online' });
  discord.guild().addChannel('later');
  await socket.event('CHANNEL_CREATE');
  expect(socket.received.filter(({ t }) => t === 'PRESENCE_UPDATE')).toEqual([]);
});

test.each([
  [{ status: 'busy', activities: [], since: null, afk: false }, /status/],
  [{ status: 'online', activities: [{ name: '', type: 0 }] }, /activities\[0\]\.name/],
  [{ status: 'online' }, /activities/],
])(
  'GIVEN the presence %j WHEN a bot sets it THEN the gateway closes, and says what is wrong with it',
  async (d, what) => {
    const socket = new RawGateway(discord.address);
    await socket.identify(discord.token);
    socket.send({ op: 3, d });
    expect(await socket.closed()).toBe(4002);
    expect(discord.violations).toMatchObject([
      {
        kind: 'invalid-body',
        where: 'gateway',
        what: expect.stringMatching(what),
        page: 'https://discord.com/developers/docs/events/gateway-events#update-presence',
        sent: d,
      },
    ]);
  },
);
