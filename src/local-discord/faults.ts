/** Something that goes wrong with the next REST calls. */
export interface RestFault {
  /** Only calls whose route begins so, `POST /channels/:channel_id/messages`; all when left out. */
  on?: string;
  /** How many calls it befalls; 1 when left out. */
  times?: number;
  /** The answer instead of the real one; 429 says so with `retryAfter`. */
  status?: 429 | 500 | 502 | 503;
  /** Seconds; for 429. 0.1 when left out. */
  retryAfter?: number;
  /** Milliseconds before the call is served; real time. */
  latency?: number;
  /** Breaks the line in the middle of the answer. */
  cutsBody?: boolean;
}

/** The mishaps ordered for the near future. */
export class Faults {
  #rest: Required<RestFault>[] = [];
  #missedHeartbeats = 0;
  #duplicates = 0;

  /** Orders a mishap for REST calls; several add up in the order they were made. */
  order(fault: RestFault): void {
    this.#rest.push({
      on: '',
      times: 1,
      retryAfter: 0.1,
      latency: 0,
      cutsBody: false,
      status: 0 as 500,
      ...fault,
    });
  }

  /** The next `count` heartbeats of the bot get no acknowledgement. */
  missHeartbeats(count: number): void {
    this.#missedHeartbeats = count;
  }

  /** The next `count` events are sent twice, under the same sequence number. */
  duplicateEvents(count: number): void {
    this.#duplicates = count;
  }

  /** Forgets everything that was ordered. */
  clear(): void {
    this.#rest = [];
    this.#missedHeartbeats = 0;
    this.#duplicates = 0;
  }

  /** The mishap for a call, if one was ordered; `status` 0 means none of its own. */
  take(route: string): Required<RestFault> | null {
    const fault = this.#rest.find(({ on }) => route.startsWith(on));
    if (!fault) return null;
    fault.times -= 1;
    if (fault.times <= 0) this.#rest.splice(this.#rest.indexOf(fault), 1);
    return fault;
  }

  takeMissedHeartbeat(): boolean {
    if (this.#missedHeartbeats === 0) return false;
    this.#missedHeartbeats -= 1;
    return true;
  }

  /** How often the next event is sent. */
  takeCopies(): number {
    if (this.#duplicates === 0) return 1;
    this.#duplicates -= 1;
    return 2;
  }
}
