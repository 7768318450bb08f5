/**
 * Loaded into a bot with `--import`: writes its memory use and event-loop delay to standard error once a
 * second. SIGUSR2 resets the delay.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const NANOSECONDS = 1e6;
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('SIGUSR2', () => delay.reset());
setInterval(() => {
  // The histogram includes the resolution of its own timer.
  const p99 = Math.max(0, delay.percentile(99) / NANOSECONDS - 5);
  const { rss, heapUsed } = process.memoryUsage();
  process.stderr.write(`${JSON.stringify({ probe: { rss, heapUsed, p99 } })}\n`);
}, 1000).unref();
