/** A fault for the next REST calls. */
export interface RestFault {
  /** Prefix of the affected routes, `POST /channels/:channel_id/messages`; all routes by default. */
  on?: string;
  /** How many calls are affected; 1 by default. */
  times?: number;
  /** The status to respond with instead of serving the call. */
  status?: 403 | 429 | 500 | 502 | 503;
  /** Whether a 429 is global. */
  isGlobal?: boolean;
  /** Seconds, for 429; 0.1 by default. */
  retryAfter?: number;
  /** Milliseconds of real time before the call is served. */
  latency?: number;
  /** Closes the connection in the middle of the response. */
  truncatesBody?: boolean;
}

/** A connection that faults can be injected into. */
export interface FaultTarget {
  drop(): void;
  close(code: number, reason?: string): void;
  invalidate(isResumable: boolean): void;
  requestReconnect(): void;
}

/** Injects faults into REST calls and gateway connections. */
export class FaultInjector {
  /** The open connections, maintained by the gateway. */
  readonly targets = new Set<FaultTarget>();
  #rest: Required<RestFault>[] = [];
  #missedHeartbeats = 0;
  #duplicates = 0;
  #swaps = 0;
  #refusedResumes = 0;

  /** Injects a fault into upcoming REST calls; several faults apply in order. */
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

  /** Drops every connection without a closing handshake; sessions stay resumable. */
  dropSockets(): void {
    for (const target of [...this.targets]) target.drop();
  }

  /** Closes every connection with one of Discord's close codes. */
  closeSockets(code: number, reason = 'injected fault'): void {
    for (const target of [...this.targets]) target.close(code, reason);
  }

  /** Sends Invalid Session (op 9) on every connection. */
  invalidateSessions({ resumable = false }: { resumable?: boolean } = {}): void {
    for (const target of [...this.targets]) target.invalidate(resumable);
  }

  /** Sends Reconnect (op 7) on every connection. */
  requestReconnect(): void {
    for (const target of [...this.targets]) target.requestReconnect();
  }

  /** Leaves the next `count` heartbeats unacknowledged. */
  missHeartbeats(count: number): void {
    this.#missedHeartbeats = count;
  }

  /** Sends the next `count` events twice, with the same sequence number. */
  duplicateEvents(count: number): void {
    this.#duplicates = count;
  }

  /** Sends each of the next `count` events after the one that follows it. */
  swapEvents(count: number): void {
    this.#swaps = count;
  }

  /** Refuses the next `count` resumes, so the bot has to start a new session. */
  refuseResumes(count: number): void {
    this.#refusedResumes = count;
  }

  /** Removes all pending faults. */
  clear(): void {
    this.#rest = [];
    this.#missedHeartbeats = 0;
    this.#duplicates = 0;
    this.#swaps = 0;
    this.#refusedResumes = 0;
  }

  /** Consumes the fault for a call, if any; `status` 0 means the call is served. */
  takeRestFault(route: string): Required<RestFault> | null {
    const fault = this.#rest.find(({ on }) => route.startsWith(on));
    if (!fault) return null;
    fault.times -= 1;
    if (fault.times <= 0) this.#rest.splice(this.#rest.indexOf(fault), 1);
    return fault;
  }

  /** Consumes a missed heartbeat; returns whether there was one. */
  takeMissedHeartbeat(): boolean {
    if (this.#missedHeartbeats === 0) return false;
    this.#missedHeartbeats -= 1;
    return true;
  }

  /** Returns how often to send the next event. */
  takeEventCopies(): number {
    if (this.#duplicates === 0) return 1;
    this.#duplicates -= 1;
    return 2;
  }

  /** Returns whether to hold the next event back until another one was sent. */
  takeEventSwap(): boolean {
    if (this.#swaps === 0) return false;
    this.#swaps -= 1;
    return true;
  }

  /** Consumes a refused resume; returns whether there was one. */
  takeRefusedResume(): boolean {
    if (this.#refusedResumes === 0) return false;
    this.#refusedResumes -= 1;
    return true;
  }
}
