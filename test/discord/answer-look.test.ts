import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLUB } from '../knowledge/club.ts';
import { makeLibrary } from './made-library.ts';
import { expectGoodManners, type Rig, readable, startRig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const ask = (question: string) => rig.ada.runCommand(`/ask question:${question}`);

describe('the look of an answer', () => {
  test('its buttons stand in one row, and work', async () => {
    const reply = await ask('who did Thomas West meet?');
    expect(reply.stored?.components).toHaveLength(1);
    expect(reply.buttons.slice(0, 1)).toEqual(['In context']);
    expect(reply.buttons.slice(-2)).toEqual(['Helpful', 'Not what I asked']);
    const vote = await rig.ada.click(reply, 'Not what I asked');
    expect(vote.text).toContain('Noted');
  });

  test('GIVEN a source that is shared THEN only its own buttons stay', async () => {
    const post = await rig.ada.send('Thomas West met the Foreign Minister of Pakistan, Qureshi.');
    const found = await rig.ada.runMessageCommand('Find the source', post);
    expect(found.buttons).toEqual(['In context', 'Share']);
    await rig.ada.click(found, 'Share');
    expect(found.buttons).toEqual(['In context']);
  });

  test('who says so stands there once, and a plain fact says no more than itself', async () => {
    const said = readable((await ask('What did the spokesperson emphasize?')).text);
    const above = said.slice(0, said.indexOf('\n> '));
    expect(above).toContain('the spokesperson emphasized');
    expect(above.match(/spokesperson/giu)?.length).toBe(2);
    expect(above).toContain('what another party says');
    const plain = readable((await ask('who is Elizabeth Horscroft?')).text);
    expect(plain).not.toContain('Stated:');
  });

  test('statements of one sentence are set apart by a blank line', async () => {
    const shown = readable((await rig.ada.runCommand('/what-was-discussed')).text);
    expect(shown).toMatch(/\*\*\n\n\*\*/);
  });

  test('GIVEN a single source THEN it has no number', async () => {
    expect((await ask('who did Thomas West meet?')).text).not.toContain('[1]');
  });

  test('GIVEN a gap THEN the questions stand last, next to their buttons', async () => {
    const lines = (await ask('what is the name of the spokesperson?')).text.split('\n');
    const lead = lines.indexOf('You could ask:');
    expect(lines[lead + 1]).toMatch(/^\[/);
  });

  test('GIVEN a statement that is its sentence THEN it stands there once', async () => {
    await rig.exchange(await makeLibrary(CLUB));
    const shown = readable((await ask('What does membership cost?')).text);
    expect(shown.split('Membership costs 40 dollars a year.')).toHaveLength(2);
    expect(shown).toContain('> **Membership costs 40 dollars a year.**');
    await rig.exchange(rig.library);
  });
});
