import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectGoodManners, type Rig, readable, startRig } from '../discord/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const ask = async (question: string) =>
  readable((await rig.ada.runCommand(`/ask question:${question}`)).text);

describe('a question without an answer', () => {
  test('GIVEN a gap THEN the article is said not to say, and why', async () => {
    const shown = await ask('what is the name of the spokesperson?');
    expect(shown).toContain('The article does not say.');
    expect(shown).toContain('but gives no name');
    expect(shown).toContain('You could ask:');
  });

  test('GIVEN a name that the article never has THEN that is said, with the whole name', async () => {
    const shown = await ask('Did Antony Blinken attend?');
    expect(shown).toContain('**The article never mentions Antony Blinken.**');
    expect(shown).toContain('You could ask:');
  });

  test('GIVEN another subject THEN that is said, and what the answers come from', async () => {
    const shown = await ask('how do i make biryani');
    const title = rig.library.knowledge.articles[0]?.title;
    expect(shown).toContain('**That is another subject.**');
    expect(shown).toContain(`I answer only from the article “${title}”.`);
    expect(shown).toContain('You could ask:');
  });

  test('GIVEN what nothing is near to THEN it is not said to be meant', async () => {
    const shown = await ask('asdf');
    expect(shown).toContain('**I found nothing on that.**\nYou could ask:');
  });

  test.each([
    'Why was the repatriation discussed?',
    'wil there be mor talks son',
    'did the FM do the bilat himself or send some deputy',
  ])('GIVEN %j, where nothing is established, THEN nothing is claimed', async (question) => {
    const shown = await ask(question);
    expect(shown).toMatch(
      /\*\*(?:I found nothing on that|I am not sure what you mean)\.\*\*\nDid you mean:/,
    );
    expect(shown).not.toMatch(
      /does not say|another subject|mentions no|never mentions|names three/,
    );
  });
});
