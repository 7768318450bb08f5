import type { APIEmbed } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectGoodManners, type Rig, startRig } from './rig.ts';
import { scriptLibrary } from './scripted.ts';

let rig: Rig;
beforeEach(async () => {
  const library = scriptLibrary(() => {
    throw new Error('nothing is asked');
  });
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const textsIn = (channel: { id: string }) =>
  rig.discord.store
    .listMessages(channel.id)
    .map(({ content, embeds }) => `${content}${(embeds[0] as APIEmbed)?.description ?? ''}`)
    // Discord says itself that the bot has joined.
    .filter((text) => text !== '');

test('GIVEN a server that adds the bot THEN it says in two lines what to do, with links', async () => {
  const channel = rig.discord.addGuild({ name: 'Newsroom' }).channel('general');
  const posted = () => textsIn(channel)[0];
  await rig.discord.events.until(posted, AbortSignal.timeout(5_000));
  const [text = ''] = textsIn(channel);
  expect(text.split('\n')).toHaveLength(2);
  expect(text).toMatch(/Mention me with a question, or use <\/ask:\d+>; <\/help:\d+>/);
  expect(text).toMatch(/<\/settings:\d+>/);
});

test('GIVEN servers that it was on before THEN a start posts nothing', async () => {
  await rig.restart();
  await rig.discord.idle();
  expect(textsIn(rig.discord.channel('general'))).toEqual([]);
});
