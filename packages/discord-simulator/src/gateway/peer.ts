import type { FaultTarget } from '../observation/fault-injection.ts';
import type { GatewayPayload, GatewaySession } from './session.ts';

/** A bot's WebSocket connection as the gateway uses it. */
export interface GatewayPeer extends FaultTarget {
  /** Null until the bot has identified or resumed. */
  readonly session: GatewaySession | null;
  send(payload: GatewayPayload): void;
  /** Requests an immediate heartbeat, which the bot sends after processing all earlier payloads. */
  requestHeartbeat(): void;
}
