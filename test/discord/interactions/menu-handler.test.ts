import type { ChannelRef } from 'discord-simulator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RateLimiter } from '../../../src/discord/runtime/rate-limiter.ts';
import { createAsyncMatcher, createMatcher } from '../../../src/matching/index.ts';
import { THREAD } from '../../policy-desk.ts';
import { makeKnowledge } from '../knowledge.ts';
import { expectGoodManners, type Rig, readable, startRig } from '../rig.ts';

const one = makeKnowledge(2);
const two = makeKnowledge(2);
const knowledge = {
  ...one,
  articles: [
    ...one.articles,
    ...two.articles.map((article) => Object.assign(article, { slug: 'second', title: 'Second' })),
  ],
  facts: [
    ...one.facts,
    ...two.facts.map((fact) => ({
      ...fact,
      key: `second/${fact.id}`,
      statement: `Second: ${fact.statement}`,
      asks: [`What says second ${fact.paragraph}.${fact.sentence}?`],
    })),
  ],
};
const library = { knowledge, matcher: createAsyncMatcher(createMatcher(knowledge)) };

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const mo = () => rig.discord.user('Mo');
const menu = (settings: { stored: { components: unknown[] } | null | undefined }, at: number) => {
  const rows = settings.stored?.components as { components: { custom_id: string }[] }[];
  return rows[at]?.components[0]?.custom_id ?? '';
};
const choose = async (at: number, ...values: string[]) => {
  const settings = await mo().runCommand('/settings');
  await mo().select(settings, values, { menu: menu(settings, at) });
  return settings;
};

describe('/settings', () => {
  test('GIVEN a member without the permission THEN it is not offered', async () => {
    await expect(rig.ada.runCommand('/settings')).rejects.toThrow(RangeError);
  });

  test('GIVEN a chosen channel THEN mentions are answered only there and in its threads, and commands everywhere', async () => {
    const general = rig.discord.channel('general');
    const policyQuestions = rig.discord.channel('policy-questions');
    const thread = rig.discord.channel(THREAD);
    const settings = await choose(0, policyQuestions.id);
    expect(settings.ephemeral).toBe(true);
    expect(settings.text).toContain('mentions in 1 channel');
    expect(settings.text).toContain('The choice of channels is for mentions and posts.');
    const question = 'What does sentence 1.1 say?';
    expect(await rig.ada.mentionBot(question, { in: general, within: 300 })).toBeNull();
    expect(await rig.ada.mentionBot(question, { in: policyQuestions })).not.toBeNull();
    expect(await rig.ada.mentionBot(question, { in: thread })).not.toBeNull();
    expect(await rig.ada.mentionBot(question, { in: rig.ada.dm })).not.toBeNull();
    expect((await rig.ada.runCommand(`/ask question:${question}`)).text).toContain('1.1');
    await rig.restart();
    expect(await rig.ada.mentionBot(question, { in: general, within: 300 })).toBeNull();
    await choose(0);
    expect(await rig.ada.mentionBot(question, { in: general })).not.toBeNull();
  });

  test('GIVEN a forum THEN it can be chosen, and its posts are answered', async () => {
    const forum = rig.discord.guild().addChannel({ name: 'help', type: 'forum' });
    const voice = rig.discord.guild().addChannel({ name: 'lounge', type: 'voice' });
    await rig.discord.idle();
    await choose(0, forum.id, voice.id);
    const post = await rig.ada.createThread('Sentences', { in: forum });
    const question = 'What does sentence 1.1 say?';
    const general = rig.discord.channel('general');
    expect(await rig.ada.mentionBot(question, { in: general, within: 300 })).toBeNull();
    expect(await rig.ada.mentionBot(question, { in: post })).not.toBeNull();
    expect(await rig.ada.mentionBot(question, { in: voice })).not.toBeNull();
  });

  test('GIVEN a chosen channel that is deleted THEN mentions and /settings say so', async () => {
    const { discord, ada } = rig;
    const channels = ['first', 'second'].map((name) => discord.guild().addChannel(name));
    await discord.idle();
    await choose(0, ...channels.map(({ id }) => id));
    const [first, second] = channels as [ChannelRef, ChannelRef];
    discord.removeChannel(first);
    await discord.idle();
    const general = discord.channel('general');
    const question = 'What does sentence 1.1 say?';
    expect(await ada.mentionBot(question, { in: general, within: 300 })).toBeNull();
    expect(readable((await mo().runCommand('/settings')).text)).toContain(
      'mentions in 1 channel and its threads and posts. 1 chosen channel cannot be found',
    );
    discord.removeChannel(second);
    await discord.idle();
    const mention = `<@${discord.bot.id}> ${question}`;
    const post = await ada.send(mention, { in: general });
    const reply = await ada.waitForReply(post);
    expect(reply?.text).toContain('no longer exist');
    await ada.edit(post, `${mention} Please!`);
    await discord.idle();
    expect(reply?.text).toContain('no longer exist');
    expect(rig.log).toContainEqual(
      expect.objectContaining({ msg: 'all channels chosen in /settings are gone' }),
    );
    const settings = await choose(0, general.id);
    expect(readable(settings.text)).toContain('mentions in 1 channel and its threads');
    expect(readable(settings.text)).not.toContain('cannot be found');
    expect((await ada.mentionBot(question, { in: general }))?.text).toContain('1.1');
  });

  test('GIVEN private replies THEN they are private unless the member overrides it', async () => {
    await choose(2, 'private');
    expect((await rig.ada.runCommand('/sources')).ephemeral).toBe(true);
    expect((await rig.ada.runCommand('/sources private:false')).ephemeral).toBe(false);
    await choose(2, 'public');
    expect((await rig.ada.runCommand('/sources')).ephemeral).toBe(false);
  });

  test('GIVEN an article that is off THEN it is not used on this server, and still used on others', async () => {
    const elsewhere = rig.discord.addGuild({ name: 'Elsewhere' }).channel('general');
    const settings = await choose(1, 'made-up');
    expect(settings.text).toContain('1 article off');
    const question = '/ask question:What says second 1.1?';
    expect(readable((await rig.ada.runCommand(question)).text)).not.toContain(
      'Second: Statement 1.1',
    );
    expect((await rig.ada.runCommand('/sources')).text).not.toContain('Second');
    const olive = rig.discord.user('Olive');
    const there = await olive.runCommand(question, { in: elsewhere });
    expect(readable(there.text)).toContain('Second: Statement 1.1');
  });

  test('GIVEN two servers THEN their settings are independent', async () => {
    const elsewhere = rig.discord.addGuild({ name: 'Elsewhere' }).channel('general');
    const olive = rig.discord.user('Olive');
    const here = await olive.runCommand('/settings');
    await olive.select(here, 'private', { menu: menu(here, 2) });
    expect((await olive.runCommand('/sources', { in: elsewhere })).ephemeral).toBe(false);
    expect((await olive.runCommand('/settings', { in: elsewhere })).text).toContain(
      'Replies to commands are public',
    );
  });

  test('GIVEN more saves than the limit THEN the rest are refused, and the settings stay', async () => {
    const manyTimes = { points: 1e6, duration: 1 };
    const limits = {
      member: manyTimes,
      server: manyTimes,
      components: manyTimes,
      completions: manyTimes,
    };
    const rateLimiter = new RateLimiter({ ...limits, saves: { points: 2, duration: 60 } });
    await rig.restart({ rateLimiter });
    await choose(2, 'private');
    await choose(2, 'public');
    const settings = await mo().runCommand('/settings');
    const said = await mo().select(settings, ['private'], { menu: menu(settings, 2) });
    expect(said.text).toContain('One moment');
    expect(said.ephemeral).toBe(true);
    expect((await rig.ada.runCommand('/sources')).ephemeral).toBe(false);
  });

  test('GIVEN a failed save THEN the reply says so and the settings are unchanged', async () => {
    const settings = await mo().runCommand('/settings');
    await rig.memory.close();
    const said = await mo().select(settings, 'private', { menu: menu(settings, 2) });
    expect(said.text).toContain('cannot store');
    expect(settings.text).toContain('Replies to commands are public');
  });
});
