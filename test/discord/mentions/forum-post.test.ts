import type { ChannelRef, Message } from 'discord-simulator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPolicyDesk } from '../../policy-desk.ts';
import { expectGoodManners, type Rig, readable, startRig } from '../rig.ts';

let rig: Rig;
let forum: ChannelRef;
async function start(intents: 'MessageContent'[]): Promise<void> {
  const discord = await startPolicyDesk({
    rateLimits: false,
    applications: [{ name: 'Footnote', intents }],
  });
  forum = discord.guild().addChannel({ name: 'help', type: 'forum' });
  rig = await startRig({}, discord, { messageContent: intents.length > 0 });
}
beforeEach(() => start(['MessageContent']));
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const allow = () => rig.memory.changeSettings(rig.discord.guild().id, { posts: true });

/** Starts a post: its first message has the id of its thread. */
async function post(title: string, content: string): Promise<Message> {
  const { discord, ada } = rig;
  const { id } = await ada.createThread(title, { in: forum });
  return discord.messages.create({
    channelId: id,
    authorId: ada.id,
    body: { content },
    extra: { id },
  });
}

const listReplies = async ({ channelId }: Message) => {
  await rig.discord.idle();
  const { store, bot } = rig.discord;
  return store
    .listMessages(channelId)
    .filter(({ authorId, ephemeralTo }) => authorId === bot.id && ephemeralTo === null);
};

const WEST = 'The meeting was reportedly between Special U.S. Representative';

describe('a new post in a forum', () => {
  test('GIVEN a server that did not choose so THEN it is not answered', async () => {
    expect(await listReplies(await post('Mr West', 'who did Thomas West meet?'))).toEqual([]);
  });

  test('GIVEN a server that chose so in /settings THEN it is answered once, and its author is asked whether it helped', async () => {
    const mo = rig.discord.user('Mo');
    const settings = await mo.runCommand('/settings');
    const menu = /1\.posts\.[^"]+/.exec(JSON.stringify(settings.stored?.components))?.[0] ?? '';
    await mo.select(settings, 'answered', { menu });
    expect(settings.text).toContain('I answer new posts in forums once');
    const first = await post('Mr West', 'who did Thomas West meet?');
    const reply = await rig.ada.waitForReply(first);
    if (reply === null) throw new Error('no reply');
    expect(readable(reply.text)).toContain(WEST);
    expect(reply.buttons.slice(-2)).toEqual(['This helped', 'This did not help']);
    expect((await rig.ada.click(reply, 'This helped')).text).toContain('Thank you');
    await rig.ada.send('who did Thomas West meet?', {
      in: { ...forum, id: first.channelId, name: 'post' },
    });
    expect(await listReplies(first)).toHaveLength(1);
  });

  test('GIVEN the question in the title alone THEN the title is answered', async () => {
    await allow();
    const reply = await rig.ada.waitForReply(
      await post('Who did Thomas West meet?', 'see above, I could not find it'),
    );
    expect(readable(reply?.text ?? '')).toContain('Thomas West');
    const mention = await post('Who did Thomas West meet?', `<@${rig.discord.bot.id}>`);
    expect(readable((await rig.ada.waitForReply(mention))?.text ?? '')).toContain(WEST);
  });

  test('GIVEN no answer THEN it is left alone; GIVEN a mention THEN it says so', async () => {
    await allow();
    expect(await listReplies(await post('Pizza', 'which pizza do you like?'))).toEqual([]);
    const asked = await post('Pizza', `<@${rig.discord.bot.id}> which pizza do you like?`);
    expect((await rig.ada.waitForReply(asked))?.text).toContain('another subject');
  });

  test('GIVEN a post that is edited THEN its one answer follows it', async () => {
    await allow();
    const first = await post('A question', 'who did Thomas West meet?');
    await rig.ada.waitForReply(first);
    await rig.ada.edit(first, 'who is Elizabeth Horscroft?');
    const [reply, ...others] = await listReplies(first);
    expect(others).toEqual([]);
    expect(JSON.stringify(reply?.embeds)).toContain('Elizabeth Horscroft');
  });
});

test('GIVEN no Message Content intent THEN only posts that mention the bot are answered', async () => {
  await rig.stop();
  await start([]);
  await allow();
  expect(await listReplies(await post('West', 'who did Thomas West meet?'))).toEqual([]);
  const asked = await post('West', `<@${rig.discord.bot.id}> who did Thomas West meet?`);
  expect((await rig.ada.waitForReply(asked))?.buttons).toContain('This helped');
});
