/**
 * `npm run servers [-- --servers 10000] [--concurrency 1] [--encoder] [--only NAME]`: measures the bot on many servers, with the shards
 * that Discord recommends, in one process and in four, beside a minimal discord.js bot. Discord lets a shard identify
 * every five seconds: a start with 50 takes five minutes.
 */
import { resolve } from 'node:path';
import { readQuestions } from '../test/evaluation/judge.ts';
import { readCount, readOptions, selectByName } from './harness/script-options.ts';
import { measureServers, RATE } from './servers/measure-servers.ts';

const { values } = readOptions({
  options: {
    servers: { type: 'string', default: '10000' },
    concurrency: { type: 'string', default: '1' },
    encoder: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const servers = readCount('servers', values.servers);
const maxConcurrency = readCount('concurrency', values.concurrency);
const questions = readQuestions(resolve('test/evaluation/questions.yaml')).map(
  ({ question }) => question,
);
const bots: [name: string, processes: number][] = [
  ['Footnote, one process', 1],
  ['Footnote, four processes', 4],
  ['bare discord.js bot, one process', 0],
];
console.log(
  `${servers} servers, ${RATE} questions a second, max_concurrency ${maxConcurrency}, encoder ${values.encoder ? 'on' : 'off'}\n`,
);
console.log(
  `| bot | shards | ready after | memory | of each process | p50 | p99 | processor | unanswered |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |`,
);
for (const [name, processes] of selectByName(bots, ([name]) => name, values.only)) {
  const encoder = values.encoder ? 'on' : 'off';
  const run = await measureServers({ servers, processes, maxConcurrency, encoder, questions });
  const { shards, startSeconds, memory, latency, unanswered, cpu } = run;
  const sum = memory.reduce((all, one) => all + one, 0);
  const each = Math.round(sum / memory.length);
  console.log(
    `| ${name} | ${shards} | ${startSeconds.toFixed(0)} s | ${sum.toFixed(0)} MB | ${each} MB | ${latency.p50.toFixed(1)} ms | ${latency.p99.toFixed(1)} ms | ${Math.round(cpu * 100)} % | ${unanswered} |`,
  );
}
process.exit(0);
