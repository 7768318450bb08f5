import { afterEach, describe, expect, test } from 'vitest';
import { RateLimiter, type UsageLimits } from '../../../src/discord/runtime/rate-limiter.ts';
import { expectGoodManners, type Rig, startRig } from '../rig.ts';
import { answerWith, noAnswer, scriptLibrary } from '../scripted.ts';

const library = scriptLibrary((question, facts) =>
  question === 'nothing'
    ? noAnswer({ suggestions: [{ question: 'Try this?', fact: facts[0] as (typeof facts)[0] }] })
    : answerWith(facts.slice(0, 1)),
);
const offering = {
  ...library,
  matcher: {
    ...library.matcher,
    complete: () => [{ question: 'What?', fact: library.knowledge.facts[0] as never }],
  },
};
const MANY = { points: 1e6, duration: 1 };

let rig: Rig;
const start = async (rates: Partial<UsageLimits>, more = {}) => {
  const rateLimiter = new RateLimiter({
    member: MANY,
    server: MANY,
    components: MANY,
    completions: MANY,
    saves: MANY,
    ...rates,
  });
  rig = await startRig({ library: () => library, rateLimiter, ...more });
};
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const ask = (who = rig.ada, text = 'x') => who.runCommand(`/ask question:${text}`);

describe('cooldowns', () => {
  test('GIVEN a member over the limit THEN they are told in private how long to wait, and others are answered', async () => {
    await start({ member: { points: 2, duration: 30 } });
    for (const _ of [1, 2]) expect((await ask()).text).toContain('Statement 1.1');
    const wait = await ask();
    expect(wait.ephemeral).toBe(true);
    expect(wait.text).toMatch(/One moment: try again in (?:29|30) seconds/);
    expect((await rig.ada.mentionBot('x'))?.text).toContain('One moment');
    expect((await ask(rig.discord.user('Mo'))).text).toContain('Statement 1.1');
  });

  test('GIVEN the time has passed THEN they are answered again', async () => {
    await start({ member: { points: 1, duration: 1 } });
    await ask();
    expect((await ask()).text).toContain('try again in 1 second.');
    await new Promise((resolve) => setTimeout(resolve, 1050));
    expect((await ask()).text).toContain('Statement 1.1');
  });

  test('GIVEN a server over the limit THEN its members wait, and those of another server do not', async () => {
    await start({ server: { points: 2, duration: 30 } });
    const elsewhere = rig.discord.addGuild({ name: 'Elsewhere' }).channel('general');
    const olive = rig.discord.user('Olive');
    await ask();
    await ask(rig.discord.user('Mo'));
    expect((await ask(olive)).text).toContain('One moment');
    expect((await olive.runCommand('/ask question:x', { in: elsewhere })).text).toContain(
      'Statement',
    );
    expect((await rig.ada.mentionBot('x', { in: rig.ada.dm }))?.text).toContain('Statement');
  });

  test('GIVEN a cooldown in the settings THEN it applies on that server only', async () => {
    await start({});
    const settings = rig.memory.settings(rig.discord.guild().id);
    await rig.memory.changeSettings(rig.discord.guild().id, { ...settings, cooldown: 30 });
    expect((await ask()).text).toContain('Statement');
    expect((await ask()).text).toContain('One moment');
    expect((await rig.ada.mentionBot('x', { in: rig.ada.dm }))?.text).toContain('Statement');
  });

  test('GIVEN a member types faster than the limit THEN nothing is offered, and commands still work', async () => {
    await start({ completions: { points: 2, duration: 30 } }, { library: () => offering });
    const typed = () => rig.ada.autocomplete('/ask question:w');
    for (const _ of [1, 2]) expect(await typed()).toHaveLength(1);
    expect(await typed()).toEqual([]);
    expect((await ask()).text).toContain('Statement 1.1');
  });

  test('GIVEN a suggestion button THEN it counts as a question, and as a button', async () => {
    await start({ member: { points: 2, duration: 30 }, components: { points: 2, duration: 30 } });
    const reply = await ask(rig.ada, 'nothing');
    expect((await rig.ada.click(reply, 'Try this?')).text).toContain('Statement 1.1');
    expect((await rig.ada.click(reply, 'Try this?')).text).toContain('One moment');
    const third = await rig.ada.click(reply, 'Try this?');
    expect(third.text).toContain('One moment');
    expect(third.ephemeral).toBe(true);
  });
});

describe('a full mention queue', () => {
  test('GIVEN more mentions than the limit THEN the rest are rejected with one notice', async () => {
    await start({}, { queueLimits: { channel: 4, all: 100 } });
    const { discord } = rig;
    discord.faults.inject({ on: 'POST /channels/', latency: 200, times: 4 });
    const posts = await Promise.all(
      Array.from({ length: 20 }, () => rig.ada.send(`<@${discord.bot.id}> x`)),
    );
    await rig.ada.waitForReply(posts[0] as (typeof posts)[0]);
    await discord.idle();
    const said = rig.ada
      .messages(discord.channel('general'))
      .filter(({ authorId }) => authorId === discord.bot.id)
      .map((message) => JSON.stringify(message.embeds));
    expect(said.filter((text) => text.includes('Statement 1.1'))).toHaveLength(4);
    expect(said.filter((text) => text.includes('cannot keep up'))).toHaveLength(1);
    expect((await rig.ada.mentionBot('x'))?.text).toContain('Statement 1.1');
  });
});
