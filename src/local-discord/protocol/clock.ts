/** Cancels what was planned; calling it again, or after the fact, does nothing. */
export type Cancel = () => void;

/** The time as the local Discord sees it: everything that lasts goes through one of these. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once, `milliseconds` from now. */
  after(milliseconds: number, task: () => void): Cancel;
}

/** A clock that a test moves by hand, so that fifteen minutes cost nothing. */
export interface ManualClock extends Clock {
  /** Moves time on and runs everything that falls due meanwhile, in order of its time. */
  advance(milliseconds: number): void;
}

/** The machine's clock. Its timers never keep the process alive by themselves. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Makes a clock that stands still until it is told to advance; `startsAt` is in milliseconds since 1970. */
export function createManualClock(startsAt: number = Date.now()): ManualClock {
  let time = startsAt;
  const planned = new Set<{ due: number; task: () => void }>();
  const firstDue = (limit: number) =>
    [...planned].filter((entry) => entry.due <= limit).sort((a, b) => a.due - b.due)[0];
  return {
    now: () => time,
    after(milliseconds, task) {
      const entry = { due: time + milliseconds, task };
      planned.add(entry);
      return () => planned.delete(entry);
    },
    advance(milliseconds) {
      const end = time + milliseconds;
      for (let entry = firstDue(end); entry; entry = firstDue(end)) {
        planned.delete(entry);
        time = Math.max(time, entry.due);
        entry.task();
      }
      time = end;
    },
  };
}
