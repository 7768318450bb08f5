/** Cancels a scheduled task; has no effect once it ran or was cancelled. */
export type Cancel = () => void;

/** The source of time for timeouts and ids. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once after `milliseconds`. */
  after(milliseconds: number, task: () => void): Cancel;
}

/** A clock that a test advances manually. */
export interface ManualClock extends Clock {
  /** Advances the time and runs all tasks that fall due, in order. */
  advance(milliseconds: number): void;
}

/** The system clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Creates a clock that only moves when advanced; `startsAt` is in milliseconds since 1970. */
export function createManualClock(startsAt: number = Date.now()): ManualClock {
  let time = startsAt;
  const scheduled = new Set<{ due: number; task: () => void }>();
  const firstDue = (limit: number) =>
    [...scheduled].filter((entry) => entry.due <= limit).sort((a, b) => a.due - b.due)[0];
  return {
    now: () => time,
    after(milliseconds, task) {
      const entry = { due: time + milliseconds, task };
      scheduled.add(entry);
      return () => scheduled.delete(entry);
    },
    advance(milliseconds) {
      const end = time + milliseconds;
      for (let entry = firstDue(end); entry; entry = firstDue(end)) {
        scheduled.delete(entry);
        time = Math.max(time, entry.due);
        entry.task();
      }
      time = end;
    },
  };
}
