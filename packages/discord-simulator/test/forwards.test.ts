import { expect, test } from 'vitest';
import { Permission } from '../src/model/guild-permissions.ts';
import { createTrafficEntry } from '../src/playground/traffic-entries.ts';
import { call, logIn, start } from './test-clients.ts';

// https://discord.com/developers/docs/resources/message#message-reference-types

test('GIVEN a bot that forwards a message THEN it arrives as a copy with its origin, and later edits do not change it', async () => {
  const discord = await start();
  const client = await logIn(discord);
  const original = await discord.user('Ada').send('The hall closes at ten', { in: 'general' });
  const from = await client.channels.fetch(original.channelId);
  const to = await client.channels.fetch(discord.channel('policy-questions').id);
  if (!from?.isTextBased() || !to?.isSendable()) throw new Error('no channels of text');
  const forwarded = await (await from.messages.fetch(original.id)).forward(to);
  await discord.user('Ada').edit(original, 'The hall closes at nine');
  expect(forwarded.content).toBe('');
  expect(forwarded.reference).toMatchObject({ type: 1, channelId: original.channelId });
  expect(forwarded.flags.has('HasSnapshot')).toBe(true);
  const [copy] = (await to.messages.fetch(forwarded.id)).messageSnapshots.values();
  expect(copy?.content).toBe('The hall closes at ten');
  expect(discord.violations).toEqual([]);
  const events = discord.traffic.records.map((each) => createTrafficEntry(each));
  const created = events.filter((each) => each?.name === 'MESSAGE_CREATE');
  expect(created.map((each) => each?.issues)).toEqual([[], []]);
});

test('GIVEN a forward without its channel, of no message, or of one that the bot cannot read THEN Discord’s error', async () => {
  const discord = await start();
  const closed = discord.channel('policy-questions');
  discord.setPermissions(closed, { deny: Permission.viewChannel });
  const { id } = await discord.user('Ada').send('hello', { in: 'general' });
  const channel_id = discord.channel('general').id;
  const forward = async (reference: object) => {
    const body = { message_reference: { type: 1, ...reference } };
    return (await call(discord, 'POST', `/channels/${channel_id}/messages`, body)).body;
  };
  expect(await forward({ message_id: id })).toMatchObject({ code: 50035 });
  expect(await forward({ message_id: '1', channel_id })).toMatchObject({ code: 50035 });
  expect(await forward({ message_id: id, channel_id: closed.id })).toMatchObject({ code: 160014 });
  expect(await forward({ message_id: id, channel_id, type: 2 })).toMatchObject({ code: 50035 });
  expect(await forward({ message_id: id, channel_id, type: '1' })).toMatchObject({ code: 50035 });
});
