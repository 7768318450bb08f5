/** Something that goes wrong with the next REST calls. */
export interface RestFault {
  /** Only calls whose route begins so, `POST /channels/:channel_id/messages`; all when left out. */
  on?: string;
  /** How many calls it befalls; 1 when left out. */
  times?: number;
  /** The answer instead of the real one; 429 says so with `retryAfter`. */
  status?: 429 | 500 | 502 | 503;
  /** Whether a 429 holds for all calls of the bot, and not for this route alone. */
  isGlobal?: boolean;
  /** Seconds; for 429. 0.1 when left out. */
  retryAfter?: number;
  /** Milliseconds before the call is served; real time. */
  latency?: number;
  /** Breaks the line in the middle of the answer. */
  truncatesBody?: boolean;
}

/** The lines that can be broken. */
export interface FaultTarget {
  drop(): void;
  close(code: number, reason?: string): void;
  invalidate(isResumable: boolean): void;
  requestReconnect(): void;
}

/** The mishaps ordered for the near future, and those that happen at once. */
export class FaultInjector {
  /** The open lines; the gateway keeps this. */
  readonly targets = new Set<FaultTarget>();
  #rest: Required<RestFault>[] = [];
  #missedHeartbeats = 0;
  #duplicates = 0;
  #swaps = 0;
  #refusedResumes = 0;

  /** Orders a mishap for REST calls; several add up in the order they were made. */
  inject(fault: RestFault): void {
    this.#rest.push({
      on: '',
      times: 1,
      retryAfter: 0.1,
      latency: 0,
      truncatesBody: false,
      isGlobal: false,
      status: 0 as 500,
      ...fault,
    });
  }

  /** Breaks every line without a word; the bot can resume. */
  dropSockets(): void {
    for (const line of [...this.targets]) line.drop();
  }

  /** Closes every line with one of Discord's close codes. */
  closeSockets(code: number, reason = 'ordered by a test'): void {
    for (const line of [...this.targets]) line.close(code, reason);
  }

  /** Tells every bot that its session is invalid (op 9), to be resumed or not. */
  invalidateSessions({ resumable = false }: { resumable?: boolean } = {}): void {
    for (const line of [...this.targets]) line.invalidate(resumable);
  }

  /** Asks every bot to reconnect (op 7). */
  requestReconnect(): void {
    for (const line of [...this.targets]) line.requestReconnect();
  }

  /** The next `count` heartbeats of the bot get no acknowledgement. */
  missHeartbeats(count: number): void {
    this.#missedHeartbeats = count;
  }

  /** The next `count` events are sent twice, under the same sequence number. */
  duplicateEvents(count: number): void {
    this.#duplicates = count;
  }

  /** The next `count` events each come after the one that follows them. */
  swapEvents(count: number): void {
    this.#swaps = count;
  }

  /** The next `count` attempts to resume are refused: the bot has to begin a new session. */
  refuseResumes(count: number): void {
    this.#refusedResumes = count;
  }

  /** Forgets everything that was ordered. */
  clear(): void {
    this.#rest = [];
    this.#missedHeartbeats = 0;
    this.#duplicates = 0;
    this.#swaps = 0;
    this.#refusedResumes = 0;
  }

  /** The mishap for a call, if one was ordered; `status` 0 means none of its own. */
  takeRestFault(route: string): Required<RestFault> | null {
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
  takeEventCopies(): number {
    if (this.#duplicates === 0) return 1;
    this.#duplicates -= 1;
    return 2;
  }

  /** Whether the next event is held back until another one was sent. */
  takeEventSwap(): boolean {
    if (this.#swaps === 0) return false;
    this.#swaps -= 1;
    return true;
  }

  takeRefusedResume(): boolean {
    if (this.#refusedResumes === 0) return false;
    this.#refusedResumes -= 1;
    return true;
  }
}
