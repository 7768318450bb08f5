import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectGoodManners, openTestMemory, type Rig, startRig } from './rig.ts';
import { noAnswer, scriptLibrary } from './scripted.ts';

const library = scriptLibrary(() => noAnswer());

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const home = () => rig.discord.guild.id;

describe('maintenance', () => {
  test('GIVEN the bot is removed from a server THEN only that server’s data is erased', async () => {
    const elsewhere = rig.discord.addGuild('Elsewhere');
    await rig.memory.recordUnanswered(home(), 'here');
    await rig.memory.recordUnanswered(elsewhere.guildId ?? '', 'there');
    rig.discord.removeBot(elsewhere.guildId ?? '');
    await rig.discord.idle();
    expect(await rig.memory.listServers()).toEqual([home()]);
  });

  test('GIVEN that happened while the bot was not running THEN the next start erases it', async () => {
    await rig.memory.recordUnanswered(home(), 'here');
    await rig.memory.recordUnanswered('123456789012345678', 'there');
    await rig.restart();
    await rig.discord.idle();
    expect(await rig.memory.listServers()).toEqual([home()]);
  });

  test('GIVEN questions older than 30 days THEN a start erases them', async () => {
    let now = Date.now();
    const memory = await openTestMemory(() => now);
    await memory.recordUnanswered(home(), 'old');
    now += 31 * 24 * 60 * 60 * 1000;
    await memory.recordUnanswered(home(), 'new');
    await rig.restart({ memory });
    await rig.discord.idle();
    expect((await memory.listUnanswered(home(), 9)).map(({ text }) => text)).toEqual(['new']);
    expect(rig.log.at(-1)).toMatchObject({ erased: 1 });
    await memory.close();
  });
});
