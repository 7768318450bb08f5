import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findUntested } from '../../../scripts/docs/promises.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

describe('what the pages promise', () => {
  test.each(['docs/security.md', 'PRIVACY.md', 'TERMS.md'])(
    '%s: every sentence has a test that exists',
    (path) => {
      expect(findUntested(readFileSync(join(ROOT, path), 'utf8'), ROOT)).toEqual([]);
    },
  );

  test('GIVEN sentences without a test, and tests that do not exist, THEN they are named', () => {
    const page = `All is well. Nothing is lost. Write to us.

<!-- tested:
Nothing is lost
  test/scripts/docs/promises.test.ts: GIVEN sentences without a test
  test/scripts/docs/promises.test.ts: GIVEN no such test
  test/nowhere.test.ts: GIVEN it
Write to us
  (instruction)
No such sentence
-->
`;
    expect(findUntested(page, ROOT)).toEqual([
      '"All is well." has no test',
      '"test/scripts/docs/promises.test.ts: GIVEN no such test" begins 0 tests',
      '"test/nowhere.test.ts: GIVEN it" is no test',
      '"No such sentence" begins 0 sentences',
      '"No such sentence" names no test',
    ]);
  });
});
