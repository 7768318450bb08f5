import type { Clock } from '../protocol/clock.ts';
import type { EventBus } from './event-bus.ts';
import type { GatewayRecord, ProtocolProblem, RestRecord, TrafficRecord } from './records.ts';

/** How many records are kept: the oldest go first. */
const MAX_RECORDS = 5_000;

/** The record of everything that went over the wire, and of what was wrong with it. */
export class TrafficLog {
  /** Oldest first; the last 5,000. */
  readonly records: TrafficRecord[] = [];
  /** Empty as long as everything was as on the real Discord. */
  readonly problems: ProtocolProblem[] = [];
  /** REST calls not answered yet. */
  inFlight = 0;
  /** Counts calls and events, heartbeats left out: while it stands, nothing happens. */
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

  /** Begins the record of a REST call; `finish` tells it to the observers. */
  beginCall(call: Pick<RestRecord, 'method' | 'path' | 'query'>): RestRecord {
    const record: RestRecord = {
      kind: 'rest',
      at: this.#clock.now(),
      ...call,
      route: null,
      body: undefined,
      files: [],
      status: 0,
      response: undefined,
      requestIssues: [],
      responseIssues: [],
    };
    this.inFlight += 1;
    this.activity += 1;
    this.#keep(record);
    return record;
  }

  /** Ends the record of a REST call. */
  finishCall(record: RestRecord): void {
    this.inFlight -= 1;
    this.#events.emit({ type: 'traffic', record });
  }

  /** Notes a gateway payload. */
  recordPayload(payload: Omit<GatewayRecord, 'kind' | 'at'>): void {
    if (payload.op === 0) this.activity += 1;
    const record: GatewayRecord = { kind: 'gateway', at: this.#clock.now(), ...payload };
    this.#keep(record);
    this.#events.emit({ type: 'traffic', record });
  }

  /** Notes a problem. */
  reportProblem(problem: ProtocolProblem): void {
    this.problems.push(problem);
    this.#events.emit({ type: 'problem', problem });
  }

  #keep(record: TrafficRecord): void {
    this.records.push(record);
    if (this.records.length > MAX_RECORDS)
      this.records.splice(0, this.records.length - MAX_RECORDS);
  }
}
