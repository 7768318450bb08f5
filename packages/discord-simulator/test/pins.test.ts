import { ChannelType, Events } from 'discord.js';
import { expect, test } from 'vitest';
import { call, logIn, start } from './test-clients.ts';

test('GIVEN messages WHEN the bot pins and unpins THEN they are listed, the channel says so, and discord.js hears of it', async () => {
  const discord = await start({
    applications: [
      {
        name: 'Bot',
        permissions: ['viewChannel', 'sendMessages', 'readMessageHistory', 'pinMessages'],
      },
    ],
  });
  let updates = 0;
  const client = await logIn(discord, (each) => each.on(Events.ChannelPinsUpdate, () => updates++));
  const channel = await client.channels.fetch(discord.channel('general').id);
  if (channel?.type !== ChannelType.GuildText) throw new TypeError('not a text channel');
  const [first, second] = [await channel.send('first'), await channel.send('second')];
  await first.pin();
  await second.pin();
  const { items, hasMore } = await channel.messages.fetchPins();
  expect(items.map(({ message }) => message.content).sort()).toEqual(['first', 'second']);
  expect(hasMore).toBe(false);
  const { body } = await call(discord, 'GET', `/channels/${channel.id}/pins`);
  expect(body).toHaveLength(2);
  expect(body[0]).toMatchObject({ pinned: true });
  const notes = discord
    .user('Ada')
    .messages()
    .filter(({ type }) => type === 6);
  expect(notes.map(({ reference }) => reference?.messageId)).toEqual([first.id, second.id]);
  await first.unpin();
  expect((await channel.messages.fetchPins()).items).toHaveLength(1);
  await discord.idle();
  expect(updates).toBe(3);
  expect(discord.violations).toEqual([]);
});

test('GIVEN a bot without the permission WHEN it pins THEN it is refused', async () => {
  const discord = await start();
  const { id, channelId } = await discord.user('Ada').send('first');
  const pin = await call(discord, 'PUT', `/channels/${channelId}/messages/pins/${id}`);
  expect(pin.body.code).toBe(50013);
});
