import { type ChannelRef, Permission } from 'discord-simulator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { THREAD } from '../../policy-desk.ts';
import { ERROR, expectGoodManners, type Rig, readable, startRig, WARN } from '../rig.ts';
import { answerWith, noAnswer, scriptLibrary } from '../scripted.ts';

const library = scriptLibrary((question, facts) => {
  if (question === 'many') return answerWith(facts.slice(0, 20));
  const asked = facts.find(({ asks }) => asks.includes(question));
  return asked ? answerWith([asked]) : noAnswer();
});
const [first] = library.knowledge.facts;
const FIRST = first?.asks[0] ?? '';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  expect(rig.log.filter(({ level }) => level >= ERROR)).toEqual([]);
  await rig.stop();
});

const warnings = () => rig.log.filter(({ level }) => level === WARN).map(({ reason }) => reason);

/** Asks in a place where the bot cannot answer, and checks that it still answers elsewhere. */
async function expectRefusal(place: ChannelRef, reason: RegExp): Promise<void> {
  const post = await rig.ada.send(`<@${rig.discord.bot.id}> ${FIRST}`, { in: place });
  await rig.discord.idle();
  expect(await rig.ada.waitForReply(post, { within: 0 })).toBeNull();
  expect(warnings()).toEqual([expect.stringMatching(reason)]);
  expect(await rig.ada.mentionBot(FIRST)).not.toBeNull();
}

describe('where the bot may not send messages', () => {
  test('GIVEN a channel without SendMessages THEN it is logged, and no request is made', async () => {
    const place = rig.discord.guild().addChannel('announcements');
    rig.discord.setPermissions(place, { deny: Permission.sendMessages });
    await expectRefusal(place, /lacks SendMessages/);
    const tried = rig.discord.requests.filter(({ status }) => status === 403);
    expect(tried).toEqual([]);
  });

  test('GIVEN a thread without SendMessagesInThreads THEN it is logged', async () => {
    const policyQuestions = rig.discord.channel('policy-questions');
    const thread = rig.discord.channel(THREAD);
    rig.discord.setPermissions(policyQuestions, { deny: Permission.sendMessagesInThreads });
    await expectRefusal(thread, /lacks SendMessagesInThreads/);
  });

  test('GIVEN an archived and locked thread THEN it is logged', async () => {
    const thread = rig.discord.channel(THREAD);
    const mo = rig.discord.user('Mo');
    const stored = rig.discord.store.findChannel(thread.id);
    if (stored.kind !== 'thread') throw new Error('no thread');
    rig.discord.threads.edit(stored, mo.id, { locked: true, archived: true });
    const post = await mo.send(`<@${rig.discord.bot.id}> ${FIRST}`, { in: thread });
    // Mo's message unarchives it; it stays locked for the bot.
    await rig.discord.idle();
    expect(await mo.waitForReply(post, { within: 0 })).toBeNull();
    expect(warnings()).toEqual([expect.stringMatching(/the thread is (?:locked|archived)/)]);
    expect(await rig.ada.mentionBot(FIRST)).not.toBeNull();
  });

  test('GIVEN an archived thread that is not locked THEN the answer unarchives it', async () => {
    const thread = rig.discord.channel(THREAD);
    const stored = rig.discord.store.findChannel(thread.id);
    if (stored.kind !== 'thread') throw new Error('no thread');
    rig.discord.threads.edit(stored, rig.discord.user('Mo').id, { archived: true });
    expect(await rig.ada.mentionBot(FIRST, { in: thread })).not.toBeNull();
  });
});

describe('where the bot lacks other permissions', () => {
  const place = () => rig.discord.channel('general');

  test('GIVEN no EmbedLinks THEN the complete answer is text, on pages', async () => {
    rig.discord.setPermissions(place(), { deny: Permission.embedLinks });
    const reply = await rig.ada.mentionBot('many');
    if (!reply) throw new Error('no reply');
    const pages = [reply.text];
    while (reply.buttons.includes('Next')) {
      expect(reply.message?.embeds).toEqual([]);
      await rig.ada.click(reply, 'Next');
      pages.push(reply.text);
    }
    const shown = readable(pages.join('\n'));
    for (const { statement, quote } of library.knowledge.facts.slice(0, 20)) {
      expect(shown).toContain(`**${statement}**`);
      expect(shown).toContain(`> ${quote}`);
    }
  });

  test('GIVEN EmbedLinks was revoked THEN an edit changes the answer to text', async () => {
    const post = await rig.ada.send(`<@${rig.discord.bot.id}> many`);
    const reply = await rig.ada.waitForReply(post);
    rig.discord.setPermissions(place(), { deny: Permission.embedLinks });
    await rig.ada.edit(post, `<@${rig.discord.bot.id}> ${FIRST}`);
    await rig.discord.idle();
    expect(reply?.message?.embeds).toEqual([]);
    expect(readable(reply?.message?.content ?? '')).toContain(`**${first?.statement}**`);
  });

  test('GIVEN no ReadMessageHistory THEN it answers without a reference', async () => {
    rig.discord.setPermissions(place(), { deny: Permission.readMessageHistory });
    await rig.ada.send(`<@${rig.discord.bot.id}> ${FIRST}`);
    await rig.discord.idle();
    const answers = rig.ada
      .messages(place())
      .filter(({ authorId }) => authorId === rig.discord.bot.id);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.reference).toBeNull();
  });

  test('GIVEN a thread without ReadMessageHistory THEN its title is the only context', async () => {
    const policyQuestions = rig.discord.channel('policy-questions');
    const thread = rig.discord.channel(THREAD);
    rig.discord.setPermissions(policyQuestions, { deny: Permission.readMessageHistory });
    await rig.ada.send(`<@${rig.discord.bot.id}> ${FIRST}`, { in: thread });
    await rig.discord.idle();
    expect(library.asked.at(-1)?.thread).toEqual({ title: "Horscroft's visit", turns: [] });
  });
});
