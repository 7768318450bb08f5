import type { Message, Reply } from 'discord-simulator';
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

let rig: Rig;
beforeEach(async () => {
  library.asked.length = 0;
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const mentioning = (text: string) => `<@${rig.discord.bot.id}> ${text}`;

async function ask(
  place = rig.discord.channel('general'),
): Promise<{ post: Message; reply: Reply }> {
  const post = await rig.ada.send(mentioning(FIRST), { in: place });
  const reply = await rig.ada.waitForReply(post);
  if (!reply) throw new Error('no reply');
  return { post, reply };
}

function repliesIn(place: { id: string; name: string; guildId: string | null }): Message[] {
  return rig.ada.messages(place).filter(({ authorId }) => authorId === rig.discord.bot.id);
}

const shown = (reply: Reply) => readable(reply.text);

describe.each(['at once', 'after a restart'])('%s', (when) => {
  const pause = async () => {
    if (when === 'after a restart') await rig.restart();
  };

  test('an edited question edits its answer', async () => {
    for (const place of [rig.discord.channel('general'), rig.discord.channel(THREAD), rig.ada.dm]) {
      const { post, reply } = await ask(place);
      expect(shown(reply)).toContain(first?.statement);
      await pause();
      await rig.ada.edit(post, mentioning(SECOND));
      await rig.discord.idle();
      expect(shown(reply)).toContain(second?.statement);
      expect(shown(reply)).not.toContain(first?.statement);
      await rig.ada.edit(post, mentioning('something else'));
      await rig.discord.idle();
      expect(shown(reply)).toContain('That is another subject.');
      expect(repliesIn(place)).toHaveLength(1);
    }
  });

  test('a deleted question deletes its answer', async () => {
    for (const place of [rig.discord.channel('general'), rig.discord.channel(THREAD), rig.ada.dm]) {
      const { post } = await ask(place);
      // The answer has to be found among other messages.
      for (let count = 0; count < 5; count++) await rig.ada.send('meanwhile', { in: place });
      await rig.discord.idle();
      const before = repliesIn(place).length;
      await pause();
      await rig.ada.delete(post);
      await rig.discord.idle();
      expect(repliesIn(place)).toHaveLength(before - 1);
      expect(repliesIn(place).some(({ reference }) => reference?.messageId === post.id)).toBe(
        false,
      );
    }
  });
});

test('GIVEN an answer that a moderator deleted THEN editing or deleting the question logs no problem', async () => {
  const { post, reply } = await ask();
  await rig.discord.user('Mo').delete(reply);
  await rig.discord.idle();
  await rig.ada.delete(post);
  await rig.discord.idle();
  expect(rig.log.filter(({ level }) => level >= 40)).toEqual([]);
});

test('GIVEN a question edited before it is answered THEN the edited question is answered', async () => {
  rig.discord.faults.inject({ on: 'POST /channels/:channel_id/messages', latency: 200 });
  const post = await rig.ada.send(mentioning(FIRST));
  await rig.ada.edit(post, mentioning(SECOND));
  await rig.discord.idle();
  const replies = repliesIn(rig.discord.channel('general'));
  expect(replies).toHaveLength(1);
  expect(readable(JSON.stringify(replies[0]?.embeds))).toContain(second?.statement);
});

test('GIVEN a question deleted before it is answered THEN no answer remains', async () => {
  rig.discord.faults.inject({ on: 'POST /channels/:channel_id/messages', latency: 200 });
  const post = await rig.ada.send(mentioning(FIRST));
  await rig.ada.delete(post);
  await rig.discord.idle();
  expect(repliesIn(rig.discord.channel('general'))).toHaveLength(0);
});

test('GIVEN an edit that adds the mention THEN it is answered', async () => {
  const post = await rig.ada.send(FIRST);
  await rig.discord.idle();
  await rig.ada.edit(post, mentioning(FIRST));
  const reply = await rig.ada.waitForReply(post);
  expect(reply && shown(reply)).toContain(first?.statement);
});

test('GIVEN an edit that removes the mention THEN the answer is deleted', async () => {
  const { post } = await ask();
  await rig.ada.edit(post, 'never mind');
  await rig.discord.idle();
  expect(repliesIn(rig.discord.channel('general'))).toHaveLength(0);
});

test('GIVEN an update without an edit, such as an added preview, THEN no question is asked again', async () => {
  const { post } = await ask();
  const asked = library.asked.length;
  const update = (message: Message) =>
    rig.discord.events.emit({ type: 'message-updated', message, viewerId: null });
  update(post);
  await rig.discord.idle();
  // A preview added after an edit does not change the time of the edit.
  await rig.ada.edit(post, mentioning(SECOND));
  await rig.discord.idle();
  update(post);
  await rig.discord.idle();
  expect(library.asked).toHaveLength(asked + 1);
});

test('GIVEN a preview added to an old edit after a restart THEN the answer does not change', async () => {
  const { post, reply } = await ask();
  await rig.ada.edit(post, mentioning(SECOND));
  await rig.discord.idle();
  const { editedAt } = reply.stored ?? {};
  await rig.restart();
  rig.discord.events.emit({ type: 'message-updated', message: post, viewerId: null });
  await rig.discord.idle();
  expect(reply.stored?.editedAt).toBe(editedAt);
});
