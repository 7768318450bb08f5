/**
 * Loaded into a bot with `--import`: writes its memory use and event-loop delay to standard error once a
 * second. SIGUSR2 resets the delay.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const NANOSECONDS = 1e6;
// Threads load it, too.
if (isMainThread) start();

function start(): void {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  process.on('SIGUSR2', () => delay.reset());
  setInterval(() => {
    // The histogram includes the resolution of its own timer.
    const [p99, max] = [delay.percentile(99), delay.max].map((one) =>
      Math.max(0, one / NANOSECONDS - 5),
    );
    const { rss, heapUsed } = process.memoryUsage();
    process.stderr.write(`${JSON.stringify({ probe: { rss, heapUsed, p99, max } })}\n`);
  }, 1000).unref();
}
