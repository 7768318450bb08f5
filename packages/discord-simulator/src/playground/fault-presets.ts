import type { FaultInjector } from '../observation/fault-injection.ts';

/** The faults that the page can inject, by name. */
export const FAULT_PRESETS: Record<
  string,
  { label: string; inject: (faults: FaultInjector) => void }
> = {
  'rate-limit': {
    label: 'Next call: 429, retry after 1 s',
    inject: (faults) => faults.inject({ status: 429, retryAfter: 1 }),
  },
  'server-error': {
    label: 'Next call: 500',
    inject: (faults) => faults.inject({ status: 500 }),
  },
  unavailable: {
    label: 'Next three calls: 503',
    inject: (faults) => faults.inject({ status: 503, times: 3 }),
  },
  slow: {
    label: 'Next call: delayed by 2 s',
    inject: (faults) => faults.inject({ latency: 2_000 }),
  },
  'too-slow': {
    label: 'Next call: delayed by 4 s',
    inject: (faults) => faults.inject({ latency: 4_000 }),
  },
  'cut-short': {
    label: 'Next response: truncated',
    inject: (faults) => faults.inject({ truncatesBody: true }),
  },
  drop: { label: 'Drop the connection', inject: (faults) => faults.dropSockets() },
  reconnect: { label: 'Ask to reconnect', inject: (faults) => faults.requestReconnect() },
  invalidate: { label: 'End the session', inject: (faults) => faults.invalidateSessions() },
  'miss-heartbeat': {
    label: 'Miss the next heartbeat',
    inject: (faults) => faults.missHeartbeats(1),
  },
  duplicate: {
    label: 'Send the next event twice',
    inject: (faults) => faults.duplicateEvents(1),
  },
};
