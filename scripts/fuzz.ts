/** `npm run fuzz [-- --cases 100000] [--only NAME]`: checks properties of the bot against random input. */
import { runFuzz } from './fuzz/run-fuzz.ts';
import { readCount, readOptions } from './harness/script-options.ts';

/** The processor time that any answer may take, in milliseconds. */
const ANSWER_MS = 50;

const { values } = readOptions({
  options: { cases: { type: 'string', default: '100000' }, only: { type: 'string', default: '' } },
});
const results = await runFuzz(readCount('cases', values.cases), {
  only: values.only,
  report({ name, cases, seconds, slowest, failure }) {
    const timed = slowest === null ? '' : `, the slowest answer ${slowest.toFixed(0)} ms`;
    console.log(
      `${name.padEnd(28)}${String(cases).padStart(7)} cases in ${seconds.toFixed(0)} s${timed}: ${failure === null ? 'holds' : 'BROKEN'}`,
    );
    if (failure !== null) console.log(failure);
  },
});
const isSlow = results.some(({ slowest }) => (slowest ?? 0) > ANSWER_MS);
if (isSlow) console.log(`An answer took more than ${ANSWER_MS} ms of processor time.`);
// Malformed payloads can leave discord.js waiting for a response.
process.exit(isSlow || results.some(({ failure }) => failure !== null) ? 1 : 0);
