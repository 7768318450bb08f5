import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectGoodManners, type Rig, startRig } from '../rig.ts';
import { answerWith, noAnswer, scriptLibrary } from '../scripted.ts';

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

const home = () => rig.discord.guild().id;
const unanswered = async () =>
  (await rig.memory.listUnanswered(home(), 50)).map(({ text, count }) => `${count} ${text}`);

describe('feedback', () => {
  test('GIVEN votes on an answer THEN each member has one, and a negative one counts the question as unanswered', async () => {
    const reply = await rig.ada.runCommand(`/ask question:${KNOWN}`);
    // The answer has to be recorded before the vote.
    await rig.discord.idle();
    const mo = rig.discord.user('Mo');
    const said = await mo.click(reply, 'Not what I asked');
    expect(said.ephemeral).toBe(true);
    expect(said.text).toContain('that was not what you asked');
    await mo.click(reply, 'Not what I asked');
    await rig.ada.click(reply, 'Not what I asked');
    expect(await unanswered()).toEqual([`2 ${KNOWN.toLowerCase().replace('?', '')}`]);
    expect((await mo.click(reply, 'Helpful')).text).toContain('Thank you');
    expect((await unanswered())[0]).toMatch(/^1 /);
  });

  test('GIVEN the answer to a mention or a private answer THEN it can be voted on, too', async () => {
    const reply = await rig.ada.mentionBot(KNOWN);
    if (!reply) throw new Error('no reply');
    expect((await rig.ada.click(reply, 'Helpful')).text).toContain('Thank you');
    const hidden = await rig.ada.runCommand(`/ask question:${KNOWN} private:true`);
    expect((await rig.ada.click(hidden, 'Helpful')).text).toContain('Thank you');
  });
});

describe('/privacy', () => {
  test('GIVEN votes THEN it says what is stored and for how long, and erases them on request', async () => {
    const reply = await rig.ada.runCommand(`/ask question:${KNOWN}`);
    await rig.ada.click(reply, 'Helpful');
    await rig.discord.idle();
    const privacy = await rig.ada.runCommand('/privacy', { in: rig.ada.dm });
    expect(privacy.text).toContain('For 30 days.');
    const mo = rig.discord.user('Mo');
    const other = await mo.runCommand('/privacy');
    expect(other.ephemeral).toBe(true);
    expect((await mo.click(other, 'Erase my data')).text).toContain('nothing to erase');
    const erased = await rig.ada.click(privacy, 'Erase my data');
    expect(erased.text).toContain('Erased: 2 entries.');
    expect((await rig.ada.click(privacy, 'Erase my data')).text).toContain('nothing');
  });
});
