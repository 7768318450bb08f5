import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/desk/check/folder-check.ts';
import { withFields } from '../../knowledge/club.ts';
import { formatFinding, makeFolder } from '../../knowledge/folder.ts';

/** The findings on dates of a handbook with these fields, at noon of a day. */
async function check(fields: string, day: string): Promise<string[]> {
  const now = Date.parse(`${day}T12:00:00Z`);
  const { findings } = await checkFolder(makeFolder(withFields(fields)), { now });
  return findings.filter(({ kind }) => kind === 'date').map(formatFinding);
}

describe('checking the dates of a document', () => {
  test.each([
    ['expires: 2026-05-01', '2026-05-02', 'expires: expired on 2026-05-01'],
    ['valid_from: 2026-05-01', '2026-04-30', 'valid_from: is not valid before 2026-05-01'],
    ['review_by: 2026-05-01', '2026-05-02', 'review_by: was to be reviewed by 2026-05-01'],
    ['review_by: 2026-05-01', '2026-04-01', 'review_by: is to be reviewed by 2026-05-01'],
  ])('GIVEN %s on %s THEN it is reported in its line', async (field, day, words) => {
    const [found, ...others] = await check(`${field}\n`, day);
    expect(found).toContain(`club-handbook/document.md:6: ${words}`);
    expect(others).toEqual([]);
  });

  test('GIVEN it is published in the future THEN that is reported', async () => {
    expect(await check('', '2025-02-28')).toEqual([
      expect.stringContaining(':7: published: 2025-03-01 is in the future'),
    ]);
  });

  test.each([
    ['expires: 2026-05-01', '2026-05-01'],
    ['valid_from: 2026-05-01', '2026-05-01'],
    ['review_by: 2026-05-01', '2026-03-31'],
    ['', '2026-05-01'],
  ])('GIVEN %s on %s THEN nothing is', async (field, day) => {
    expect(await check(`${field}\n`, day)).toEqual([]);
  });
});
