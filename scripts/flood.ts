/**
 * `npm run flood [-- --members 50] [--rate 20] [--seconds 60] [--knowledge DIR]`: many members ask questions of
 * Footnote, and of a bare discord.js bot for comparison.
 *
 * `npm run flood -- --reload 20000 --rate 30`: they ask Footnote while so many facts are reloaded.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { listLargeQuestions, writeLargeKnowledge } from './flood/large-knowledge.ts';
import { type Flood, type FloodResult, runFlood } from './flood/run-flood.ts';
import { BARE_BOT } from './harness/bot-process.ts';
import { readCount, readOptions } from './harness/script-options.ts';

/** Footnote's limits, in milliseconds and megabytes. */
const ACKNOWLEDGED_MS = 300;
const DELAY_MS = 50;
const GROWTH_MB = 15;

const { values } = readOptions({
  options: {
    members: { type: 'string', default: '50' },
    rate: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
    knowledge: { type: 'string', default: 'knowledge' },
    reload: { type: 'string' },
  },
});
const isReload = values.reload !== undefined;
const flood: Flood = {
  members: readCount('members', values.members),
  rate: readCount('rate', values.rate),
  seconds: readCount('seconds', values.seconds),
  ...(values.reload === undefined
    ? await useKnowledge(values.knowledge)
    : makeKnowledge(readCount('reload', values.reload))),
};
console.log(
  `${flood.members} members, ${flood.rate} questions a second, ${flood.seconds} s\n
${'bot'.padEnd(18)}answered       p50      p99   loop p99  loop max   rss then → end      heap then → end`,
);
if (!isReload) show('bare discord.js', await runFlood(flood, BARE_BOT));
const result = await runFlood(flood);
show('Footnote', result);
if (isReload)
  console.log(
    `reloaded in ${result.reloadMs === null ? '-' : (result.reloadMs / 1000).toFixed(1)} s`,
  );
const growth = result.heapEnd - result.heapThen;
const wrong = [
  result.answered < result.asked ? `${result.asked - result.answered} had no response` : '',
  isReload && result.reloadMs === null ? 'the changed knowledge was not served' : '',
  !isReload && result.p99 >= ACKNOWLEDGED_MS ? `p99 is not under ${ACKNOWLEDGED_MS} ms` : '',
  result.delayP99 >= DELAY_MS ? `the event loop's p99 is not under ${DELAY_MS} ms` : '',
  !isReload && growth > GROWTH_MB ? `the heap grew by ${growth.toFixed(0)} MB` : '',
].filter((text) => text !== '');
console.log(wrong.length === 0 ? '\nWithin its limits.' : `\n${wrong.join('\n')}`);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** Asks what a knowledge folder answers, and what it does not. */
async function useKnowledge(folder: string): Promise<Pick<Flood, 'knowledge' | 'questions'>> {
  const { facts, gaps } = await loadKnowledge(folder);
  const answered = facts.flatMap(({ asks }) => asks.slice(0, 3));
  const unanswered = gaps.flatMap(({ asks }) => asks.slice(0, 1));
  const questions = [...answered, ...unanswered, 'who is the king of Norway?'];
  return { knowledge: resolve(folder), questions };
}

/** Makes knowledge of a number of facts, a statement in every document of which changes meanwhile. */
function makeKnowledge(count: number): Pick<Flood, 'knowledge' | 'questions' | 'change'> {
  const { folder, change } = writeLargeKnowledge(count);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { knowledge: folder, questions: listLargeQuestions(count), change };
}

function show(name: string, result: FloodResult): void {
  const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(9);
  const mb = (from: number, to: number) => `${from.toFixed(0)} → ${to.toFixed(0)} MB`.padStart(18);
  console.log(
    `${name.padEnd(18)}${`${result.answered}/${result.asked}`.padStart(9)} ${ms(result.p50)}${ms(result.p99)}  ${ms(result.delayP99)} ${ms(result.delayMax)}${mb(result.rssThen, result.rssEnd)}${mb(result.heapThen, result.heapEnd)}`,
  );
}
