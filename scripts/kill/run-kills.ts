import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPolicyDesk } from '../../test/policy-desk.ts';
import { startBotProcess } from '../harness/bot-process.ts';
import { MessageEdits } from '../harness/message-edits.ts';
import { waitUntilIdle } from '../harness/wait-until-idle.ts';
import type { Target } from './databases.ts';
import { KnowledgeCopy } from './knowledge-copy.ts';
import { Voters } from './voters.ts';

/** The outcome of all kills on one database. */
export interface KillResult {
  kills: number;
  /** Acknowledged votes. */
  votes: number;
  /** Those of them that are not in the database. */
  missing: number;
  corrections: number;
  /** Edits that did not change the message. */
  repeated: number;
  /** Recorded answers that do not show the final statement. */
  stale: number;
  /** Answers posted just before a kill and not recorded, so that they are never corrected. */
  unrecorded: number;
  /** What else must not happen but did, in words. */
  violations: string[];
}

/** The longest time between start and kill, in milliseconds. */
const LIFE_MS = 1_500;

/** The longest wait for the first vote after a start, in milliseconds. */
const FIRST_VOTE_MS = 15_000;

/** The longest time between two corrections, in milliseconds. */
const CORRECTION_TIMEOUT_MS = 15_000;

/**
 * Repeatedly starts the bot, lets members ask and vote while it corrects the answers of earlier runs,
 * and kills it at a random moment, always with the same database and local Discord.
 */
export async function runKills(
  open: (directory: string) => Target | Promise<Target>,
  kills: number,
  progress: (kill: number) => void,
): Promise<KillResult> {
  const directory = mkdtempSync(join(tmpdir(), 'footnote-kill-'));
  const data = mkdtempSync(join(tmpdir(), 'footnote-kill-data-'));
  const target = await open(data);
  const discord = await startPolicyDesk({ rateLimits: false });
  const knowledge = new KnowledgeCopy(join(directory, 'knowledge'));
  const edits = new MessageEdits();
  discord.observe((event) => {
    if (event.type === 'traffic' && event.record.kind === 'rest') edits.record(event.record);
  });
  const voters = new Voters(discord);
  const env = { ...target.env, KNOWLEDGE_DIR: knowledge.directory, LOG_LEVEL: 'info' };
  const start = () => startBotProcess(discord, { data, env });
  const violations: string[] = [];
  let statement = '';
  for (let kill = 1; kill <= kills; kill += 1) {
    statement = knowledge.change();
    const bot = start();
    await bot.ready;
    if (bot.process.exitCode !== null) {
      violations.push(`start ${kill} ended with ${bot.process.exitCode}: ${bot.log().slice(-300)}`);
      break;
    }
    voters.run();
    // Every other life begins with the first vote, however slow the machine is.
    if (kill % 2 === 1) await Promise.race([voters.voted, sleep(FIRST_VOTE_MS)]);
    await sleep(Math.random() * LIFE_MS);
    voters.stop();
    bot.process.kill('SIGKILL');
    await bot.ended;
    const state = await target.check();
    if (state !== 'ok') violations.push(`after kill ${kill} the database is: ${state}`);
    progress(kill);
  }
  const last = start();
  await last.ready;
  const stored = new Set(await target.answers());
  const stale = () =>
    voters
      .listAnswers()
      .filter(({ id, embeds }) => stored.has(id) && !shows(JSON.stringify(embeds), statement))
      .length;
  // Hundreds of corrections may be due after the last kill.
  await waitUntilIdle({
    isDone: () => stale() === 0,
    progress: stale,
    stallMs: CORRECTION_TIMEOUT_MS,
  });
  if (stale() > 0) violations.push(`the last start logged: ${last.log()}`);
  await last.stop();
  const votes = (await target.votes()).map(({ message, helpful }) => `${message}/${helpful}`);
  const storedVotes = new Set(votes);
  const acknowledged = [...voters.votes.values()];
  const missing = acknowledged.filter(
    ({ message, helpful }) => !storedVotes.has(`${message}/${Number(helpful)}`),
  );
  const result = {
    kills,
    votes: acknowledged.length,
    missing: missing.length,
    corrections: edits.count,
    repeated: edits.repeated,
    stale: stale(),
    unrecorded: voters.listAnswers().filter(({ id }) => !stored.has(id)).length,
    violations,
  };
  await target.remove();
  await discord.stop();
  for (const folder of [directory, data]) rmSync(folder, { recursive: true, force: true });
  return result;
}

/** Whether a message shows the whole statement, in bold. */
export function shows(embeds: string, statement: string): boolean {
  return embeds.replace(/\\\\/g, '').includes(`**${statement}**`);
}
