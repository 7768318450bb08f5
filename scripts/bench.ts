/** for now */
import { parseArgs } from 'node:util';
import { measureMatching, SIZES } from './bench/matching.ts';

const { values } = parseArgs({
  options: {
    squad: { type: 'string' },
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string', default: SIZES.join(',') },
    only: { type: 'string', default: '' },
  },
});
console.table(
  await measureMatching(
    {
      squad: values.squad ?? null,
      runs: Number(values.runs),
      sizes: values.sizes.split(',').map(Number),
      only: values.only,
    },
    (t) => console.error(t),
  ),
);
