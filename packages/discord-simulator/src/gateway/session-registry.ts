import type { Application } from '../model/entities.ts';
import type { FaultInjector } from '../observation/fault-injection.ts';
import type { PresenceChange, PresenceService } from '../services/presence-service.ts';
import type { Dispatch } from './dispatch.ts';
import type { GatewaySession } from './session.ts';

/** Milliseconds for which a disconnected session can be resumed. */
const RESUME_WINDOW = 3 * 60_000;

const OFFLINE: PresenceChange = { status: 'offline', activities: [] };

/** The sessions of all bots, and whether these are online. */
export class SessionRegistry {
  #sessions = new Map<string, GatewaySession>();
  #faults: FaultInjector;
  #presences: PresenceService;

  constructor(faults: FaultInjector, presences: PresenceService) {
    this.#faults = faults;
    this.#presences = presences;
  }

  /** Adds a session, or continues one, that sends to a bot. */
  connect(session: GatewaySession, send: NonNullable<GatewaySession['send']>): void {
    session.disconnectedAt = null;
    session.send = send;
    this.#sessions.set(session.id, session);
  }

  /** Returns an application's session with this id if it can still be resumed. */
  find(application: Application, id: unknown): GatewaySession | undefined {
    const session = this.#sessions.get(String(id));
    if (session?.application !== application) return undefined;
    return this.#endIfExpired(session) ? undefined : session;
  }

  /** Sends an application's event to every session that should receive it. */
  dispatch(application: Application, dispatch: Dispatch): void {
    for (const session of this.#sessions.values()) {
      if (session.application !== application || this.#endIfExpired(session)) continue;
      if (!session.receives(dispatch)) continue;
      session.dispatch(
        dispatch.event,
        dispatch.serialize(session.intents),
        this.#faults.takeEventCopies(),
        this.#faults.takeEventSwap(),
      );
    }
  }

  /** Buffers a session's events until it is resumed. */
  suspend(session: GatewaySession): void {
    session.send = null;
    session.disconnectedAt = Date.now();
    this.updatePresence(session);
  }

  /** Ends a session permanently. */
  end(session: GatewaySession): void {
    session.send = null;
    this.#sessions.delete(session.id);
    this.updatePresence(session);
  }

  /** Ends all sessions of an application. */
  endAll(application: Application): void {
    for (const session of [...this.#sessions.values()])
      if (session.application === application) this.end(session);
  }

  /** Whether a bot has a session that is connected. */
  isConnected(application: Application): boolean {
    return [...this.#sessions.values()].some(
      (each) => each.application === application && each.send !== null,
    );
  }

  /** A bot has the presence of its sessions, and is offline while none of them is connected. */
  updatePresence({ application, presence }: GatewaySession): void {
    this.#presences.set(application.botId, this.isConnected(application) ? presence : OFFLINE);
  }

  /** Ends a session that can no longer be resumed, as after its bot was killed. */
  #endIfExpired(session: GatewaySession): boolean {
    const { disconnectedAt } = session;
    const isExpired = disconnectedAt !== null && Date.now() - disconnectedAt > RESUME_WINDOW;
    if (isExpired) this.end(session);
    return isExpired;
  }
}
