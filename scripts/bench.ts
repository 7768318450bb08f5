/**
 * `npm run bench`: how fast Footnote is, beside search libraries and beside a bare discord.js bot.
 *
 * - `--squad PATH` takes facts and questions from a file of articles (see `scripts/train/articles.ts`)
 *   instead of this repository's own;
 * - `--only matching|bots` measures one part, `--runs N` takes the medians of N runs (5);
 * - `--sizes 50,1000` and `--servers 1,100` measure at these alone;
 * - `--reply answer` has the bare bot reply with as much as Footnote does, instead of five words;
 * - `--write` puts the tables into docs/benchmarks.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readQuestions } from '../test/evaluation/judge.ts';
import { type BotsRow, compareBots } from './bench/bots-table.ts';
import { measureMatching, SIZES } from './bench/matching.ts';
import { describeBots, describeMachine, describeMatching } from './bench/report.ts';

const { values } = parseArgs({
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
const runs = Number(values.runs);
const numbers = (list: string) => list.split(',').map(Number);
const told = (text: string) => console.error(text);

/** Servers at which throughput and long use are measured as well: fewer would ask too much of each. */
const BUSY = 100;
const CALLS = 300;
const ANSWERS = 10_000;

const machine = describeMachine(new Date());
console.log(machine);
if (values.only !== 'bots') {
  const source =
    values.squad === undefined
      ? 'Facts and questions are those of this repository; `--squad PATH` takes others.'
      : `Facts and questions are drafted from ${values.squad.split('/').at(-1)}.`;
  const rows = await measureMatching(
    { squad: values.squad ?? null, runs, sizes: numbers(values.sizes), only: values.engine },
    told,
  );
  publish('matching', `${machine}\n\n${source}\n\n${describeMatching(rows)}`);
}
if (values.only !== 'matching') {
  const questions = readQuestions(resolve('test/evaluation/questions.yaml')).map(
    (item) => item.question,
  );
  const rows: BotsRow[] = [];
  const env = { BARE_REPLY: values.reply };
  for (const guilds of numbers(values.servers)) {
    const answers = guilds === BUSY ? ANSWERS : 0;
    rows.push(await compareBots({ guilds, calls: CALLS, answers, questions, env }, runs, told));
  }
  publish('bots', `${machine}\n\n${describeBots(rows)}`);
}

/** Prints a part, and puts it between its marks in the document. */
function publish(part: string, text: string): void {
  console.log(`\n${text}`);
  if (!values.write) return;
  const file = resolve('docs/benchmarks.md');
  const [begin, end] = [`<!-- ${part}: npm run bench -->`, `<!-- end of ${part} -->`];
  const document = readFileSync(file, 'utf8');
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no part between "${begin}" and "${end}"`);
  writeFileSync(file, `${document.slice(0, from)}${begin}\n\n${text}\n\n${document.slice(to)}`);
}
