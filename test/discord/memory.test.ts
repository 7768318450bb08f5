import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectGoodManners, openTestMemory, type Rig, readable, startRig } from './rig.ts';
import { answerWith, noAnswer, scriptLibrary } from './scripted.ts';

const library = scriptLibrary((question, facts) => {
  const asked = facts.find(({ asks }) => asks.includes(question));
  return asked ? answerWith([asked]) : noAnswer();
});
const facts = library.knowledge.facts;
const KNOWN = facts[4]?.asks[0] ?? '';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const home = () => rig.discord.guild.id;
const kept = async () =>
  (await rig.memory.listUnanswered(home(), 50)).map(({ text, count }) => `${count} ${text}`);

describe('questions without an answer', () => {
  test('GIVEN a command, a mention and a private command THEN each is counted on its server, and answers are not', async () => {
    await rig.ada.types('/ask question:Who is the king?');
    await rig.ada.mentions('who is the king');
    await rig.ada.types('/ask question:Who is the king? private:true');
    await rig.ada.types(`/ask question:${KNOWN}`);
    await rig.ada.mentions('something else', { in: rig.ada.dm });
    await rig.discord.settled();
    expect(await kept()).toEqual(['3 who is the king']);
    expect(await rig.memory.listUnanswered('', 50)).toMatchObject([{ text: 'something else' }]);
  });

  test('GIVEN the log at debug THEN no question is in it', async () => {
    await rig.ada.types('/ask question:Who is the king?');
    await rig.discord.settled();
    expect(JSON.stringify(rig.log)).not.toContain('king');
  });
});

describe('/unanswered', () => {
  const ask = async (...questions: string[]) => {
    for (const question of questions) await rig.memory.recordUnanswered(home(), question);
  };
  const olive = () => rig.discord.member('Olive');

  test('GIVEN a member without the right THEN it is not even offered', async () => {
    await expect(rig.ada.types('/unanswered')).rejects.toThrow(RangeError);
  });

  test('GIVEN the same in other words THEN it is one group, the most asked first', async () => {
    await ask('who is the king', 'when was the king crowned', 'When was the king crowned?');
    await ask('the king was crowned when', 'who is king', 'why');
    const reply = await olive().types('/unanswered');
    expect(reply.ephemeral).toBe(true);
    const said = readable(reply.sees());
    expect(said).toContain('3 questions without an answer');
    expect(said).toMatch(
      /\[1\] when was the king crowned[^[]*Asked 3 times[^[]*“the king was crowned when”/s,
    );
    expect(said).toMatch(/\[2\] who is (the )?king[^[]*Asked 2 times/s);
    expect(said).toContain('[3] why');
  });

  test('GIVEN more than a page THEN it turns; Dismiss takes the whole group away', async () => {
    await ask('crown', 'crowns', 'alpha', 'beta', 'gamma', 'delta', 'epsilon');
    const reply = await olive().types('/unanswered');
    expect(reply.sees()).toContain('[Page 1 of 2]');
    await olive().clicks(reply, 'Next');
    expect(reply.sees()).toContain('[Page 2 of 2]');
    await olive().clicks(reply, 'Previous');
    await olive().clicks(reply, 'Dismiss [1]');
    expect(readable(reply.sees())).not.toContain('crown');
    expect((await kept()).join()).not.toContain('crown');
    expect(await kept()).toHaveLength(5);
    await olive().clicks(reply, 'Next');
    await olive().clicks(reply, 'Dismiss [5]');
    expect(reply.sees()).not.toContain('Page');
  });

  test('GIVEN "Add as ask to…" THEN the nearest statements are offered, and the chosen one is proposed', async () => {
    await rig.stop();
    rig = await startRig();
    // A bot that is ready is warm, too; what it reads first takes seconds on a busy machine.
    for (const _ of rig.library.matcher.warmUp());
    await ask('did mr west shake hands with the president');
    const reply = await olive().types('/unanswered');
    const offer = await olive().clicks(reply, 'Add as ask to… [1]');
    expect(offer.ephemeral).toBe(true);
    const { options } = menuOf(offer);
    expect(options?.length).toBeGreaterThan(1);
    const [choice] = options ?? [];
    await olive().selects(offer, choice?.label ?? '');
    expect(offer.sees()).toContain('npm run knowledge -- suggestions');
    const [proposed, ...others] = rig.proposed;
    expect(others).toEqual([]);
    expect(proposed).toMatchObject({ ask: 'did mr west shake hands with the president', asked: 1 });
    expect(rig.library.knowledge.facts.map(({ key }) => key)).toContain(proposed?.fact);
  });

  test('GIVEN nothing THEN it says so', async () => {
    expect((await olive().types('/unanswered')).sees()).toContain('No question without an answer');
  });
});

function menuOf(reply: { stored: { components: unknown[] } | null | undefined }) {
  const rows = (reply.stored?.components ?? []) as {
    components: { options?: { label: string; value: string }[] }[];
  }[];
  return rows[0]?.components[0] ?? {};
}

describe('feedback', () => {
  test('GIVEN votes on an answer THEN each member has one, and a bad answer counts its question', async () => {
    const reply = await rig.ada.types(`/ask question:${KNOWN}`);
    // Faster than any hand, the vote would come before the note of what it is about.
    await rig.discord.settled();
    const mo = rig.discord.member('Mo');
    const said = await mo.clicks(reply, 'Not what I asked');
    expect(said.ephemeral).toBe(true);
    expect(said.sees()).toContain('that was not what you asked');
    await mo.clicks(reply, 'Not what I asked');
    await rig.ada.clicks(reply, 'Not what I asked');
    expect(await kept()).toEqual([`2 ${KNOWN.toLowerCase().replace('?', '')}`]);
    expect((await mo.clicks(reply, 'Helpful')).sees()).toContain('Thank you');
    expect((await kept())[0]).toMatch(/^1 /);
  });

  test('GIVEN the answer to a mention, turned and in a private reply THEN it can be judged, too', async () => {
    const reply = await rig.ada.mentions(KNOWN);
    if (!reply) throw new Error('no reply');
    expect((await rig.ada.clicks(reply, 'Helpful')).sees()).toContain('Thank you');
    const hidden = await rig.ada.types(`/ask question:${KNOWN} private:true`);
    expect((await rig.ada.clicks(hidden, 'Helpful')).sees()).toContain('Thank you');
  });
});

describe('/privacy', () => {
  test('GIVEN votes THEN it says what is kept and for how long, and erases them on request', async () => {
    const reply = await rig.ada.types(`/ask question:${KNOWN}`);
    await rig.ada.clicks(reply, 'Helpful');
    await rig.discord.settled();
    const privacy = await rig.ada.types('/privacy', { in: rig.ada.dm });
    expect(privacy.sees()).toContain('For 30 days.');
    const mo = rig.discord.member('Mo');
    const other = await mo.types('/privacy');
    expect(other.ephemeral).toBe(true);
    expect((await mo.clicks(other, 'Erase what you keep of me')).sees()).toContain(
      'nothing to erase',
    );
    const erased = await rig.ada.clicks(privacy, 'Erase what you keep of me');
    expect(erased.sees()).toContain('Erased: 2 entries.');
    expect((await rig.ada.clicks(privacy, 'Erase what you keep of me')).sees()).toContain(
      'nothing',
    );
  });
});

describe('a memory that is down', () => {
  test('THEN answers still go out, what needs it says so, and the log tells once', async () => {
    const olive = rig.discord.member('Olive');
    const list = await olive.types('/unanswered');
    expect(list.sees()).toContain('No question');
    await rig.memory.close();
    const reply = await rig.ada.types(`/ask question:${KNOWN}`);
    expect(reply.sees()).toContain('Statement 2.2 holds');
    expect((await rig.ada.types('/ask question:unknown')).sees()).toContain('does not say');
    expect((await rig.ada.mentions(KNOWN))?.sees()).toContain('Statement 2.2 holds');
    const vote = await rig.ada.clicks(reply, 'Helpful');
    expect(vote.sees()).toContain('cannot keep or look up anything');
    expect(vote.ephemeral).toBe(true);
    expect((await olive.types('/unanswered')).sees()).toContain('cannot keep or look up');
    await rig.discord.settled();
    expect(rig.log.filter(({ msg }) => msg.startsWith('memory is down'))).toHaveLength(1);
  });
});

describe('servers and time', () => {
  test('GIVEN the bot is removed from a server THEN everything of it is erased, and of no other', async () => {
    const elsewhere = rig.discord.addGuild('Elsewhere');
    await rig.memory.recordUnanswered(home(), 'here');
    await rig.memory.recordUnanswered(elsewhere.guildId ?? '', 'there');
    rig.discord.removeBot(elsewhere.guildId ?? '');
    await rig.discord.settled();
    expect(await rig.memory.listServers()).toEqual([home()]);
  });

  test('GIVEN that happened while it was away THEN the next start erases it', async () => {
    await rig.memory.recordUnanswered(home(), 'here');
    await rig.memory.recordUnanswered('123456789012345678', 'there');
    await rig.restart();
    await rig.discord.settled();
    expect(await rig.memory.listServers()).toEqual([home()]);
  });

  test('GIVEN a clock 31 days on THEN a start erases the questions', async () => {
    let now = Date.now();
    const memory = await openTestMemory(() => now);
    await memory.recordUnanswered(home(), 'old');
    now += 31 * 24 * 60 * 60 * 1000;
    await memory.recordUnanswered(home(), 'new');
    await rig.restart({ memory });
    await rig.discord.settled();
    expect((await memory.listUnanswered(home(), 9)).map(({ text }) => text)).toEqual(['new']);
    expect(rig.log.at(-1)).toMatchObject({ erased: 1 });
    await memory.close();
  });
});
