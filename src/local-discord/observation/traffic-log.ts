import type { Clock } from '../protocol/clock.ts';
import type { EventStream } from './event-bus.ts';
import type { GatewayRecord, Problem, RestRecord, WireRecord } from './records.ts';

/** How many records are kept: the oldest go first. */
const KEPT = 5_000;

/** The record of everything that went over the wire, and of what was wrong with it. */
export class Wire {
  /** Oldest first; the last 5,000. */
  readonly records: WireRecord[] = [];
  /** Empty as long as everything was as on the real Discord. */
  readonly problems: Problem[] = [];
  /** REST calls not answered yet. */
  underWay = 0;
  /** Counts calls and events, heartbeats left out: while it stands, nothing happens. */
  activity = 0;
  #clock: Clock;
  #events: EventStream;

  constructor(clock: Clock, events: EventStream) {
    this.#clock = clock;
    this.#events = events;
  }

  /** REST calls, oldest first. */
  get calls(): RestRecord[] {
    return this.records.filter((record) => record.kind === 'rest');
  }

  /** Begins the record of a REST call; `finish` tells it to the observers. */
  begin(call: Pick<RestRecord, 'method' | 'path' | 'query'>): RestRecord {
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
    this.underWay += 1;
    this.activity += 1;
    this.#keep(record);
    return record;
  }

  /** Ends the record of a REST call. */
  finish(record: RestRecord): void {
    this.underWay -= 1;
    this.#events.tell({ type: 'wire', record });
  }

  /** Notes a gateway payload. */
  note(payload: Omit<GatewayRecord, 'kind' | 'at'>): void {
    if (payload.op === 0) this.activity += 1;
    const record: GatewayRecord = { kind: 'gateway', at: this.#clock.now(), ...payload };
    this.#keep(record);
    this.#events.tell({ type: 'wire', record });
  }

  /** Notes a problem. */
  report(problem: Problem): void {
    this.problems.push(problem);
    this.#events.tell({ type: 'problem', problem });
  }

  #keep(record: WireRecord): void {
    this.records.push(record);
    if (this.records.length > KEPT) this.records.splice(0, this.records.length - KEPT);
  }
}
