import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ERROR, expectGoodManners, openTestMemory, type Rig, startRig } from './rig.ts';
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

const DAY = 24 * 60 * 60 * 1000;

const home = () => rig.discord.guild().id;

describe('maintenance', () => {
  test('GIVEN the bot is removed from a server THEN only that server’s data is erased', async () => {
    const elsewhere = rig.discord.addGuild({ name: 'Elsewhere' }).channel('general');
    await rig.memory.recordUnanswered(home(), 'here');
    await rig.memory.recordUnanswered(elsewhere.guildId ?? '', 'there');
    rig.discord.guild('Elsewhere').removeMember('Footnote');
    await rig.discord.idle();
    expect(await rig.memory.listServers()).toEqual([home()]);
  });

  test('GIVEN it is not on a server at a start THEN its data is erased after a week away, and not before', async () => {
    let now = Date.now();
    const memory = await openTestMemory(() => now);
    const elsewhere = '123456789012345678';
    await memory.recordUnanswered(elsewhere, 'there');
    const startAfter = async (days: number) => {
      now += days * DAY;
      await memory.recordUnanswered(home(), 'here');
      await rig.restart({ memory });
      await rig.discord.idle();
      return memory.listServers();
    };
    expect((await startAfter(0)).sort()).toEqual([elsewhere, home()].sort());
    expect((await startAfter(6)).sort()).toEqual([elsewhere, home()].sort());
    expect(await startAfter(1)).toEqual([home()]);
    await memory.close();
  });

  test('GIVEN it was back in between THEN the week begins again', async () => {
    let now = Date.now();
    const memory = await openTestMemory(() => now);
    const isAway = vi.fn<(server: string) => boolean | null>(() => true);
    await memory.recordUnanswered('there', 'why');
    await memory.eraseAway(isAway);
    now += 6 * DAY;
    await memory.eraseAway(isAway.mockReturnValueOnce(false));
    now += 6 * DAY;
    expect(await memory.eraseAway(isAway)).toEqual([]);
    expect(await memory.eraseAway(isAway.mockReturnValue(null))).toEqual([]);
    now += 7 * DAY;
    expect(await memory.eraseAway(isAway)).toEqual([]);
    expect(await memory.eraseAway(isAway.mockReturnValue(true))).toEqual(['there']);
    await memory.close();
  });

  test('GIVEN a clock that is 40 days ahead of Discord’s THEN nothing is erased, and the log says why', async () => {
    let now = Date.now();
    const memory = await openTestMemory(() => now);
    await memory.recordUnanswered(home(), 'kept');
    now += 40 * DAY;
    await rig.restart({ memory, now: () => now });
    await rig.discord.idle();
    expect(await memory.listUnanswered(home(), 9)).toHaveLength(1);
    expect(rig.log.at(-1)).toMatchObject({ level: ERROR, msg: expect.stringContaining('clock') });
    await memory.close();
  });

  test('GIVEN asks proposed by a server’s moderators THEN they go with its data, and after 30 days', async () => {
    const elsewhere = rig.discord.addGuild({ name: 'Elsewhere' }).channel('general').guildId ?? '';
    const propose = (server: string, days: number) =>
      rig.context.proposeAsk({
        fact: 'a/b',
        ask: `${server} ${days}`,
        asked: 1,
        server,
        proposed: Date.now() - days * DAY,
      });
    await rig.discord.idle();
    await propose(home(), 29);
    await propose(home(), 31);
    await propose(elsewhere, 1);
    rig.discord.guild('Elsewhere').removeMember('Footnote');
    await rig.discord.idle();
    expect(rig.proposed.map(({ ask }) => ask)).toEqual([`${home()} 29`, `${home()} 31`]);
    await rig.restart();
    await rig.discord.idle();
    expect(rig.proposed.map(({ ask }) => ask)).toEqual([`${home()} 29`]);
  });

  test('GIVEN questions older than 30 days THEN a start erases them', async () => {
    let now = Date.now();
    const memory = await openTestMemory(() => now);
    await memory.recordUnanswered(home(), 'old');
    now += 31 * DAY;
    await memory.recordUnanswered(home(), 'new');
    await rig.restart({ memory });
    await rig.discord.idle();
    expect((await memory.listUnanswered(home(), 9)).map(({ text }) => text)).toEqual(['new']);
    expect(rig.log.at(-1)).toMatchObject({ erased: 1 });
    await memory.close();
  });
});
