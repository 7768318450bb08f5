import { createManualClock } from 'discord-simulator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPolicyDesk, THREAD } from '../../policy-desk.ts';
import { expectGoodManners, type Rig, readable, startRig } from '../rig.ts';
import { answerWith, noAnswer, scriptLibrary } from '../scripted.ts';

const library = scriptLibrary((question, facts) => {
  const asked = facts.filter(({ asks }) => asks.some((ask) => question.includes(ask)));
  return asked.length > 0 ? answerWith(asked) : noAnswer();
});
const { facts } = library.knowledge;
const FIRST = facts[0]?.asks[0] ?? '';
const SECOND = facts[1]?.asks[0] ?? '';

let rig: Rig;
beforeEach(async () => {
  library.asked.length = 0;
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const lastThread = () => library.asked.at(-1)?.thread;

describe('in a thread', () => {
  test('the title and the earlier turns are context', async () => {
    const thread = rig.discord.channel(THREAD);
    await rig.ada.mentionBot(FIRST, { in: thread });
    expect(lastThread()).toEqual({ title: "Horscroft's visit", turns: [] });
    await rig.discord.user('Mo').send('people talk in between', { in: thread });
    await rig.ada.mentionBot('nonsense', { in: thread });
    await rig.ada.mentionBot(SECOND, { in: thread });
    expect(lastThread()?.turns).toEqual([
      { question: FIRST, facts: [facts[0]?.key] },
      { question: 'nonsense', facts: [] },
    ]);
  });

  test('the context is the same after a restart', async () => {
    const thread = rig.discord.channel(THREAD);
    await rig.ada.mentionBot(FIRST, { in: thread });
    await rig.restart();
    await rig.ada.mentionBot(SECOND, { in: thread });
    expect(lastThread()?.turns).toEqual([{ question: FIRST, facts: [facts[0]?.key] }]);
  });

  test('help is not a turn; the answers of a slash command and a suggestion are', async () => {
    const thread = rig.discord.channel(THREAD);
    const help = await rig.ada.mentionBot('', { in: thread });
    await rig.ada.runCommand(`/ask question:${FIRST}`, { in: thread });
    if (help) await rig.ada.click(help, facts[0]?.asks[0] ?? '');
    await rig.ada.mentionBot(SECOND, { in: thread });
    const turn = { question: null, facts: [facts[0]?.key] };
    expect(lastThread()?.turns).toEqual([turn, turn]);
  });

  test('all pages of an answer count, not only the current one', async () => {
    const thread = rig.discord.channel(THREAD);
    const many = facts.slice(0, 20);
    await rig.ada.mentionBot(many.map(({ asks }) => asks[0]).join(' '), { in: thread });
    await rig.ada.mentionBot(SECOND, { in: thread });
    expect(lastThread()?.turns[0]?.facts).toEqual(many.map(({ key }) => key));
  });

  test('the answer that is replied to counts as the latest', async () => {
    const thread = rig.discord.channel(THREAD);
    const first = await rig.ada.mentionBot(FIRST, { in: thread });
    await rig.ada.mentionBot(SECOND, { in: thread });
    if (!first) throw new Error('no reply');
    const post = await rig.ada.reply(first, 'and when?');
    await rig.ada.waitForReply(post);
    expect(lastThread()?.turns.map((turn) => turn.facts)).toEqual([
      [facts[1]?.key],
      [facts[0]?.key],
    ]);
    expect(library.asked.at(-1)?.question).toBe('and when?');
  });
});

describe('in a channel', () => {
  test('a question has no context', async () => {
    await rig.ada.mentionBot(FIRST);
    await rig.ada.mentionBot(SECOND);
    expect(lastThread()).toBeUndefined();
  });

  test('a reply to an answer has that answer as context', async () => {
    const first = await rig.ada.mentionBot(FIRST);
    await rig.ada.mentionBot(SECOND);
    if (!first) throw new Error('no reply');
    await rig.ada.waitForReply(await rig.ada.reply(first, 'and when?'));
    expect(lastThread()).toEqual({
      title: null,
      turns: [{ question: FIRST, facts: [facts[0]?.key] }],
    });
  });
});

describe('in direct messages', () => {
  test('the turns of the last half hour are context', async () => {
    await rig.ada.send(FIRST, { in: rig.ada.dm });
    await rig.discord.idle();
    await rig.ada.mentionBot(SECOND, { in: rig.ada.dm });
    expect(lastThread()).toEqual({
      title: null,
      turns: [{ question: FIRST, facts: [facts[0]?.key] }],
    });
  });
});

test('after half an hour a new conversation starts', async () => {
  const clock = createManualClock();
  const discord = await startPolicyDesk({ rateLimits: false, clock });
  const slow = await startRig({ library: () => library, now: clock.now }, discord);
  const ada = discord.user('Ada');
  await ada.mentionBot(FIRST, { in: ada.dm });
  clock.advance(31 * 60 * 1000);
  await ada.mentionBot(SECOND, { in: ada.dm });
  expect(lastThread()).toBeUndefined();
  clock.advance(29 * 60 * 1000);
  await ada.mentionBot(FIRST, { in: ada.dm });
  expect(lastThread()?.turns).toHaveLength(1);
  expectGoodManners(slow);
  await slow.stop();
});

test('with the real matcher, "and when?" after an answer about a visit gives its date', async () => {
  const real = await startRig();
  const thread = real.discord.channel(THREAD);
  await real.ada.mentionBot('Who is coming next?', { in: thread });
  const reply = await real.ada.mentionBot('and when?', { in: thread });
  expect(readable(reply?.text ?? '')).toContain('December 9');
  expectGoodManners(real);
  await real.stop();
});
