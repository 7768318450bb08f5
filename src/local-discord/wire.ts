import type { Clock } from './clock.ts';
import type { FieldIssue } from './errors.ts';
import type { EventStream } from './events.ts';

/** Something that would go wrong, or differently, on the real Discord. */
export interface Problem {
  /**
   * `unknown-route`: not a route the local Discord has. `invalid-body`: refused with 50035.
   * `unknown-field`: Discord would ignore it. `not-done`: Discord does it, the local Discord does not.
   * `invalid-response`, `crash`: the local Discord itself is at fault.
   */
  kind:
    | 'unknown-route'
    | 'invalid-body'
    | 'unknown-field'
    | 'not-done'
    | 'invalid-response'
    | 'crash';
  /** The request or event at fault, for instance `POST /channels/1/messages`. */
  where: string;
  /** What is wrong, with the field and the value. */
  what: string;
}

/** One REST call, from request to response. */
export interface RestRecord {
  kind: 'rest';
  /** When it came in, in milliseconds since 1970. */
  at: number;
  method: string;
  /** With the ids, without `/api/v10`. */
  path: string;
  /** With placeholders, as Discord documents it; null when no route was found. */
  route: string | null;
  query: Record<string, string>;
  body: unknown;
  files: string[];
  /** 0 while under way. */
  status: number;
  response: unknown;
  /** What Discord's published schema says of the request; empty when it is valid. */
  requestIssues: FieldIssue[];
  /** Likewise for what was answered. */
  responseIssues: FieldIssue[];
}

/** One gateway payload, either way. */
export interface GatewayRecord {
  kind: 'gateway';
  at: number;
  direction: 'to-bot' | 'from-bot';
  shardId: number | null;
  op: number;
  event: string | null;
  sequence: number | null;
  data: unknown;
}

export type WireRecord = RestRecord | GatewayRecord;

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
