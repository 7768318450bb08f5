/** `npm run fuzz`: a hundred thousand cases that nobody thought of, and what holds in all of them. */
import { parseArgs } from 'node:util';
import { runFuzz } from './fuzz/run-fuzz.ts';

/** An answer may take this long, whatever was asked. Milliseconds. */
const ANSWER_MS = 50;

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, only: { type: 'string', default: '' } },
});
const results = await runFuzz(Number(values.cases), {
  only: values.only,
  told({ name, cases, seconds, slowest, failure }) {
    const timed = slowest === null ? '' : `, the slowest answer ${slowest.toFixed(0)} ms`;
    console.log(
      `${name.padEnd(28)}${String(cases).padStart(7)} cases in ${seconds.toFixed(0)} s${timed}: ${failure === null ? 'holds' : 'BROKEN'}`,
    );
    if (failure !== null) console.log(failure);
  },
});
const isSlow = results.some(({ slowest }) => (slowest ?? 0) > ANSWER_MS);
if (isSlow) console.log(`An answer took longer than ${ANSWER_MS} ms.`);
// Payloads that Discord would never send can leave discord.js waiting for an answer to them.
process.exit(isSlow || results.some(({ failure }) => failure !== null) ? 1 : 0);
