import { expect, test } from 'vitest';
import { runDesk, runEntry } from './run-desk.ts';

test('GIVEN no verb, an unknown verb or an invalid option THEN usage is shown, and the status is 2', async () => {
  const runs = await Promise.all([
    runDesk(),
    runDesk('tidy'),
    runDesk('add', 'x', '--fast'),
    runDesk('draft'),
    runDesk('add', 'x', '--published', 'May'),
  ]);
  expect(runs.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2]);
  expect((await runEntry('desk', ['tidy'])).status).toBe(2);
  expect(runs[0]?.err).toContain('Usage: npm run knowledge');
  expect(runs[1]?.err).toContain('"tidy"');
  expect(runs[2]?.err).toContain("'--fast'");
});
