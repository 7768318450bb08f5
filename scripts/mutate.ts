/**
 * `npm run mutate [-- --only TEXT]`: breaks the product in one place after the other, in a temporary copy, and expects a
 * check to go red each time. A check that stays green would not notice the fault either.
 */
import { readOptions, selectByName } from './harness/script-options.ts';
import { MUTATIONS } from './mutate/mutations.ts';
import { runMutations } from './mutate/run-mutations.ts';

const { values } = readOptions({ options: { only: { type: 'string', default: '' } } });
const mutations = selectByName(MUTATIONS, ({ breaks }) => breaks, values.only);
let wrong = 0;
await runMutations(mutations, ({ breaks, check }, verdict, seconds) => {
  console.log(`${verdict.padEnd(12)}${seconds.toFixed(0).padStart(4)} s  ${breaks}: ${check}`);
  if (verdict !== 'red') wrong += 1;
});
console.log(wrong === 0 ? `\nAll ${mutations.length} are noticed.` : `\n${wrong} are not noticed.`);
process.exitCode = wrong === 0 ? 0 : 1;
