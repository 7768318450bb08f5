import type { GatewayPeer } from './peer.ts';

/** Waits for connections to have processed what they were sent: a heartbeat comes after all of it. */
export class Drain {
  #waiting = new Map<GatewayPeer, (() => void)[]>();

  /** Resolves when each bot has processed everything; one that has not identified is not waited for. */
  async wait(peers: Iterable<GatewayPeer>): Promise<void> {
    const pending = [...peers].map(
      (peer) =>
        new Promise<void>((resolve) => {
          if (!peer.session) return resolve();
          this.#waiting.set(peer, [...(this.#waiting.get(peer) ?? []), resolve]);
          peer.requestHeartbeat();
        }),
    );
    await Promise.all(pending);
  }

  /** Reports a connection's heartbeat, or its end. */
  confirm(peer: GatewayPeer): void {
    for (const resolve of this.#waiting.get(peer) ?? []) resolve();
    this.#waiting.delete(peer);
  }
}
