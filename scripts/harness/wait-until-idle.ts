import { setTimeout as sleep } from 'node:timers/promises';

/** When to stop waiting. */
export interface IdleOptions {
  isDone(): boolean;
  /** Returns a value that changes while there is progress. */
  progress?(): unknown;
  /** Milliseconds without progress after which it is done. */
  settleMs?: number;
  /** Milliseconds without progress after which waiting for it is given up. */
  stallMs: number;
  /** Milliseconds after which waiting is given up in any case. */
  timeoutMs?: number;
}

/** Waits until something is done or makes no progress any more. */
export async function waitUntilIdle({
  isDone,
  progress = () => null,
  settleMs = 0,
  stallMs,
  timeoutMs = Number.POSITIVE_INFINITY,
}: IdleOptions): Promise<void> {
  const start = Date.now();
  let before = JSON.stringify(progress());
  let since = start;
  while (Date.now() - since < (isDone() ? settleMs : stallMs) && Date.now() - start < timeoutMs) {
    await sleep(100);
    const now = JSON.stringify(progress());
    if (now !== before) since = Date.now();
    before = now;
  }
}
