import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { THREAD } from '../../policy-desk.ts';
import { expectGoodManners, type Rig, readable, startRig } from '../rig.ts';
import { answerWith, noAnswer, scriptLibrary } from '../scripted.ts';

const library = scriptLibrary((question, facts) => {
  const asked = facts.find(({ asks }) => asks.includes(question));
  return asked ? answerWith([asked]) : noAnswer();
});
const [first, second] = library.knowledge.facts;
const FIRST = first?.asks[0] ?? '';
const SECOND = second?.asks[0] ?? '';

/** How long to wait for a reply that should not come. Milliseconds. */
const NO_REPLY = { within: 300 };

let rig: Rig;
beforeEach(async () => {
  library.asked.length = 0;
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

describe('a mention', () => {
  test('in a channel is answered by a reply to the message', async () => {
    const post = await rig.ada.send(`<@${rig.discord.bot.id}> ${FIRST}`);
    const reply = await rig.ada.waitForReply(post);
    expect(readable(reply?.text ?? '')).toContain(`**${first?.statement}**`);
    expect(reply?.buttons).toEqual(['In context', 'Helpful', 'Not what I asked']);
    expect(reply?.message?.message_reference?.message_id).toBe(post.id);
    expect(library.asked).toEqual([{ question: FIRST, thread: undefined }]);
  });

  test('may be anywhere in the text, and in its old form', async () => {
    const id = rig.discord.bot.id;
    for (const text of [
      `${FIRST} <@${id}>`,
      `<@!${id}> ${FIRST}`,
      `<@${id}>\n\n${FIRST} <@${id}>`,
    ]) {
      const reply = await rig.ada.waitForReply(await rig.ada.send(text));
      expect(readable(reply?.text ?? '')).toContain(first?.statement);
    }
  });

  test('markup is not part of the question', async () => {
    await rig.ada.mentionBot(
      `<@${rig.ada.id}> <#123456789012345678> <a:wave:123456789012345678> ${FIRST}`,
    );
    expect(library.asked.map(({ question }) => question)).toEqual([FIRST]);
  });

  test('in a thread and in direct messages is answered there', async () => {
    for (const place of [rig.discord.channel(THREAD), rig.ada.dm]) {
      const reply = await rig.ada.mentionBot(FIRST, { in: place });
      expect(readable(reply?.text ?? '')).toContain(first?.statement);
      expect(reply?.message?.channel_id).toBe(place.id);
    }
  });

  test('is not needed in direct messages', async () => {
    const post = await rig.ada.send(FIRST, { in: rig.ada.dm });
    const reply = await rig.ada.waitForReply(post);
    expect(readable(reply?.text ?? '')).toContain(first?.statement);
  });

  test('GIVEN no question THEN there is help', async () => {
    for (const place of [rig.discord.channel('general'), rig.discord.channel(THREAD), rig.ada.dm]) {
      const reply = await rig.ada.mentionBot('', { in: place });
      expect(reply?.text).toContain('Ask me about the article');
      expect(reply?.buttons).toHaveLength(3);
    }
    expect(library.asked).toEqual([]);
  });

  test('a reply that pings an answer counts; one without a ping does not', async () => {
    const answer = await rig.ada.mentionBot(FIRST);
    if (!answer) throw new Error('no answer');
    const pinging = await rig.ada.reply(answer, SECOND);
    expect(readable((await rig.ada.waitForReply(pinging))?.text ?? '')).toContain(
      second?.statement,
    );
    const silent = await rig.ada.reply(answer, SECOND, { ping: false });
    expect(await rig.ada.waitForReply(silent, NO_REPLY)).toBeNull();
  });

  test('the same event twice is answered once', async () => {
    rig.discord.faults.duplicateEvents(1);
    await rig.ada.mentionBot(FIRST);
    await rig.discord.idle();
    const general = rig.discord.channel('general');
    const replies = rig.ada
      .messages(general)
      .filter(({ authorId }) => authorId === rig.discord.bot.id);
    expect(replies).toHaveLength(1);
  });
});

describe('a mention of the bot’s own role', () => {
  const roleIn = (discord: Rig['discord']) => discord.guild().role('Footnote');

  test('GIVEN Discord withholds the text THEN the reply says how to ask', async () => {
    for (const text of [FIRST, ''])
      for (const place of [rig.discord.channel('general'), rig.discord.channel(THREAD)]) {
        const post = await rig.ada.send(`<@&${roleIn(rig.discord).id}> ${text}`, { in: place });
        expect((await rig.ada.waitForReply(post))?.text).toContain('choose me instead of the role');
      }
    expect(library.asked).toEqual([]);
  });

  test('GIVEN the bot is mentioned, too, THEN it is answered', async () => {
    const reply = await rig.ada.mentionBot(`<@&${roleIn(rig.discord).id}> ${FIRST}`);
    expect(readable(reply?.text ?? '')).toContain(first?.statement);
  });
});

describe('a mention that a proxy posts again under another name', () => {
  const proxied = async (text: string, copy: string, member = rig.ada) => {
    const { actions } = rig.discord;
    const original = await member.send(text);
    await rig.discord.idle();
    const copied = actions.postAsWebhook('Luna', rig.discord.channel('general').id, copy);
    await member.delete(original);
    const reply = await rig.ada.waitForReply(copied, NO_REPLY);
    await rig.discord.idle();
    return { copied, reply };
  };
  const replies = () =>
    rig.ada
      .messages(rig.discord.channel('general'))
      .filter(({ authorId }) => authorId === rig.discord.bot.id);

  test('THEN the copy has the only answer, which follows it', async () => {
    const { bot, messages } = rig.discord;
    const mention = `<@${bot.id}>`;
    const { copied, reply } = await proxied(`luna: ${mention} ${FIRST}`, `${mention} ${FIRST}`);
    expect(readable(reply?.text ?? '')).toContain(first?.statement);
    expect(replies()).toHaveLength(1);
    messages.edit(copied, { content: `${mention} ${SECOND}` });
    await rig.discord.idle();
    expect(readable(JSON.stringify(replies()[0]?.embeds))).toContain(second?.statement);
    messages.delete(copied);
    await rig.discord.idle();
    expect(replies()).toEqual([]);
  });

  test('GIVEN other words, or the same ones again, THEN it is a webhook’s own message', async () => {
    const mention = `<@${rig.discord.bot.id}>`;
    const { reply } = await proxied(`${mention} ${FIRST}`, `${mention} ${SECOND}`);
    expect(reply).toBeNull();
    await proxied(`${mention} ${SECOND}`, `${mention} ${SECOND}`);
    const general = rig.discord.channel('general');
    const again = rig.discord.actions.postAsWebhook('Luna', general.id, `${mention} ${SECOND}`);
    expect(await rig.ada.waitForReply(again, NO_REPLY)).toBeNull();
  });

  test('GIVEN a cooldown THEN the copy is not another question', async () => {
    await rig.memory.changeSettings(rig.discord.guild().id, { cooldown: 60 });
    const mention = `<@${rig.discord.bot.id}>`;
    for (const member of [rig.ada, rig.discord.user('Mo')]) {
      const { reply } = await proxied(`${mention} ${FIRST}`, `${mention} ${FIRST}`, member);
      expect(readable(reply?.text ?? '')).toContain(first?.statement);
    }
  });
});

describe('with network failures', () => {
  test('GIVEN a lost response to a reply THEN there is one answer, and it is remembered', async () => {
    rig.discord.faults.inject({ on: 'POST /channels/:channel_id/messages', truncatesBody: true });
    const general = rig.discord.channel('general');
    const post = await rig.ada.send(`<@${rig.discord.bot.id}> ${FIRST}`);
    await rig.discord.idle();
    const replies = () =>
      rig.ada.messages(general).filter(({ authorId }) => authorId === rig.discord.bot.id);
    expect(replies()).toHaveLength(1);
    expect(readable(JSON.stringify(replies()[0]?.embeds))).toContain(first?.statement);
    await rig.ada.delete(post);
    await rig.discord.idle();
    expect(replies()).toHaveLength(0);
  });

  test('GIVEN one failed request THEN the message is still answered', async () => {
    rig.discord.faults.inject({ on: 'POST /channels/:channel_id/messages', status: 502 });
    expect(await rig.ada.mentionBot(FIRST)).not.toBeNull();
  });
});

describe('not a mention', () => {
  test.each([
    ['@everyone', '@everyone @here'],
    ['no one', 'no mention at all'],
  ])('of %s', async (_target, text) => {
    const mo = rig.discord.user('Mo');
    expect(await mo.waitForReply(await mo.send(`${text} ${FIRST}`), NO_REPLY)).toBeNull();
  });

  test('of another role', async () => {
    const role = rig.discord.guild().addRole({ name: 'Footnotes', mentionable: true });
    const post = await rig.ada.send(`<@&${role.id}> ${FIRST}`);
    expect(await rig.ada.waitForReply(post, NO_REPLY)).toBeNull();
  });

  test('of another bot or a webhook', async () => {
    const robot = rig.discord.guild().addMember({ name: 'Robot', bot: true });
    expect(await robot.mentionBot(FIRST, NO_REPLY)).toBeNull();
    const general = rig.discord.channel('general');
    const text = `<@${rig.discord.bot.id}> ${FIRST}`;
    const post = rig.discord.actions.postAsWebhook('Feed', general.id, text);
    expect(await rig.ada.waitForReply(post, NO_REPLY)).toBeNull();
  });

  test('of a started thread or a pinned message', async () => {
    const post = await rig.ada.send('nothing for you');
    await rig.ada.createThread('A thread', { from: post });
    await rig.discord.idle();
    expect(library.asked).toEqual([]);
  });
});

test('the bot asks for no privileged intent', async () => {
  const identify = rig.discord.traffic.records.find(
    (record) => record.kind === 'gateway' && record.direction === 'from-bot' && record.op === 2,
  );
  // Guilds 1, GuildMessages 512, DirectMessages 4096: https://discord.com/developers/docs/events/gateway#gateway-intents
  expect(identify).toMatchObject({ data: { intents: 1 + 512 + 4096 } });
});
