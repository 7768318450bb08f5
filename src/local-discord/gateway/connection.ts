import type { WebSocket } from 'ws';
import { judgeIntents } from '../protocol/intents.ts';
import { createPlainEncoder, createStreamEncoder, type Encoder } from './encoding.ts';
import type { Gateway } from './gateway.ts';
import { Close, Opcode, parsePayload, readShard } from './payloads.ts';
import type { GatewayPeer } from './peer.ts';
import { type Payload, Session } from './session.ts';

/** Bytes of one payload from the bot. https://discord.com/developers/docs/events/gateway#sending-events */
const MAX_PAYLOAD = 4_096;

/** Payloads a minute from the bot. https://discord.com/developers/docs/events/gateway#rate-limiting */
const MAX_SENDS = 120;

/** Why a connection is closed on the bot, in Discord's code and words. */
class Refusal extends Error {
  readonly code: number;

  constructor(code: number, reason: string) {
    super(reason);
    this.code = code;
  }
}

/** One open WebSocket of a bot. */
export class Connection implements GatewayPeer {
  session: Session | null = null;
  #socket: WebSocket;
  #gateway: Gateway;
  #encoder: Encoder;
  #isCompressed = false;
  #sendTimes: number[] = [];
  #zombieTimer: NodeJS.Timeout | undefined;

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
    socket.on('close', (code) => this.#end(code));
    // A broken frame is answered by `ws` itself with the right close code.
    socket.on('error', () => {});
    this.send({
      op: Opcode.hello,
      d: { heartbeat_interval: gateway.options.heartbeatInterval },
      s: null,
      t: null,
    });
    this.#watchHeartbeats();
  }

  /** Sends a payload and notes it. */
  send(payload: Payload): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#gateway.note('to-bot', payload, this.session);
    this.#encoder.send(JSON.stringify(payload));
  }

  /** Closes with a code of Discord's. */
  close(code: number, reason = ''): void {
    this.#socket.close(code, reason);
  }

  /** Cuts the line without a word. */
  drop(): void {
    this.#socket.terminate();
  }

  /** Asks the bot to reconnect and resume. https://discord.com/developers/docs/events/gateway-events#reconnect */
  askToReconnect(): void {
    this.send({ op: Opcode.reconnect, d: null, s: null, t: null });
  }

  /**
   * Tells the bot that its session is no good; one that is resumable it may resume on this connection.
   * https://discord.com/developers/docs/events/gateway-events#invalid-session
   */
  invalidate(isResumable: boolean): void {
    if (this.session && isResumable) this.#gateway.rest(this.session);
    if (this.session && !isResumable) this.#gateway.forget(this.session);
    this.session = null;
    this.send({ op: Opcode.invalidSession, d: isResumable, s: null, t: null });
  }

  /** Asks for a heartbeat at once, which the bot answers after everything it was sent before. */
  askForHeartbeat(): void {
    this.send({ op: Opcode.heartbeat, d: null, s: null, t: null });
  }

  #receive(data: Buffer): void {
    try {
      this.#take(data);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.close(error.code, error.message);
    }
  }

  /** @throws {Refusal} when Discord would close the connection over it. */
  #take(data: Buffer): void {
    if (data.length > MAX_PAYLOAD)
      throw new Refusal(Close.decodeError, 'Error while decoding payload.');
    const payload = parsePayload(data);
    if (!payload) throw new Refusal(Close.decodeError, 'Error while decoding payload.');
    this.#gateway.note('from-bot', { s: null, t: null, d: null, ...payload }, this.session);
    if (this.#isSendingTooMuch())
      throw new Refusal(Close.rateLimited, "You're being rate limited.");
    this.#handle(payload);
  }

  #handle({ op, d }: { op: number; d?: unknown }): void {
    switch (op) {
      case Opcode.heartbeat:
        this.#answerHeartbeat();
        break;
      case Opcode.identify:
        this.#identify(d);
        break;
      case Opcode.resume:
        this.#resume(d);
        break;
      // Taken and without effect: nobody sees the bot's presence here, and nobody talks.
      case Opcode.presenceUpdate:
      case Opcode.voiceStateUpdate:
        this.#requireSession();
        break;
      case Opcode.requestGuildMembers:
        this.#gateway.sendMembers(this.#requireSession(), d);
        break;
      default:
        throw new Refusal(Close.unknownOpcode, 'Unknown opcode.');
    }
  }

  #requireSession(): Session {
    if (!this.session) throw new Refusal(Close.notAuthenticated, 'Not authenticated.');
    return this.session;
  }

  #answerHeartbeat(): void {
    this.#gateway.heartbeatsSeen(this);
    this.#watchHeartbeats();
    if (this.#gateway.faults.takeMissedHeartbeat()) return;
    this.send({ op: Opcode.heartbeatAck, d: null, s: null, t: null });
  }

  /** https://discord.com/developers/docs/events/gateway#identifying */
  #identify(data: unknown): void {
    if (this.session) throw new Refusal(Close.alreadyAuthenticated, 'Already authenticated.');
    const { token, intents, shard, compress } = (data ?? {}) as {
      token?: unknown;
      intents?: unknown;
      shard?: unknown;
      compress?: unknown;
    };
    if (!this.#gateway.isToken(token))
      throw new Refusal(Close.authenticationFailed, 'Authentication failed.');
    const place = readShard(shard);
    if (!place) throw new Refusal(Close.invalidShard, 'Invalid shard.');
    const refusal = judgeIntents(intents, this.#gateway.world.application.flags);
    if (refusal)
      throw new Refusal(refusal, refusal === 4014 ? 'Disallowed intent(s).' : 'Invalid intent(s).');
    if (this.#gateway.needsMoreShards(place[1]))
      throw new Refusal(Close.shardingRequired, 'Sharding required.');
    if (!this.#gateway.takeIdentify(place[0])) {
      this.invalidate(false);
      return;
    }
    this.#isCompressed = compress === true;
    this.session = new Session(intents as number, ...place);
    this.#gateway.welcome(this.session, this);
  }

  /** https://discord.com/developers/docs/events/gateway#resuming */
  #resume(data: unknown): void {
    if (this.session) throw new Refusal(Close.alreadyAuthenticated, 'Already authenticated.');
    const {
      token,
      session_id: id,
      seq,
    } = (data ?? {}) as { token?: unknown; session_id?: unknown; seq?: unknown };
    if (!this.#gateway.isToken(token))
      throw new Refusal(Close.authenticationFailed, 'Authentication failed.');
    const session = this.#gateway.findSession(id);
    if (session && (typeof seq !== 'number' || seq > session.sequence)) {
      throw new Refusal(Close.invalidSequence, 'Invalid seq.');
    }
    const isRefused = this.#gateway.faults.takeRefusedResume();
    const missed = isRefused ? null : session?.listSince(seq as number);
    if (!session || !missed) {
      this.invalidate(false);
      return;
    }
    this.session = session;
    this.#gateway.welcomeBack(session, this, missed);
  }

  /** A bot that does not heartbeat in time is cut off; it gets half an interval of grace. */
  #watchHeartbeats(): void {
    clearTimeout(this.#zombieTimer);
    const patience = this.#gateway.options.heartbeatInterval * 1.5;
    this.#zombieTimer = setTimeout(
      () => this.close(Close.sessionTimedOut, 'Session timed out.'),
      patience,
    );
    this.#zombieTimer.unref();
  }

  #isSendingTooMuch(): boolean {
    const now = Date.now();
    this.#sendTimes = [...this.#sendTimes.filter((time) => now - time < 60_000), now];
    return this.#sendTimes.length > MAX_SENDS;
  }

  #end(code: number): void {
    clearTimeout(this.#zombieTimer);
    this.#encoder.close();
    this.#gateway.leave(this, code);
  }
}
