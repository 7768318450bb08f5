import type { ChildProcess } from 'node:child_process';

/** Sends a signal to a process that was started `detached`, and to what it has started; nothing where all have ended. */
export function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
