import { expect, test } from 'vitest';
import { runEntry } from '../desk/run-desk.ts';

// Here rather than before the tests, as it leaves a processor idle.
test('GIVEN the knowledge that comes with Footnote THEN npm run knowledge -- check reports no error', async () => {
  const { status, out, err } = await runEntry('desk', ['check']);
  expect([status, err], out).toEqual([0, '']);
}, 600_000);
