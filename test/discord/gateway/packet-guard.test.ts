import { afterEach, beforeEach, expect, test } from 'vitest';
import { ERROR, expectGoodManners, type Rig, startRig } from '../rig.ts';
import { answerWith, scriptLibrary } from '../scripted.ts';

const library = scriptLibrary((_question, facts) => answerWith(facts.slice(0, 1)));

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

test('GIVEN an interaction without data THEN it is logged and dropped, and the next one answered', async () => {
  rig.discord.gateway.dispatch(rig.discord.application(), {
    event: 'INTERACTION_CREATE',
    guildId: rig.discord.guild().id,
    intent: 0,
    serialize: () => ({ id: '1', type: 2 }),
  });
  await rig.discord.gateway.drain();
  expect((await rig.ada.runCommand('/ask question:x')).text).toContain('Statement 1.1');
  const errors = rig.log.filter(({ level }) => level === ERROR);
  expect(errors).toMatchObject([{ event: 'INTERACTION_CREATE', msg: 'malformed event dropped' }]);
});
