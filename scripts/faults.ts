/**
 * `npm run faults [-- --count 200] [--away 60] [--only NAME]`: makes Discord fail in every way while
 * questions are in flight, and checks that each is answered once.
 */
import { listCells } from './faults/cells.ts';
import { type CellResult, runCell } from './faults/run-cell.ts';
import type { Tally } from './faults/tally.ts';
import { readCount, readOptions, selectByName } from './harness/script-options.ts';

const { values } = readOptions({
  options: {
    count: { type: 'string', default: '200' },
    away: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
  },
});
const count = readCount('count', values.count);
const away = readCount('away', values.away);
const cells = selectByName(listCells(away * 1000), ({ name }) => name, values.only);
console.log(`${count} interactions and ${count} mentions in each cell\n`);
console.log(
  `${'cell'.padEnd(36)}${'interactions'.padEnd(34)}${'mentions'.padEnd(34)}twice  seconds`,
);
let wrong = 0;
let lost = 0;
for (const cell of cells) {
  const result = await runCell(cell, count);
  show(result);
  wrong += result.violations.length;
  const { interactions, mentions } = result;
  lost += interactions.late + interactions.open + mentions.open;
}
console.log(
  wrong === 0
    ? `\nNothing was answered twice. ${lost} questions had no answer, all where Discord lost or delayed them itself.`
    : `\n${wrong} violations`,
);
process.exitCode = wrong === 0 ? 0 : 1;

function show({ name, interactions, mentions, violations, seconds }: CellResult): void {
  const twice = interactions.twice + mentions.twice;
  console.log(
    `${name.padEnd(36)}${describe(interactions).padEnd(34)}${describe(mentions).padEnd(34)}${String(twice).padStart(5)}${seconds.toFixed(0).padStart(9)}`,
  );
  for (const violation of violations) console.log(`  !! ${violation}`);
}

function describe({ answered, apologies, late, open }: Tally): string {
  const parts = [`${answered} ok`];
  if (apologies > 0) parts.push(`${apologies} sorry`);
  if (late > 0) parts.push(`${late} late`);
  if (open > 0) parts.push(`${open} lost`);
  return parts.join(', ');
}
