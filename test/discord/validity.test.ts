import { afterEach, describe, expect, test } from 'vitest';
import { withFields } from '../knowledge/club.ts';
import { makeLibrary } from './made-library.ts';
import { expectGoodManners, type Rig, readable, startRig } from './rig.ts';

let rig: Rig;
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

/** Starts the bot at a time with a handbook of these fields. */
async function start(fields: string, time: string): Promise<void> {
  const library = await makeLibrary(withFields(fields));
  rig = await startRig({ library: () => library, now: () => Date.parse(time) });
}

const say = async (line: string) => readable((await rig.ada.runCommand(line)).text);
const QUESTION = '/ask question:What does membership cost?';
const TERM = 'valid_from: 2026-02-01\nexpires: 2026-05-01\nreview_by: 2026-04-01\n';
const DATE = (date: string) => `<t:${Date.parse(`${date}T10:00:00Z`) / 1000}:D>`;

describe('an answer from a document with dates', () => {
  test('GIVEN it has expired THEN the answer says since when, as a timestamp', async () => {
    await start(TERM, '2026-05-02T00:00:00Z');
    expect(await say(QUESTION)).toContain(
      `> **Membership costs 40 dollars a year.**\n-# This handbook expired on ${DATE('2026-05-01')}.`,
    );
    const found = await rig.ada.mentionBot('What do juniors pay?', { in: rig.ada.dm });
    expect(readable(found?.text ?? '')).toContain('This handbook expired on');
  });

  test('GIVEN it is not valid yet THEN the answer says from when', async () => {
    await start(TERM, '2026-01-31T00:00:00Z');
    expect(await say(QUESTION)).toContain(
      `This handbook is only valid from ${DATE('2026-02-01')} on.`,
    );
  });

  test('GIVEN a question whether it is valid THEN the date, and that it has passed', async () => {
    await start(TERM, '2026-05-02T00:00:00Z');
    const shown = await say('/ask question:is this handbook still valid?');
    expect(shown).toContain(
      `**The expiry date of the handbook is 1 May 2026.**\n> expires: 2026-05-01\n-# This handbook expired on ${DATE('2026-05-01')}.`,
    );
  });

  test('GIVEN it is valid THEN the answer says nothing of it', async () => {
    await start(TERM, '2026-03-01T00:00:00Z');
    expect(await say(QUESTION)).not.toMatch(/expired|valid/u);
  });

  test('/sources shows the dates that there are', async () => {
    await start('expires: 2026-05-01\n', '2026-03-01T00:00:00Z');
    const shown = await say('/sources');
    expect(shown).toContain(`Expires: ${DATE('2026-05-01')}`);
    expect(shown).not.toContain('Valid from');
  });
});
