import type { Clock } from '../protocol/clock.ts';
import type { EventBus } from './event-bus.ts';
import type { GatewayRecord, RestRecord, TrafficRecord, Violation } from './records.ts';

/** How many records are kept. */
const MAX_RECORDS = 5_000;

/** Records all REST calls and gateway payloads, and what is wrong with them. */
export class TrafficLog {
  /** The last 5,000 records, oldest first. */
  readonly records: TrafficRecord[] = [];
  /** Empty as long as the real Discord would have behaved the same. */
  readonly violations: Violation[] = [];
  /** The number of unanswered REST calls. */
  inFlight = 0;
  /** Counts calls and events, but not heartbeats; constant while nothing happens. */
  activity = 0;
  #clock: Clock;
  #events: EventBus;

  constructor(clock: Clock, events: EventBus) {
    this.#clock = clock;
    this.#events = events;
  }

  /** REST calls, oldest first. */
  get calls(): RestRecord[] {
    return this.records.filter((record) => record.kind === 'rest');
  }

  /** Starts the record of a REST call, which `finishCall` emits. */
  beginCall(call: Pick<RestRecord, 'method' | 'path' | 'query'>): RestRecord {
    const record: RestRecord = {
      kind: 'rest',
      at: this.#clock.now(),
      ...call,
      route: null,
      body: undefined,
      files: [],
      applicationId: null,
      status: 0,
      response: undefined,
      requestIssues: [],
      responseIssues: [],
    };
    this.inFlight += 1;
    this.activity += 1;
    this.#append(record);
    return record;
  }

  /** Completes and emits the record of a REST call. */
  finishCall(record: RestRecord): void {
    this.inFlight -= 1;
    this.#events.emit({ type: 'traffic', record });
  }

  /** Records a gateway payload. */
  recordPayload(payload: Omit<GatewayRecord, 'kind' | 'at'>): void {
    if (payload.op === 0) this.activity += 1;
    const record: GatewayRecord = { kind: 'gateway', at: this.#clock.now(), ...payload };
    this.#append(record);
    this.#events.emit({ type: 'traffic', record });
  }

  /** Records a violation. */
  reportViolation(violation: Violation): void {
    this.violations.push(violation);
    this.#events.emit({ type: 'violation', violation });
  }

  #append(record: TrafficRecord): void {
    this.records.push(record);
    if (this.records.length > MAX_RECORDS)
      this.records.splice(0, this.records.length - MAX_RECORDS);
  }
}
