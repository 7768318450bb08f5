import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordSimulator } from 'discord-simulator';
import { findFreePort } from '../../test/free-port.ts';
import { AskingMembers } from '../harness/asking-members.ts';
import { startBotProcess } from '../harness/bot-process.ts';
import { waitUntilIdle } from '../harness/wait-until-idle.ts';
import type { Cell } from './cells.ts';
import { type AskedQuestions, type Outcomes, tally } from './tally.ts';

/** The outcome of a cell. */
export interface CellResult extends Outcomes {
  name: string;
  /** What must not happen but did, in words. */
  violations: string[];
  seconds: number;
}

const QUESTION = 'who is Thomas West?';

/** Mentions per channel: fewer than a channel's queue holds. */
const PER_CHANNEL = 10;

/** The share of answers of each kind that a fault hits. */
const HIT_SHARE = 0.3;

/**
 * Runs one cell: half of the questions, the fault, the other half, and a last question, which has to be
 * answered whatever happened before.
 *
 * @param count number of interactions, and of mentions.
 */
export async function runCell(cell: Cell, count: number): Promise<CellResult> {
  const start = Date.now();
  const discord = new DiscordSimulator({ rateLimits: false, ...cell.options });
  const port = await findFreePort();
  const { token } = discord;
  const bot = startBotProcess({ token, api: `http://127.0.0.1:${port}/api` });
  try {
    if (cell.awayMs) await sleep(cell.awayMs);
    await discord.start(port);
    await bot.ready;
    const asked = await askQuestions(discord, cell, count);
    const outcomes = tally(discord, asked);
    const violations = judge(outcomes, cell, count);
    const repeated = cell.failsCalls ? 0 : countRepeatedResponses(discord);
    if (repeated > 0) violations.push(`${repeated} interactions were handled more than once`);
    if (bot.process.exitCode !== null)
      violations.push(`the bot ended with ${bot.process.exitCode}`);
    else if (!(await stillAnswers(discord))) violations.push('it does not answer afterwards');
    for (const { what } of discord.violations) violations.push(what);
    if (discord.notifications.length > 0) violations.push(`${discord.notifications.length} pings`);
    return { name: cell.name, ...outcomes, violations, seconds: (Date.now() - start) / 1000 };
  } finally {
    await bot.stop();
    await discord.stop();
  }
}

async function askQuestions(
  discord: DiscordSimulator,
  cell: Cell,
  count: number,
): Promise<AskedQuestions> {
  const channels = Array.from({ length: Math.ceil(count / PER_CHANNEL) }, (_, i) =>
    discord.guild().addChannel(`channel-${i}`),
  );
  const options = { members: count, channels, questions: [QUESTION] };
  const members = new AskingMembers(discord, options);
  const asked: AskedQuestions = { interactions: [], mentions: [] };
  for (let i = 0; i < count; i += 1) {
    if (i === Math.floor(count / 2)) cell.strike(discord, count * HIT_SHARE);
    asked.interactions.push(members.interact(i));
    asked.mentions.push(members.mention(i));
  }
  const progress = () => tally(discord, asked);
  await waitUntilIdle({
    progress: () => [progress(), discord.traffic.inFlight > 0 && Date.now()],
    isDone: () => Object.values(progress()).every(({ open }) => open === 0),
    // Long enough for duplicate answers to arrive.
    settleMs: 1_000,
    stallMs: 20_000,
    timeoutMs: 60_000,
  });
  return asked;
}

/** @param count number of interactions, and of mentions. */
export function judge(
  outcomes: Outcomes,
  { losesSession = false, delaysAnswers = false }: Pick<Cell, 'losesSession' | 'delaysAnswers'>,
  count: number,
): string[] {
  const { interactions, mentions } = outcomes;
  // Events of a lost session never reach the bot, at most those of the first half; Discord itself shows the members
  // that they failed, as it does with answers that it delays.
  const lost = losesSession ? Math.ceil(count / 2) : 0;
  const late = delaysAnswers ? Math.ceil(count * HIT_SHARE) : lost;
  const wrong: string[] = [];
  if (interactions.twice > 0) wrong.push(`${interactions.twice} interactions answered twice`);
  if (mentions.twice > 0) wrong.push(`${mentions.twice} mentions answered twice`);
  if (interactions.late > late)
    wrong.push(`${interactions.late} interactions had no response in time, and only ${late} may`);
  if (interactions.open > 0) wrong.push(`${interactions.open} interactions left open`);
  if (mentions.open > lost)
    wrong.push(`${mentions.open} mentions had no answer, and only ${lost} may`);
  return wrong;
}

/** Counts the interactions that got several responses; Discord refuses all but the first, so that no member sees it. */
function countRepeatedResponses({ traffic }: DiscordSimulator): number {
  const paths = traffic.calls.map(({ path }) => path).filter((path) => path.endsWith('/callback'));
  return paths.length - new Set(paths).size;
}

async function stillAnswers(discord: DiscordSimulator): Promise<boolean> {
  const olive = discord.user('Olive');
  const reply = await olive.mentionBot(QUESTION, { in: olive.dm, within: 10_000 });
  return reply?.text.includes('West') ?? false;
}
