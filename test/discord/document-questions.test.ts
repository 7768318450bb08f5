import { afterEach, describe, expect, test } from 'vitest';
import { CLUB } from '../knowledge/club.ts';
import { makeLibrary } from './made-library.ts';
import { expectGoodManners, type Rig, readable, startRig } from './rig.ts';

let rig: Rig;
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

async function start(): Promise<void> {
  const library = await makeLibrary(CLUB);
  rig = await startRig({ library: () => library });
}

const say = async (line: string) => readable((await rig.ada.runCommand(line)).text);

describe('a question about a document itself', () => {
  test('is answered with the field of its front matter', async () => {
    await start();
    const shown = await say('/ask question:who published the handbook?');
    expect(shown).toContain(
      '**The publisher of the handbook is Valmora Rowing Club.**\n> publisher: Valmora Rowing Club',
    );
    expect(shown).toContain('Valmora Rowing Club Handbook, front matter');
  });

  test('GIVEN a question for the original THEN its address is a link', async () => {
    await start();
    const found = await rig.ada.mentionBot('where can I read the original of the handbook?', {
      in: rig.ada.dm,
    });
    expect(found?.text).toContain('> url: <https://club.example/handbook>');
  });

  test('GIVEN two documents THEN each says for itself; with the option article only one', async () => {
    await start();
    const both = await say('/ask question:who wrote this?');
    expect(both).toContain('**The author of the rules is Ines Calder.**\n> author: Ines Calder');
    expect(both).toContain('**The handbook does not say who wrote it.**');
    const one = await say('/ask question:who wrote this? article:club-handbook');
    expect(one).toContain('**The handbook does not say who wrote it.**');
    expect(one).not.toContain('Ines Calder');
  });

  test('/explain gives the reason', async () => {
    await start();
    const explained = await rig.discord
      .user('Mo')
      .runCommand('/explain question:who published the handbook?');
    expect(readable(explained.text)).toContain(
      'It asks about the handbook as such, not about something in it: the front matter answers',
    );
  });
});
