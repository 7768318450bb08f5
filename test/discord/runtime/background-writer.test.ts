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

describe('a memory that is down', () => {
  test('THEN questions are still answered, other replies say so, and it is logged once', async () => {
    const olive = rig.discord.user('Olive');
    const list = await olive.runCommand('/unanswered');
    expect(list.text).toContain('No question');
    await rig.memory.close();
    const reply = await rig.ada.runCommand(`/ask question:${KNOWN}`);
    expect(reply.text).toContain('Statement 2.2 holds');
    expect((await rig.ada.runCommand('/ask question:unknown')).text).toContain(
      'That is another subject.',
    );
    expect((await rig.ada.mentionBot(KNOWN))?.text).toContain('Statement 2.2 holds');
    const vote = await rig.ada.click(reply, 'Helpful');
    expect(vote.text).toContain('cannot store or look up anything');
    expect(vote.ephemeral).toBe(true);
    expect((await olive.runCommand('/unanswered')).text).toContain('cannot store or look up');
    await rig.discord.idle();
    expect(rig.log.filter(({ msg }) => msg.startsWith('memory is down'))).toHaveLength(1);
  });
});
