import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectGoodManners, type Rig, startRig } from '../rig.ts';
import { noAnswer, scriptLibrary } from '../scripted.ts';

const library = scriptLibrary(() => noAnswer());

let rig: Rig;
beforeEach(async () => {
  library.asked.length = 0;
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

test('GIVEN events that Discord sends twice THEN each question is asked and counted once', async () => {
  rig.discord.faults.duplicateEvents(1);
  await rig.ada.runCommand('/ask question:who is the king?');
  await rig.discord.idle();
  rig.discord.faults.duplicateEvents(1);
  await rig.ada.mentionBot('who is the king?');
  await rig.discord.idle();
  expect(library.asked).toHaveLength(2);
  expect(await rig.memory.listUnanswered(rig.discord.guild().id, 9)).toMatchObject([{ count: 2 }]);
});
