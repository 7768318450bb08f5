/** The part of a writable stream that progress needs. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** A progress line on a terminal. */
export interface Progress {
  /** Shows a text, once a second has passed and at most ten times a second. */
  show(text: string): void;
  /** Shows a text at once, before a long step that blocks further updates. */
  announce(text: string): void;
  /** Removes the line. */
  clear(): void;
}

/** Shorter work shows no progress, in milliseconds. */
const SHOW_AFTER = 1_000;

/** Time between two updates, in milliseconds. */
const UPDATE_INTERVAL = 100;

/**
 * Creates a progress line; it does nothing unless `stream` is a terminal.
 *
 * @param now returns the time in milliseconds.
 */
export function createProgress(
  stream: ProgressStream = process.stderr,
  now: () => number = Date.now,
): Progress {
  if (stream.isTTY !== true) return { show() {}, announce() {}, clear() {} };
  let next = now() + SHOW_AFTER;
  let isShown = false;
  const write = (text: string) => {
    stream.write(`\r\x1b[K${text}`);
    isShown = text !== '';
  };
  return {
    show(text) {
      if (now() < next) return;
      next = now() + UPDATE_INTERVAL;
      write(text);
    },
    announce: write,
    clear: () => {
      if (isShown) write('');
    },
  };
}

/** Returns a callback that shows how many articles have been read. */
export function reportReading(progress: Progress): (done: number, of: number) => void {
  return (done, of) => progress.show(`reading article ${done + 1} of ${of}`);
}
