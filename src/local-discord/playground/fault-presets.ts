import type { FaultInjector } from '../observation/fault-injection.ts';

/** The mishaps that the page's panel can order, by name. */
export const FAULT_PRESETS: Record<
  string,
  { label: string; order: (faults: FaultInjector) => void }
> = {
  'rate-limit': {
    label: 'Next call: 429, retry after 1 s',
    order: (faults) => faults.inject({ status: 429, retryAfter: 1 }),
  },
  'server-error': {
    label: 'Next call: 500',
    order: (faults) => faults.inject({ status: 500 }),
  },
  unavailable: {
    label: 'Next three calls: 503',
    order: (faults) => faults.inject({ status: 503, times: 3 }),
  },
  slow: {
    label: 'Next call: 2 s late',
    order: (faults) => faults.inject({ latency: 2_000 }),
  },
  'too-slow': {
    label: 'Next call: 4 s late',
    order: (faults) => faults.inject({ latency: 4_000 }),
  },
  'cut-short': {
    label: 'Next answer: cut short',
    order: (faults) => faults.inject({ truncatesBody: true }),
  },
  drop: { label: 'Drop the connection', order: (faults) => faults.dropSockets() },
  reconnect: { label: 'Ask to reconnect', order: (faults) => faults.requestReconnect() },
  invalidate: { label: 'End the session', order: (faults) => faults.invalidateSessions() },
  'miss-heartbeat': {
    label: 'Miss the next heartbeat',
    order: (faults) => faults.missHeartbeats(1),
  },
  duplicate: {
    label: 'Send the next event twice',
    order: (faults) => faults.duplicateEvents(1),
  },
};
