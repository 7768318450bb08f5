import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/local-discord/index.ts';

/** Starts a local Discord that ends with the test. Calls are not counted unless the test is about that. */
export async function start(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ rateLimits: false, ...options });
  onTestFinished(() => discord.stop());
  return discord;
}

/** Logs the real discord.js client in, with the intents that need no grant; it ends with the test. */
export async function logIn(
  discord: LocalDiscord,
  prepare: (client: Client) => void = () => {},
  intents: GatewayIntentBits[] = [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
  ],
  token: string = discord.token,
): Promise<Client<true>> {
  const client = new Client({ intents, partials: [Partials.Channel], rest: { api: discord.api } });
  onTestFinished(() => client.destroy());
  client.on(Events.Error, () => {});
  prepare(client);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  return ready;
}

/** What came back from a plain HTTP call. */
export interface RawResponse {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests are about
  body: any;
}

/** Calls the REST API as the bot would, without any library between. */
export async function call(
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<RawResponse> {
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${discord.token}`,
      'content-type': 'application/json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text ? JSON.parse(text) : undefined,
  };
}

/** A gateway payload. */
export interface RawPayload {
  op: number;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests are about
  d: any;
  s: number | null;
  t: string | null;
}

/** A WebSocket to the gateway, without any library between. */
export class RawGateway {
  readonly received: RawPayload[] = [];
  closeCode: number | null = null;
  #socket: WebSocket;
  #waits = new Set<() => void>();

  constructor(
    address: string,
    query = '?v=10&encoding=json',
    decode = (data: Buffer) => data.toString(),
  ) {
    this.#socket = new WebSocket(`${address.replace('http', 'ws')}/${query}`);
    this.#socket.on('message', (data: Buffer) => {
      const text = decode(data);
      if (text) this.received.push(JSON.parse(text));
      this.#wake();
    });
    this.#socket.on('close', (code) => {
      this.closeCode = code;
      this.#wake();
    });
    this.#socket.on('error', () => {});
    onTestFinished(() => this.#socket.terminate());
  }

  /** Sends a payload, or a text as it is. */
  send(payload: unknown): void {
    this.#socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  drop(): void {
    this.#socket.terminate();
  }

  /** The first payload that fits, now or later. */
  async waitFor(fits: (payload: RawPayload) => boolean): Promise<RawPayload> {
    return this.#until(() => this.received.find(fits));
  }

  /** The first dispatch of an event. */
  async event(name: string): Promise<RawPayload> {
    return this.waitFor(({ t }) => t === name);
  }

  /** The code the socket was closed with. */
  async closed(): Promise<number> {
    return this.#until(() => this.closeCode ?? undefined);
  }

  /** Waits for Hello, identifies, and gives Ready. */
  async identify(token: string, data: Record<string, unknown> = {}): Promise<RawPayload> {
    await this.waitFor(({ op }) => op === 10);
    this.send({ op: 2, d: { token, intents: 513 | 4096, properties: {}, ...data } });
    return this.event('READY');
  }

  #until<Value>(look: () => Value | undefined): Promise<Value> {
    return new Promise((resolve) => {
      const check = () => {
        const value = look();
        if (value === undefined) return;
        this.#waits.delete(check);
        resolve(value);
      };
      this.#waits.add(check);
      check();
    });
  }

  #wake(): void {
    for (const check of [...this.#waits]) check();
  }
}
