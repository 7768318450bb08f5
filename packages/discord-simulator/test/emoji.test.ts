import { type Client, Events, GatewayIntentBits, type Guild, type GuildEmoji } from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DiscordSimulator } from '../src/index.ts';
import { call, logIn, start } from './test-clients.ts';

const { Guilds, GuildExpressions, GuildMessages, GuildMessageReactions } = GatewayIntentBits;

/** A GIF of one pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');
const IMAGE = `data:image/gif;base64,${PIXEL.toString('base64')}`;

let discord: DiscordSimulator;
let client: Client<true>;
let guild: Guild;
let events: string[];

beforeEach(async () => {
  discord = await start({
    applications: [
      {
        name: 'Artist',
        permissions: [
          'viewChannel',
          'readMessageHistory',
          'addReactions',
          'sendMessages',
          'createGuildExpressions',
        ],
      },
      {
        name: 'Other',
        permissions: [
          'viewChannel',
          'readMessageHistory',
          'addReactions',
          'createGuildExpressions',
        ],
      },
    ],
  });
  events = [];
  const prepare = (each: Client) => {
    each.on(Events.GuildEmojiCreate, ({ name }: GuildEmoji) => events.push(`created ${name}`));
    each.on(Events.GuildEmojiUpdate, (_, { name }: GuildEmoji) => events.push(`renamed ${name}`));
    each.on(Events.GuildEmojiDelete, ({ name }: GuildEmoji) => events.push(`deleted ${name}`));
  };
  client = await logIn(discord, prepare, [
    Guilds,
    GuildExpressions,
    GuildMessages,
    GuildMessageReactions,
  ]);
  guild = client.guilds.cache.first() as Guild;
  return () => expect(discord.violations).toEqual([]);
});

const asOther = () => ({ authorization: `Bot ${discord.application('Other').token}` });

describe('an application’s emoji', () => {
  test('GIVEN one WHEN it is renamed, fetched and deleted THEN discord.js has what is left, and the other application nothing', async () => {
    const emoji = await client.application.emojis.create({ attachment: PIXEL, name: 'spark' });
    expect(emoji).toMatchObject({ name: 'spark', animated: true });
    expect((await emoji.edit({ name: 'flame' })).name).toBe('flame');
    expect((await client.application.emojis.fetch()).map(({ name }) => name)).toEqual(['flame']);
    const { id } = discord.application('Other');
    const other = await call(discord, 'GET', `/applications/${id}/emojis`, undefined, asOther());
    expect(other.body).toEqual({ items: [] });
    await emoji.delete();
    const gone = client.application.emojis.fetch(emoji.id, { force: true });
    await expect(gone).rejects.toMatchObject({ code: 10014, status: 404 });
  });

  test('GIVEN one WHEN its bot reacts with it THEN members can join in, and the other bot cannot begin', async () => {
    const emoji = await client.application.emojis.create({ attachment: PIXEL, name: 'spark' });
    const [ada, mo] = [discord.user('Ada'), discord.user('Mo')];
    const [first, second] = [await ada.send('one'), await ada.send('two')];
    await expect(mo.react(first, `spark:${emoji.id}`)).rejects.toMatchObject({ code: 10014 });
    const channel = await client.channels.fetch(first.channelId);
    if (!channel?.isSendable()) throw new TypeError('not a channel');
    const message = await channel.messages.fetch(first.id);
    await message.react(emoji);
    await mo.react(first, `spark:${emoji.id}`);
    await discord.idle();
    const reaction = message.reactions.resolve(emoji.id);
    expect([reaction?.count, reaction?.me, reaction?.emoji.name]).toEqual([2, true, 'spark']);
    const react = ({ id }: { id: string }) =>
      call(
        discord,
        'PUT',
        `/channels/${first.channelId}/messages/${id}/reactions/spark:${emoji.id}/@me`,
        undefined,
        asOther(),
      );
    expect([(await react(first)).status, (await react(second)).body.code]).toEqual([204, 10014]);
    const twin = await client.application.emojis.create({ attachment: PIXEL, name: 'spark' });
    await message.react(twin);
    expect(first.reactions.map(({ id }) => id)).toEqual([emoji.id, twin.id]);
    await message.reactions.resolve(twin.id)?.users.remove();
    await reaction?.users.remove();
    expect(first.reactions).toMatchObject([
      { id: emoji.id, name: 'spark', userIds: [mo.id, discord.application('Other').botId] },
    ]);
  });

  test.each([
    ['of one letter', { name: 'a', image: IMAGE }, 'name'],
    ['of two words', { name: 'two words', image: IMAGE }, 'name'],
    ['that is a text', { name: 'spark', image: 'data:text/plain;base64,AAAA' }, 'image'],
    [
      'of 264 KiB',
      { name: 'spark', image: `data:image/png;base64,${'A'.repeat(360_000)}` },
      'image',
    ],
  ])('GIVEN an emoji %s WHEN it is created THEN 50035 ', async (_, body, field) => {
    const { id } = discord.application();
    const refused = await call(discord, 'POST', `/applications/${id}/emojis`, body);
    expect([refused.body.code, Object.keys(refused.body.errors)]).toEqual([50035, [field]]);
    expect(discord.violations.splice(0)).toMatchObject([
      { kind: 'invalid-body', page: 'https://discord.com/developers/docs/resources/emoji' },
    ]);
  });
});

test('GIVEN a server’s emoji WHEN a bot creates, renames and deletes it THEN those with the intent are told, and others lack the permission', async () => {
  const emoji = await guild.emojis.create({ attachment: PIXEL, name: 'club' });
  const path = `/guilds/${guild.id}/emojis`;
  const asAnother = async (method: string, at: string, body?: object) =>
    (await call(discord, method, at, body, asOther())).body.code;
  // Who may create them may not change those of others.
  expect(await asAnother('DELETE', `${path}/${emoji.id}`)).toBe(50013);
  for (const role of discord.store.findGuild(guild.id).roles.values())
    if (role.name === 'Other') role.permissions &= ~(1n << 43n);
  expect(await asAnother('POST', path, { name: 'mine', image: IMAGE })).toBe(50013);
  await emoji.edit({ name: 'clubs' });
  await discord.idle();
  expect((await guild.emojis.fetch()).map(({ name }) => name)).toEqual(['clubs']);
  const message = await discord.user('Ada').send('one');
  await discord.user('Mo').react(message, `clubs:${emoji.id}`);
  await emoji.delete();
  await discord.idle();
  expect(events).toEqual(['created club', 'renamed clubs', 'deleted clubs']);
});
