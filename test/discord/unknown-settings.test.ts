import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileMemory } from '../memory/databases.ts';
import { expectGoodManners, type Rig, startRig } from './rig.ts';
import { answerWith, scriptLibrary } from './scripted.ts';

const library = scriptLibrary((_question, [fact]) => answerWith(fact ? [fact] : []));

let rig: Rig;
let directory: string;
let elapsed: number;
let lock: DatabaseSync;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'footnote-unknown-'));
  elapsed = 0;
  const memory = await openFileMemory(directory, () => elapsed);
  lock = new DatabaseSync(join(directory, 'memory.sqlite'));
  lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE t (a);');
  rig = await startRig({ library: () => library, memory });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
  rmSync(directory, { recursive: true });
});

test('GIVEN the settings could not be read THEN nothing is answered in public, whatever a member chooses', async () => {
  expect((await rig.ada.runCommand('/ask question:x')).ephemeral).toBe(true);
  expect((await rig.ada.runCommand('/ask question:x private:false')).ephemeral).toBe(true);
  const mentioned = await rig.ada.mentionBot('x');
  expect(mentioned?.text).toContain('cannot read this server’s settings');
  expect(mentioned?.text).not.toContain('Statement');
  expect((await rig.ada.mentionBot('x', { in: rig.ada.dm }))?.text).toContain('Statement');
  const settings = await rig.discord.user('Mo').runCommand('/settings');
  expect(settings.text).toContain('cannot store or look up anything');
  lock.close();
  elapsed += 5_001;
  await rig.memory.listServers();
  expect((await rig.ada.runCommand('/ask question:x')).ephemeral).toBe(false);
  expect((await rig.ada.mentionBot('x'))?.text).toContain('Statement');
});
