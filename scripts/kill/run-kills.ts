import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RestRecord, startLocalDiscord } from '../../src/local-discord/index.ts';
import { startBotProcess } from '../bench/bot-process.ts';
import type { Target } from './databases.ts';
import { KnowledgeCopy } from './knowledge-copy.ts';
import { Load } from './load.ts';

/** What came of all the kills on one database. */
export interface KillResult {
  name: string;
  kills: number;
  votes: number;
  missing: number;
  corrections: number;
  /** Edits that left the message as it was. */
  repeated: number;
  /** Noted answers that do not say what the knowledge says in the end. */
  stale: number;
  /** Answers that were posted in the moment of a kill, before they were noted: nobody corrects them. */
  unnoted: number;
  /** What else must not be, in words. */
  violations: string[];
}

/** The longest a bot lives under load, in milliseconds. */
const LIFE_MS = 1_500;

/**
 * Starts the bot, lets members ask and vote while it corrects what the time before has posted, and
 * kills it at some moment: again and again, with the same database and the same Discord.
 */
export async function runKills(
  open: (directory: string) => Target | Promise<Target>,
  kills: number,
  progress: (kill: number) => void,
): Promise<KillResult> {
  const directory = mkdtempSync(join(tmpdir(), 'footnote-kill-'));
  const data = mkdtempSync(join(tmpdir(), 'footnote-kill-data-'));
  const target = await open(data);
  const discord = await startLocalDiscord({ rateLimits: false });
  const knowledge = new KnowledgeCopy(join(directory, 'knowledge'));
  const edits = new Edits();
  discord.observe((event) => {
    if (event.type === 'traffic' && event.record.kind === 'rest') edits.note(event.record);
  });
  const load = new Load(discord);
  const start = () =>
    startBotProcess({
      token: discord.token,
      api: discord.api,
      data,
      env: { ...target.env, KNOWLEDGE_DIR: knowledge.directory, LOG_LEVEL: 'info' },
    });
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
    load.run();
    await sleep(Math.random() * LIFE_MS);
    load.stop();
    bot.process.kill('SIGKILL');
    await bot.ended;
    const state = await target.check();
    if (state !== 'ok') violations.push(`after kill ${kill} the database is: ${state}`);
    progress(kill);
  }
  const last = start();
  await last.ready;
  const noted = new Set(await target.answers());
  const listStale = () =>
    load.listAnswers().filter(({ embeds }) => !says(JSON.stringify(embeds), statement));
  const stale = () => listStale().filter(({ id }) => noted.has(id)).length;
  await waitForCorrections(stale);
  if (stale() > 0) violations.push(`the last start logged: ${last.log()}`);
  await last.stop();
  const kept = new Map<string, number>();
  for (const { message, helpful } of await target.votes()) kept.set(`${message}/${helpful}`, 1);
  const told = [...load.votes.values()];
  const missing = told.filter(({ message, helpful }) => !kept.has(`${message}/${Number(helpful)}`));
  const result = {
    name: target.name,
    kills,
    votes: told.length,
    missing: missing.length,
    corrections: edits.count,
    repeated: edits.repeated,
    stale: stale(),
    unnoted: load.listAnswers().filter(({ id }) => !noted.has(id)).length,
    violations,
  };
  await target.remove();
  await discord.stop();
  for (const folder of [directory, data]) rmSync(folder, { recursive: true, force: true });
  return result;
}

/** The longest between two corrections, in milliseconds. */
const STILL_MS = 15_000;

/** Hundreds may be due after the last kill: waits as long as they get fewer. */
async function waitForCorrections(stale: () => number): Promise<void> {
  let fewest = Number.POSITIVE_INFINITY;
  let since = Date.now();
  for (let left = stale(); left > 0 && Date.now() - since < STILL_MS; left = stale()) {
    if (left < fewest) since = Date.now();
    fewest = Math.min(fewest, left);
    await sleep(500);
  }
}

/** Whether a message shows the statement as it is now, as a whole and in bold. */
function says(embeds: string, statement: string): boolean {
  return embeds.replace(/\\\\/g, '').includes(`**${statement}**`);
}

/** The edits of messages, and whether any of them was made again. */
class Edits {
  count = 0;
  repeated = 0;
  readonly #last = new Map<string, string>();

  note({ method, path, status, body }: RestRecord): void {
    if (method !== 'PATCH' || !/^\/channels\/\d+\/messages\/\d+$/.test(path) || status !== 200)
      return;
    this.count += 1;
    const text = JSON.stringify(body);
    if (this.#last.get(path) === text) this.repeated += 1;
    this.#last.set(path, text);
  }
}
