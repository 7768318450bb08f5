import { expect, test } from 'vitest';
import { type LogLine, makeLog } from '../rig.ts';

test('GIVEN texts, lists and errors of any size THEN a line of the log stays short', () => {
  const lines: LogLine[] = [];
  const long = 'x'.repeat(1_000_000);
  const log = makeLog(lines);
  log.warn({ warning: long, problems: Array(100_000).fill(long), nested: { deep: { long } } }, 'a');
  log.error({ err: new Error(long, { cause: new Error(long) }) }, 'b');
  for (const line of lines) expect(JSON.stringify(line).length).toBeLessThan(300_000);
  expect(lines[0]?.warning).toMatch(/^x{4000}… \(1000000 characters\)$/);
  expect(lines[1]?.err).toMatchObject({ message: expect.stringMatching(/^x{4000}…/) });
});
