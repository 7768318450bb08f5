import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotPlan, type BotRun, measureBot } from './bots.ts';
import type { Latency } from './matching-run.ts';
import { median } from './median.ts';

/** The medians of both bots on so many servers. */
export interface BotsRow {
  guilds: number;
  runs: number;
  bare: BotRun;
  footnote: BotRun;
}

const BARE = 'scripts/flood/bare-bot.ts';

/**
 * Measures Footnote beside a bare discord.js bot, in turn, and takes the medians of the runs. Footnote
 * has been started before with the same folder, as a bot has that runs for long.
 *
 * @param told told of each run that is begun.
 */
export async function compareBots(
  plan: Omit<BotPlan, 'data'>,
  runs: number,
  told: (text: string) => void,
): Promise<BotsRow> {
  const data = mkdtempSync(join(tmpdir(), 'footnote-bench-data-'));
  try {
    const bare: BotRun[] = [];
    const footnote: BotRun[] = [];
    await measureBot({ ...plan, calls: 8, answers: 0, data });
    for (let run = 1; run <= runs; run += 1) {
      told(`${plan.guilds} servers, run ${run}`);
      bare.push(await measureBot({ ...plan, data }, BARE));
      footnote.push(await measureBot({ ...plan, data }));
    }
    return { guilds: plan.guilds, runs, bare: medianOf(bare), footnote: medianOf(footnote) };
  } finally {
    rmSync(data, { recursive: true });
  }
}

function medianOf(runs: readonly BotRun[]): BotRun {
  const of = (pick: (run: BotRun) => number) => median(runs.map(pick));
  const latency = (pick: (run: BotRun) => Latency): Latency => ({
    p50: of((run) => pick(run).p50),
    p99: of((run) => pick(run).p99),
  });
  const measured = (pick: (run: BotRun) => number | null) =>
    runs.some((run) => pick(run) === null) ? null : of((run) => pick(run) as number);
  return {
    coldMs: of(({ coldMs }) => coldMs),
    idle: of(({ idle }) => idle),
    interaction: latency(({ interaction }) => interaction),
    mention: latency(({ mention }) => mention),
    cpu: of(({ cpu }) => cpu),
    throughput: measured(({ throughput }) => throughput),
    after: measured(({ after }) => after),
  };
}
