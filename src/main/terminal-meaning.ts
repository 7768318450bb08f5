import type { Config } from '../config.ts';
import type { Progress } from '../encoder/text-vectors.ts';
import { openEncoder } from './encoder-service.ts';
import { type Meaning, openMeaning } from './meaning.ts';

/** What reads by meaning for a command in a terminal, which has an encoder of its own. */
export interface TerminalMeaning extends Meaning {
  /** Ends the encoder's process. */
  stop(): void;
}

/** Milliseconds that a command in a terminal waits for an answer of the encoder: it has no one else to serve. */
const TERMINAL_PATIENCE = 30_000;

/** Opens what reads by meaning for a command in a terminal; `null` where the encoder is off. */
export function openTerminalMeaning(
  { encoder: mode, data }: Pick<Config, 'encoder' | 'data'>,
  printError: (text: string) => void,
  report?: (progress: Progress) => void,
): TerminalMeaning | null {
  if (mode === 'off') return null;
  const log = createPrintedLog(printError);
  const encoder = openEncoder({ log, patience: TERMINAL_PATIENCE });
  const meaning = openMeaning({
    folder: data,
    encoder,
    log,
    changed(status) {
      if (status.by === 'letters' && status.progress !== null) report?.(status.progress);
    },
  });
  return Object.assign(meaning, {
    stop() {
      void meaning.stopLearning();
      encoder.stop();
    },
  });
}

/** Prints warnings on one line: what happened, and why. */
export const createPrintedLog = (printError: (text: string) => void) => ({
  warn: ({ reason, err }: { reason?: string; err?: Error }, text: string) =>
    printError(`${text}: ${reason ?? err?.message}`),
});
