import { afterEach, expect, test } from 'vitest';
import { DOCUMENT, FACTS, LIBRARY } from '../knowledge/library.ts';
import { makeLibrary } from './made-library.ts';
import { expectGoodManners, type Rig, readable, startRig } from './rig.ts';

const fact = `- id: guests
  statement: You may bring a guest if they sign in.
  quote: You may bring a guest if they sign in.
  topics: [loans]
  certainty: stated
  asks: [Can I bring a guest?]
`;
let rig: Rig;
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

async function say(line: string): Promise<string> {
  const library = await makeLibrary({
    ...LIBRARY,
    [DOCUMENT]: `${LIBRARY[DOCUMENT]}\nYou may bring a guest if they sign in.\n`,
    [FACTS]: `${LIBRARY[FACTS]}${fact}`,
  });
  rig = await startRig({ library: () => library });
  return readable((await rig.ada.runCommand(line)).text);
}

test('GIVEN a yes-no question that a rule answers by itself THEN that comes first', async () => {
  expect(await say('/ask question:Can I bring a guest?')).toContain(
    '**Yes, if they sign in.**\n> **You may bring a guest if they sign in.**',
  );
});

test('GIVEN another question THEN the rule alone', async () => {
  expect(await say('/ask question:Who helps?')).not.toMatch(/\*\*(?:Yes|No)/u);
});
