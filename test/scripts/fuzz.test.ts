import { expect, test } from 'vitest';
import { runFuzz } from '../../scripts/fuzz/run-fuzz.ts';

test('GIVEN a thousand random questions, edits, IDs and payloads THEN all properties hold', async () => {
  const results = await runFuzz(1000);
  expect(results.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThanOrEqual(1000);
  expect(results.map(({ name, failure }) => ({ name, failure }))).toEqual(
    results.map(({ name }) => ({ name, failure: null })),
  );
}, 60_000);
