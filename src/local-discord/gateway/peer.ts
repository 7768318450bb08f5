import type { Line } from '../observation/fault-injection.ts';
import type { Payload, Session } from './session.ts';

/** A bot's WebSocket connection as the gateway uses it. */
export interface GatewayPeer extends Line {
  /** Null until the bot has identified or resumed. */
  readonly session: Session | null;
  send(payload: Payload): void;
  /** Requests an immediate heartbeat, which the bot sends after processing all earlier payloads. */
  askForHeartbeat(): void;
}
