/** As much of a stream as progress is shown on. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells how far something is, on one line that it takes away again. */
export interface Progress {
  /** Shows this, if what is under way has taken a second. */
  show(text: string): void;
  /** Shows this at once: for a step that is known to be long, and during which nothing can be shown. */
  announce(text: string): void;
  clear(): void;
}

/** What takes less, in milliseconds, is over before anybody has read how far it is. */
const PATIENCE = 1_000;

/** How often the line changes at most, in milliseconds. */
const BREATH = 100;

/**
 * Progress on a terminal; on anything else (a file, a pipe, a workflow's log) none at all.
 *
 * @param now the time in milliseconds.
 */
export function makeProgress(
  screen: Screen = process.stderr,
  now: () => number = Date.now,
): Progress {
  if (screen.isTTY !== true) return { show() {}, announce() {}, clear() {} };
  let next = now() + PATIENCE;
  let isShown = false;
  const write = (text: string) => {
    screen.write(`\r\x1b[K${text}`);
    isShown = text !== '';
  };
  return {
    show(text) {
      if (now() < next) return;
      next = now() + BREATH;
      write(text);
    },
    announce: write,
    clear: () => {
      if (isShown) write('');
    },
  };
}

/** What reading a knowledge folder is told by. */
export function showReading(progress: Progress): (done: number, of: number) => void {
  return (done, of) => progress.show(`reading article ${done + 1} of ${of}`);
}
