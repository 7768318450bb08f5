import type { ChannelRef } from 'discord-simulator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RateLimiter } from '../../../src/discord/runtime/rate-limiter.ts';
import { createAsyncMatcher, createMatcher } from '../../../src/matching/index.ts';
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

const mo = () => rig.discord.member('Mo');
const menu = (settings: { stored: { components: unknown[] } | null | undefined }, at: number) => {
  const rows = settings.stored?.components as { components: { custom_id: string }[] }[];
  return rows[at]?.components[0]?.custom_id ?? '';
};
const choose = async (at: number, ...values: string[]) => {
  const settings = await mo().types('/settings');
  await mo().selects(settings, values, { menu: menu(settings, at) });
  return settings;
};

describe('/settings', () => {
  test('GIVEN a member without the permission THEN it is not offered', async () => {
    await expect(rig.ada.types('/settings')).rejects.toThrow(RangeError);
  });

  test('GIVEN a chosen channel THEN mentions are answered only there and in its threads, and commands everywhere', async () => {
    const { general, policyQuestions, thread } = rig.discord.guild;
    const settings = await choose(0, policyQuestions.id);
    expect(settings.ephemeral).toBe(true);
    expect(settings.sees()).toContain('mentions in 1 channel');
    expect(settings.sees()).toContain('The choice of channels is for mentions and posts.');
    const question = 'What does sentence 1.1 say?';
    expect(await rig.ada.mentions(question, { in: general, within: 300 })).toBeNull();
    expect(await rig.ada.mentions(question, { in: policyQuestions })).not.toBeNull();
    expect(await rig.ada.mentions(question, { in: thread })).not.toBeNull();
    expect(await rig.ada.mentions(question, { in: rig.ada.dm })).not.toBeNull();
    expect((await rig.ada.types(`/ask question:${question}`)).sees()).toContain('1.1');
    await rig.restart();
    expect(await rig.ada.mentions(question, { in: general, within: 300 })).toBeNull();
    await choose(0);
    expect(await rig.ada.mentions(question, { in: general })).not.toBeNull();
  });

  test('GIVEN a forum THEN it can be chosen, and its posts are answered', async () => {
    const forum = rig.discord.addChannel('help', 15);
    const voice = rig.discord.addChannel('lounge', 2);
    await rig.discord.idle();
    await choose(0, forum.id, voice.id);
    const post = await rig.ada.startsThread('Sentences', { in: forum });
    const question = 'What does sentence 1.1 say?';
    const { general } = rig.discord.guild;
    expect(await rig.ada.mentions(question, { in: general, within: 300 })).toBeNull();
    expect(await rig.ada.mentions(question, { in: post })).not.toBeNull();
    expect(await rig.ada.mentions(question, { in: voice })).not.toBeNull();
  });

  test('GIVEN a chosen channel that is deleted THEN mentions and /settings say so', async () => {
    const { discord, ada } = rig;
    const channels = ['first', 'second'].map((name) => discord.addChannel(name));
    await discord.idle();
    await choose(0, ...channels.map(({ id }) => id));
    const [first, second] = channels as [ChannelRef, ChannelRef];
    discord.removeChannel(first);
    await discord.idle();
    const { general } = discord.guild;
    const question = 'What does sentence 1.1 say?';
    expect(await ada.mentions(question, { in: general, within: 300 })).toBeNull();
    expect(readable((await mo().types('/settings')).sees())).toContain(
      'mentions in 1 channel and its threads and posts. 1 chosen channel cannot be found',
    );
    discord.removeChannel(second);
    await discord.idle();
    const mention = `<@${discord.bot.id}> ${question}`;
    const post = await ada.posts(mention, { in: general });
    const reply = await ada.waitsForReply(post);
    expect(reply?.sees()).toContain('no longer exist');
    await ada.edits(post, `${mention} Please!`);
    await discord.idle();
    expect(reply?.sees()).toContain('no longer exist');
    expect(rig.log).toContainEqual(
      expect.objectContaining({ msg: 'all channels chosen in /settings are gone' }),
    );
    const settings = await choose(0, general.id);
    expect(readable(settings.sees())).toContain('mentions in 1 channel and its threads');
    expect(readable(settings.sees())).not.toContain('cannot be found');
    expect((await ada.mentions(question, { in: general }))?.sees()).toContain('1.1');
  });

  test('GIVEN private replies THEN they are private unless the member overrides it', async () => {
    await choose(2, 'private');
    expect((await rig.ada.types('/sources')).ephemeral).toBe(true);
    expect((await rig.ada.types('/sources private:false')).ephemeral).toBe(false);
    await choose(2, 'public');
    expect((await rig.ada.types('/sources')).ephemeral).toBe(false);
  });

  test('GIVEN an article that is off THEN it is not used on this server, and still used on others', async () => {
    const elsewhere = rig.discord.addGuild('Elsewhere');
    const settings = await choose(1, 'made-up');
    expect(settings.sees()).toContain('1 article off');
    const question = '/ask question:What says second 1.1?';
    expect(readable((await rig.ada.types(question)).sees())).not.toContain('Second: Statement 1.1');
    expect((await rig.ada.types('/sources')).sees()).not.toContain('Second');
    const olive = rig.discord.member('Olive');
    const there = await olive.types(question, { in: elsewhere });
    expect(readable(there.sees())).toContain('Second: Statement 1.1');
  });

  test('GIVEN two servers THEN their settings are independent', async () => {
    const elsewhere = rig.discord.addGuild('Elsewhere');
    const olive = rig.discord.member('Olive');
    const here = await olive.types('/settings');
    await olive.selects(here, 'private', { menu: menu(here, 2) });
    expect((await olive.types('/sources', { in: elsewhere })).ephemeral).toBe(false);
    expect((await olive.types('/settings', { in: elsewhere })).sees()).toContain(
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
    const settings = await mo().types('/settings');
    const said = await mo().selects(settings, ['private'], { menu: menu(settings, 2) });
    expect(said.sees()).toContain('One moment');
    expect(said.ephemeral).toBe(true);
    expect((await rig.ada.types('/sources')).ephemeral).toBe(false);
  });

  test('GIVEN a failed save THEN the reply says so and the settings are unchanged', async () => {
    const settings = await mo().types('/settings');
    await rig.memory.close();
    const said = await mo().selects(settings, 'private', { menu: menu(settings, 2) });
    expect(said.sees()).toContain('cannot store');
    expect(settings.sees()).toContain('Replies to commands are public');
  });
});
