import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/desk/check/folder-check.ts';
import { makeProgress } from '../../src/desk/progress.ts';
import { CLEAN, makeFolder } from '../knowledge/folder.ts';

/** A screen that keeps what is written on it, and a clock that a test sets. */
function makeScreen(isTTY: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  const screen = { isTTY, write: (text: string) => written.push(text) };
  return { written, clock, progress: makeProgress(screen, () => clock.now) };
}

describe('progress', () => {
  test('GIVEN a terminal THEN it is shown after a second, at most ten times a second, and taken away', () => {
    const { written, clock, progress } = makeScreen(true);
    for (const now of [0, 999, 1_000, 1_050, 1_100]) {
      clock.now = now;
      progress.show(`at ${now}`);
    }
    progress.clear();
    progress.clear();
    expect(written).toEqual(['\r\x1b[Kat 1000', '\r\x1b[Kat 1100', '\r\x1b[K']);
  });

  test('GIVEN a step that is known to be long THEN it is announced at once', () => {
    const { written, progress } = makeScreen(true);
    progress.announce('reading 5000 facts');
    expect(written).toEqual(['\r\x1b[Kreading 5000 facts']);
  });

  test('GIVEN no terminal THEN nothing is written', () => {
    const { written, clock, progress } = makeScreen(false);
    clock.now = 10_000;
    progress.show('at 10000');
    progress.announce('reading 5000 facts');
    progress.clear();
    expect(written).toEqual([]);
  });

  test('GIVEN a check THEN it tells of the articles it reads and the asks it tries', async () => {
    const shown: string[] = [];
    const show = (text: string) => shown.push(text);
    await checkFolder(makeFolder(CLEAN), {
      progress: { show, announce: show, clear: () => {} },
    });
    expect(shown[0]).toBe('reading article 1 of 1');
    expect(shown.at(-1)).toBe('trying ask 18 of 18');
  });
});
