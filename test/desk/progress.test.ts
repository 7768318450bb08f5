import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/desk/check/folder-check.ts';
import { createProgress } from '../../src/desk/progress.ts';
import { CLEAN, makeFolder } from '../knowledge/folder.ts';

/** Creates a progress line with a recording stream and a manual clock. */
function createTestProgress(isTTY: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  const stream = { isTTY, write: (text: string) => written.push(text) };
  return { written, clock, progress: createProgress(stream, () => clock.now) };
}

describe('progress', () => {
  test('GIVEN a terminal THEN progress is shown after a second, at most ten times a second, and cleared once', () => {
    const { written, clock, progress } = createTestProgress(true);
    for (const now of [0, 999, 1_000, 1_050, 1_100]) {
      clock.now = now;
      progress.show(`at ${now}`);
    }
    progress.clear();
    progress.clear();
    expect(written).toEqual(['\r\x1b[Kat 1000', '\r\x1b[Kat 1100', '\r\x1b[K']);
  });

  test('GIVEN a long step THEN it is announced at once', () => {
    const { written, progress } = createTestProgress(true);
    progress.announce('indexing 5000 facts');
    expect(written).toEqual(['\r\x1b[Kindexing 5000 facts']);
  });

  test('GIVEN no terminal THEN nothing is written', () => {
    const { written, clock, progress } = createTestProgress(false);
    clock.now = 10_000;
    progress.show('at 10000');
    progress.announce('indexing 5000 facts');
    progress.clear();
    expect(written).toEqual([]);
  });

  test('GIVEN a check THEN the articles being read and the asks being tried are shown', async () => {
    const shown: string[] = [];
    const show = (text: string) => shown.push(text);
    await checkFolder(makeFolder(CLEAN), {
      progress: { show, announce: show, clear: () => {} },
    });
    expect(shown[0]).toBe('reading article 1 of 1');
    expect(shown.at(-1)).toBe('trying ask 18 of 18');
  });
});
