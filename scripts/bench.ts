/**
 * `npm run bench`: measures Footnote's speed against search libraries and a bare discord.js bot.
 *
 * - `--squad PATH` takes facts and questions from a file of articles (see `scripts/train/articles.ts`)
 *   instead of this repository's own;
 * - `--only matching|meaning|bots` measures one part, `--runs N` takes the medians of N runs (5);
 * - `--sizes 50,1000` and `--servers 1,100` select the sizes and numbers of servers to measure;
 * - `--engine NAME` selects the engines whose name contains NAME;
 * - `--reply answer` makes the bare bot's replies as large as Footnote's, instead of five words;
 * - `--write` updates the tables in docs/benchmarks.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readQuestions } from '../test/evaluation/judge.ts';
import { type BotsRow, compareBots } from './bench/bots-table.ts';
import { measureMatching, SIZES } from './bench/matching.ts';
import { describeMeaning, measureMeaning } from './bench/meaning.ts';
import { describeBots, describeMachine, describeMatching } from './bench/report.ts';
import { replaceSection } from './docs/sections.ts';
import { readCount, readOptions, selectByName } from './harness/script-options.ts';

const { values } = readOptions({
  options: {
    squad: { type: 'string' },
    only: { type: 'string', default: '' },
    engine: { type: 'string', default: '' },
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string', default: SIZES.join(',') },
    servers: { type: 'string', default: '1,100,2500' },
    reply: { type: 'string', default: 'words' },
    write: { type: 'boolean', default: false },
  },
});
const runs = readCount('runs', values.runs);
const parts = selectByName(['meaning', 'matching', 'bots'], (part) => part, values.only);
const numbers = (list: string) => list.split(',').map(Number);
const report = (text: string) => console.error(text);

/** The number of servers to measure throughput and long use on: with fewer, each would be rate-limited. */
const BUSY = 100;
const CALLS = 300;
const ANSWERS = 10_000;

const machine = describeMachine(new Date());
console.log(machine);
if (parts.includes('meaning')) {
  const rows = await measureMeaning(numbers(values.sizes).slice(1), report);
  publish('meaning', `${machine}\n\n${describeMeaning(rows)}`);
}
if (parts.includes('matching')) {
  const source =
    values.squad === undefined
      ? 'Facts and questions are those of this repository; use `--squad PATH` for others.'
      : `Facts and questions are drafted from ${values.squad.split('/').at(-1)}.`;
  const rows = await measureMatching(
    { squad: values.squad ?? null, runs, sizes: numbers(values.sizes), only: values.engine },
    report,
  );
  publish('matching', `${machine}\n\n${source}\n\n${describeMatching(rows)}`);
}
if (parts.includes('bots')) {
  const questions = readQuestions(resolve('test/evaluation/questions.yaml')).map(
    (item) => item.question,
  );
  const rows: BotsRow[] = [];
  const env = { BARE_REPLY: values.reply };
  for (const guilds of numbers(values.servers)) {
    const answers = guilds === BUSY ? ANSWERS : 0;
    rows.push(await compareBots({ guilds, calls: CALLS, answers, questions, env }, runs, report));
  }
  publish('bots', `${machine}\n\n${describeBots(rows)}`);
}

/** Prints a part and, with `--write`, replaces it in the document. */
function publish(part: string, text: string): void {
  console.log(`\n${text}`);
  if (!values.write) return;
  const file = resolve('docs/benchmarks.md');
  writeFileSync(file, replaceSection(readFileSync(file, 'utf8'), part, text));
}
