import { setTimeout as sleep } from 'node:timers/promises';
import { type ChannelRef, LocalDiscord, type Member } from '../../src/local-discord/index.ts';
import { startBotProcess } from '../bench/bot-process.ts';
import type { Cell } from './cells.ts';
import { type Asked, type Outcomes, tally } from './tally.ts';

/** What came of a cell. */
export interface CellResult extends Outcomes {
  name: string;
  /** What must not happen, in words; empty where all is well. */
  violations: string[];
  seconds: number;
}

const QUESTION = 'who is Thomas West?';

/** Mentions in one channel: fewer than a channel's line takes. */
const PER_CHANNEL = 10;

/** How many of the answers are hit, of each kind. */
const HIT = 0.3;

/** How long is waited for everything to be answered, in milliseconds. */
const PATIENCE_MS = 60_000;

/**
 * Runs one cell: half of the questions, the mishap, the other half; then a last question, which has to
 * be answered whatever happened before.
 *
 * @param count how many interactions, and how many mentions.
 */
export async function runCell(cell: Cell, count: number): Promise<CellResult> {
  const start = Date.now();
  const discord = new LocalDiscord({ rateLimits: false, ...cell.options });
  const port = await findPort();
  const bot = startBotProcess({ token: discord.token, api: `http://127.0.0.1:${port}/api` });
  try {
    if (cell.awayMs) await sleep(cell.awayMs);
    await discord.start(port);
    await bot.ready;
    const asked = await ask(discord, cell, count);
    const outcomes = tally(discord, asked);
    const violations = judge(outcomes, cell);
    if (bot.process.exitCode !== null)
      violations.push(`the bot ended with ${bot.process.exitCode}`);
    else if (!(await answersStill(discord))) violations.push('it does not answer afterwards');
    for (const { what } of discord.problems) violations.push(what);
    if (discord.notifications.length > 0) violations.push(`${discord.notifications.length} pings`);
    return { name: cell.name, ...outcomes, violations, seconds: (Date.now() - start) / 1000 };
  } finally {
    await bot.stop();
    await discord.stop();
  }
}

async function ask(discord: LocalDiscord, cell: Cell, count: number): Promise<Asked> {
  const members = Array.from({ length: count }, (_, i) => discord.addMember(`Member ${i}`));
  const channels = Array.from({ length: Math.ceil(count / PER_CHANNEL) }, (_, i) =>
    discord.addChannel(`channel-${i}`),
  );
  const asked: Asked = { interactions: [], mentions: [] };
  const askAll = async (some: Member[]) => {
    for (const member of some) {
      const place = channels[members.indexOf(member) % channels.length] as ChannelRef;
      asked.interactions.push(begin(discord, member, place));
      asked.mentions.push(await member.posts(`<@${discord.bot.id}> ${QUESTION}`, { in: place }));
    }
  };
  await askAll(members.slice(0, count / 2));
  cell.strike(discord, count * HIT);
  await askAll(members.slice(count / 2));
  await waitUntilStill(discord, asked);
  return asked;
}

function begin(discord: LocalDiscord, member: Member, place: ChannelRef) {
  const command = discord.actions
    .listCommands(member.id, place.id)
    .find(({ name }) => name === 'ask');
  if (!command) throw new Error('there is no /ask');
  const options = [{ name: 'question', value: QUESTION, type: 3 }];
  return discord.actions.useCommand(member.id, place.id, command, options);
}

/** Until everything is answered, or nothing has changed for long. */
async function waitUntilStill(discord: LocalDiscord, asked: Asked): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let before = '';
  let since = Date.now();
  while (Date.now() < end) {
    await sleep(200);
    const outcomes = tally(discord, asked);
    const now = JSON.stringify(outcomes);
    if (now !== before || discord.traffic.inFlight > 0) since = Date.now();
    before = now;
    const isDone =
      outcomes.interactions.open === 0 &&
      outcomes.mentions.open === 0 &&
      discord.traffic.inFlight === 0;
    // What comes twice would come now.
    if (Date.now() - since > (isDone ? 1000 : 20_000)) return;
  }
}

function judge(outcomes: Outcomes, { losesSession = false }: Cell): string[] {
  const { interactions, mentions } = outcomes;
  const wrong: string[] = [];
  if (interactions.twice > 0) wrong.push(`${interactions.twice} interactions answered twice`);
  if (mentions.twice > 0) wrong.push(`${mentions.twice} mentions answered twice`);
  if (interactions.open > 0) wrong.push(`${interactions.open} interactions left open`);
  // Discord told the members itself of what it could not tell a bot without a session.
  if (mentions.open > 0 && !losesSession) wrong.push(`${mentions.open} mentions without an answer`);
  return wrong;
}

async function answersStill(discord: LocalDiscord): Promise<boolean> {
  const olive = discord.member('Olive');
  const reply = await olive.mentions(QUESTION, { in: olive.dm, within: 10_000 });
  return reply?.sees().includes('West') ?? false;
}

async function findPort(): Promise<number> {
  const other = await new LocalDiscord({}).start(0);
  const { port } = new URL(other.address);
  await other.stop();
  return Number(port);
}
