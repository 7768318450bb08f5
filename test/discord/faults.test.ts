import type { Interaction, Message } from 'discord-simulator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listCells } from '../../scripts/faults/cells.ts';
import { tally } from '../../scripts/faults/tally.ts';
import { expectGoodManners, type Rig, startRig } from './rig.ts';
import { answerWith, scriptLibrary } from './scripted.ts';

const library = scriptLibrary((_question, facts) => answerWith(facts.slice(0, 1)));
const COUNT = 8;

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

async function ask(count: number): Promise<{ interactions: Interaction[]; mentions: Message[] }> {
  const { discord, ada } = rig;
  const general = discord.channel('general');
  const command = discord.actions
    .listCommands(ada.id, general.id)
    .find(({ name }) => name === 'ask');
  if (!command) throw new Error('no /ask');
  const interactions: Interaction[] = [];
  const mentions: Message[] = [];
  for (let i = 0; i < count; i += 1) {
    const options = [{ name: 'question', value: 'x', type: 3 }];
    interactions.push(discord.actions.useCommand(ada.id, general.id, command, options));
    mentions.push(await ada.send(`<@${discord.bot.id}> x`));
  }
  return { interactions, mentions };
}

// The other cells take seconds: npm run faults.
const QUICK = [
  'socket dropped',
  '502',
  'connection reset in mid-body',
  'duplicate',
  'out-of-order',
];
const cells = listCells(0).filter(({ name }) => QUICK.some((quick) => name.startsWith(quick)));

describe('questions in flight while Discord fails', () => {
  test.each(cells)('GIVEN $name THEN each is answered once, or with an apology', async (cell) => {
    const first = await ask(COUNT / 2);
    cell.strike(rig.discord, 2);
    const second = await ask(COUNT / 2);
    const asked = {
      interactions: [...first.interactions, ...second.interactions],
      mentions: [...first.mentions, ...second.mentions],
    };
    const isOpen = () => {
      const { interactions, mentions } = tally(rig.discord, asked);
      return interactions.open + mentions.open > 0;
    };
    while (isOpen()) await new Promise((resolve) => setTimeout(resolve, 50));
    await rig.discord.idle();
    const { interactions, mentions } = tally(rig.discord, asked);
    expect([interactions.twice, mentions.twice]).toEqual([0, 0]);
    expect(interactions.answered + interactions.apologies).toBe(COUNT);
    expect(mentions.answered + mentions.apologies).toBe(COUNT);
    if (!cell.name.startsWith('50')) expect(mentions.apologies + interactions.apologies).toBe(0);
    rig.discord.faults.clear();
    expect((await rig.ada.runCommand('/ask question:x')).text).toContain('Statement 1.1');
  });
});
