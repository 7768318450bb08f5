import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { call, logIn, start } from './test-clients.ts';

const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
];

const MODERATOR = ['viewChannel', 'sendMessages', 'readMessageHistory', 'addReactions'] as const;

/** Starts a simulator whose bot may react, and moderate. */
const startReacting = () =>
  start({ applications: [{ name: 'Bot', permissions: [...MODERATOR, 'manageMessages'] }] });

test('GIVEN a message WHEN a member reacts and takes it back THEN discord.js hears both, also for uncached messages', async () => {
  const discord = await startReacting();
  const ada = discord.user('Ada');
  const before = await ada.send('old');
  const heard: string[] = [];
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Message, Partials.Reaction, Partials.User],
    rest: { api: discord.api },
  });
  onTestFinished(() => client.destroy());
  client.on(Events.MessageReactionAdd, async (reaction, user) => {
    const { count } = await reaction.fetch();
    heard.push(`+${reaction.emoji.name} ${count} by ${user.id}`);
  });
  client.on(Events.MessageReactionRemove, (reaction, user) => {
    heard.push(`-${reaction.emoji.name} by ${user.id}`);
  });
  await client.login(discord.token);
  await discord.idle();
  await ada.react(before, '👍');
  await discord.idle();
  await ada.unreact(before, '👍');
  await discord.idle();
  expect(heard).toEqual([`+👍 1 by ${ada.id}`, `-👍 by ${ada.id}`]);
  expect(discord.violations).toEqual([]);
});

test('GIVEN a bot WHEN it reacts, lists, removes and clears THEN discord.js sees what is left', async () => {
  const discord = await startReacting();
  const client = await logIn(discord, undefined, INTENTS);
  const [ada, mo] = [discord.user('Ada'), discord.user('Mo')];
  const { id, channelId } = await ada.send('vote');
  const channel = await client.channels.fetch(channelId);
  if (!channel?.isSendable()) throw new TypeError('not a channel');
  const message = await channel.messages.fetch(id);
  await message.react('👍');
  await message.react('🇩🇪');
  await message.react('5️⃣');
  await ada.react(discord.store.findMessage(channelId, id), '👍');
  await mo.react(discord.store.findMessage(channelId, id), '👍');
  await discord.idle();
  const thumbs = message.reactions.resolve('👍');
  expect([thumbs?.count, thumbs?.me]).toEqual([3, true]);
  expect([...((await thumbs?.users.fetch()) ?? [])].map(([user]) => user)).toEqual([
    discord.bot.id,
    ada.id,
    mo.id,
  ]);
  await thumbs?.users.remove(ada.id);
  await message.reactions.resolve('🇩🇪')?.remove();
  await message.reactions.resolve('5️⃣')?.users.remove(client.user.id);
  const fetched = await message.fetch(true);
  expect(fetched.reactions.cache.map((each) => `${each.emoji.name}${each.count}`)).toEqual(['👍2']);
  await message.reactions.removeAll();
  expect((await message.fetch(true)).reactions.cache.size).toBe(0);
  expect(discord.violations).toEqual([]);
});

test('GIVEN what Discord refuses WHEN the bot reacts THEN it gets its error', async () => {
  const discord = await start();
  discord.setPermissions(discord.channel('general'), { deny: ['addReactions'] });
  const ada = discord.user('Ada');
  const message = await ada.send('vote');
  const react = (emoji: string, id = message.id) =>
    call(
      discord,
      'PUT',
      `/channels/${message.channelId}/messages/${id}/reactions/${encodeURIComponent(emoji)}/@me`,
    );
  expect((await react('👍')).body.code).toBe(50013);
  expect((await react('blob:1')).body.code).toBe(10014);
  expect((await react('5')).body.code).toBe(10014);
  expect((await react('👍', '1')).body.code).toBe(10008);
  // One more with an emoji that is there needs no permission.
  await ada.react(message, '👍');
  expect((await react('👍')).status).toBe(204);
  expect((await react('👍')).status).toBe(204);
  const emoji = [...'😀😁😂🤣😃😄😅😆😉😊😋😎😍😘🥰😗😙🥲🤔'];
  for (const each of emoji) await ada.react(message, each);
  await expect(ada.react(message, '🤨')).rejects.toMatchObject({ code: 30010 });
  const path = `/channels/${message.channelId}/messages/${message.id}/reactions`;
  expect((await call(discord, 'DELETE', path)).body.code).toBe(50013);
});
