import type { WebSocket } from 'ws';
import { GatewayCloseError } from './close-error.ts';
import { createPlainEncoder, createStreamEncoder, type PayloadEncoder } from './encoding.ts';
import type { Gateway } from './gateway.ts';
import { authenticate, readIdentify } from './identify.ts';
import { sendGuildMembers } from './member-requests.ts';
import { CloseCode, Opcode, parsePayload } from './payloads.ts';
import type { GatewayPeer } from './peer.ts';
import type { GatewayPayload, GatewaySession } from './session.ts';

/** Maximum bytes of a payload from the bot. https://discord.com/developers/docs/events/gateway#sending-events */
const MAX_PAYLOAD = 4_096;

/** Maximum payloads from the bot per minute. https://discord.com/developers/docs/events/gateway#rate-limiting */
const MAX_PAYLOADS_PER_MINUTE = 120;

/** A bot's open WebSocket. */
export class GatewayConnection implements GatewayPeer {
  session: GatewaySession | null = null;
  #socket: WebSocket;
  #gateway: Gateway;
  #encoder: PayloadEncoder;
  #isCompressed = false;
  #sendTimes: number[] = [];
  #heartbeatTimer: NodeJS.Timeout | undefined;

  constructor(
    socket: WebSocket,
    gateway: Gateway,
    compression: 'zlib-stream' | 'zstd-stream' | null,
  ) {
    this.#socket = socket;
    this.#gateway = gateway;
    this.#encoder = compression
      ? createStreamEncoder(socket, compression)
      : createPlainEncoder(socket, () => this.#isCompressed);
    socket.on('message', (data: Buffer) => this.#receive(data));
    socket.on('close', (code) => this.#onClose(code));
    // `ws` answers a malformed frame with the right close code.
    socket.on('error', () => {});
    this.send({
      op: Opcode.hello,
      d: { heartbeat_interval: gateway.options.heartbeatInterval },
      s: null,
      t: null,
    });
    this.#watchHeartbeats();
  }

  /** Sends and records a payload. */
  send(payload: GatewayPayload): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#gateway.recordPayload('to-bot', payload, this.session);
    this.#encoder.send(JSON.stringify(payload));
  }

  /** Closes the socket with one of Discord's close codes. */
  close(code: number, reason = ''): void {
    this.#socket.close(code, reason);
  }

  /** Drops the connection without a closing handshake. */
  drop(): void {
    this.#socket.terminate();
  }

  /** Asks the bot to reconnect and resume. https://discord.com/developers/docs/events/gateway-events#reconnect */
  requestReconnect(): void {
    this.send({ op: Opcode.reconnect, d: null, s: null, t: null });
  }

  /**
   * Tells the bot that its session is invalid; if resumable, the bot may resume it on this connection.
   * https://discord.com/developers/docs/events/gateway-events#invalid-session
   */
  invalidate(isResumable: boolean): void {
    if (this.session && isResumable) this.#gateway.sessions.suspend(this.session);
    if (this.session && !isResumable) this.#gateway.sessions.end(this.session);
    this.session = null;
    this.send({ op: Opcode.invalidSession, d: isResumable, s: null, t: null });
  }

  /** Requests an immediate heartbeat, which the bot sends after processing all earlier payloads. */
  requestHeartbeat(): void {
    this.send({ op: Opcode.heartbeat, d: null, s: null, t: null });
  }

  #receive(data: Buffer): void {
    try {
      this.#handleMessage(data);
    } catch (error) {
      if (!(error instanceof GatewayCloseError)) throw error;
      this.close(error.code, error.message);
    }
  }

  /** @throws {GatewayCloseError} when Discord would close the connection. */
  #handleMessage(data: Buffer): void {
    if (data.length > MAX_PAYLOAD)
      throw new GatewayCloseError(CloseCode.decodeError, 'Error while decoding payload.');
    const payload = parsePayload(data);
    if (!payload)
      throw new GatewayCloseError(CloseCode.decodeError, 'Error while decoding payload.');
    this.#gateway.recordPayload(
      'from-bot',
      { s: null, t: null, d: null, ...payload },
      this.session,
    );
    if (this.#exceedsRateLimit())
      throw new GatewayCloseError(CloseCode.rateLimited, "You're being rate limited.");
    this.#handlePayload(payload);
  }

  #handlePayload({ op, d }: { op: number; d?: unknown }): void {
    switch (op) {
      case Opcode.heartbeat:
        this.#acknowledgeHeartbeat();
        break;
      case Opcode.identify:
        this.#identify(d);
        break;
      case Opcode.resume:
        this.#resume(d);
        break;
      case Opcode.presenceUpdate:
        this.#gateway.setPresence(this.#requireSession(), d);
        break;
      // Accepted without effect: nothing is heard here.
      case Opcode.voiceStateUpdate:
        this.#requireSession();
        break;
      case Opcode.requestGuildMembers:
        sendGuildMembers(this.#gateway.store, this.#requireSession(), d);
        break;
      default:
        throw new GatewayCloseError(CloseCode.unknownOpcode, 'Unknown opcode.');
    }
  }

  #requireSession(): GatewaySession {
    if (!this.session)
      throw new GatewayCloseError(CloseCode.notAuthenticated, 'Not authenticated.');
    return this.session;
  }

  #acknowledgeHeartbeat(): void {
    this.#gateway.confirmHeartbeat(this);
    this.#watchHeartbeats();
    if (this.#gateway.faults.takeMissedHeartbeat()) return;
    this.send({ op: Opcode.heartbeatAck, d: null, s: null, t: null });
  }

  #identify(data: unknown): void {
    if (this.session)
      throw new GatewayCloseError(CloseCode.alreadyAuthenticated, 'Already authenticated.');
    const { session, isCompressed } = readIdentify(this.#gateway, data);
    const { application } = session;
    if (!this.#gateway.startsOf(application).takeIdentify(session.shardId)) {
      this.invalidate(false);
      return;
    }
    if (!this.#gateway.takeSessionStart(application, this)) return;
    this.#isCompressed = isCompressed;
    this.session = session;
    this.#gateway.completeIdentify(session, this);
  }

  /** https://discord.com/developers/docs/events/gateway#resuming */
  #resume(data: unknown): void {
    if (this.session)
      throw new GatewayCloseError(CloseCode.alreadyAuthenticated, 'Already authenticated.');
    const {
      token,
      session_id: id,
      seq,
    } = (data ?? {}) as { token?: unknown; session_id?: unknown; seq?: unknown };
    const session = this.#gateway.sessions.find(authenticate(this.#gateway, token), id);
    if (session && (typeof seq !== 'number' || seq > session.sequence)) {
      throw new GatewayCloseError(CloseCode.invalidSequence, 'Invalid seq.');
    }
    const isRefused = this.#gateway.faults.takeRefusedResume();
    const missed = isRefused ? null : session?.listMissed(seq as number);
    if (!session || !missed) {
      this.invalidate(false);
      return;
    }
    this.session = session;
    this.#gateway.completeResume(session, this, missed);
  }

  /** Closes the connection when no heartbeat arrives for one and a half intervals. */
  #watchHeartbeats(): void {
    clearTimeout(this.#heartbeatTimer);
    const timeout = this.#gateway.options.heartbeatInterval * 1.5;
    this.#heartbeatTimer = setTimeout(
      () => this.close(CloseCode.sessionTimedOut, 'Session timed out.'),
      timeout,
    );
    this.#heartbeatTimer.unref();
  }

  #exceedsRateLimit(): boolean {
    const now = Date.now();
    this.#sendTimes = [...this.#sendTimes.filter((time) => now - time < 60_000), now];
    return this.#sendTimes.length > MAX_PAYLOADS_PER_MINUTE;
  }

  #onClose(code: number): void {
    clearTimeout(this.#heartbeatTimer);
    this.#encoder.close();
    this.#gateway.removeConnection(this, code);
  }
}
