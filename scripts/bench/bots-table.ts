import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BARE_BOT } from '../harness/bot-process.ts';
import { medianOf } from '../harness/statistics.ts';
import { type BotPlan, type BotRun, measureBot } from './bots.ts';

/** The medians of both bots on a number of servers. */
export interface BotsRow {
  guilds: number;
  runs: number;
  bare: BotRun;
  footnote: BotRun;
}

/**
 * Measures Footnote and a bare discord.js bot in turn and returns the medians of the runs. Footnote is
 * started once before, with the same data folder, so that its caches are filled.
 *
 * @param report called with a line for each run that begins.
 */
export async function compareBots(
  plan: Omit<BotPlan, 'data'>,
  runs: number,
  report: (text: string) => void,
): Promise<BotsRow> {
  const data = mkdtempSync(join(tmpdir(), 'footnote-bench-data-'));
  try {
    const bare: BotRun[] = [];
    const footnote: BotRun[] = [];
    await measureBot({ ...plan, calls: 8, answers: 0, data });
    for (let run = 1; run <= runs; run += 1) {
      report(`${plan.guilds} servers, run ${run}`);
      bare.push(await measureBot({ ...plan, data }, BARE_BOT));
      footnote.push(await measureBot({ ...plan, data }));
    }
    return { guilds: plan.guilds, runs, bare: medianOf(bare), footnote: medianOf(footnote) };
  } finally {
    rmSync(data, { recursive: true });
  }
}
