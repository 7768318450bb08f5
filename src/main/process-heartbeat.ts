import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ClusterView, Coordination, ProcessState } from '../memory/coordination.ts';

/** How often a process says that it is alive, in milliseconds; and while it waits for the others. */
const BEAT_MS = 5_000;
const WAITING_BEAT_MS = 1_000;

/** What a process says about itself, besides the event loop's delay. */
export type BeatState = Omit<ProcessState, 'lag'> & { serving: string };

/** A process that says so in the database as long as it is alive. */
export interface Heartbeat {
  /** Says it at once, as after a change. */
  beat(): void;
  /** Says that the process has ended. */
  stop(): Promise<void>;
}

/** How a process says that it is alive. */
export interface HeartbeatOptions {
  name: string;
  state(): BeatState;
  /** Receives what all processes say. */
  heard(view: ClusterView): Promise<void>;
  /** The database does not answer. */
  failed(error: Error): void;
}

/** Starts to say that this process is alive, and to hear what the others say. */
export function startHeartbeat(
  coordination: Coordination,
  { name, state, heard, failed }: HeartbeatOptions,
): Heartbeat {
  const delays = monitorEventLoopDelay({ resolution: 10 });
  delays.enable();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running: Promise<void> | null = null;
  let isAsked = false;

  const beat = async () => {
    const { serving, ...rest } = state();
    // The resolution is part of each delay.
    const lag = Math.max(0, Math.round(delays.percentile(99) / 1e6 - 10));
    delays.reset();
    await coordination.beat(name, serving, { ...rest, lag });
    await heard(await coordination.view());
  };
  const run = () => {
    clearTimeout(timer);
    isAsked = false;
    running ??= beat()
      .catch(failed)
      .finally(() => {
        running = null;
        if (isStopped) return;
        if (isAsked) return run();
        timer = setTimeout(run, state().prepared === null ? BEAT_MS : WAITING_BEAT_MS).unref();
      });
  };
  run();
  return {
    beat() {
      isAsked = true;
      if (running === null && !isStopped) run();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      delays.disable();
      await running;
      await coordination.leave(name).catch(failed);
    },
  };
}
