import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import {
  type DiscordOptions,
  type DiscordSimulator,
  type GuildOptions,
  startDiscord,
} from '../src/index.ts';

/** A thread in #policy-questions. */
export const THREAD = 'An old question';

const GUILD: GuildOptions = {
  name: 'Test server',
  channels: ['general', { name: 'policy-questions', threads: [THREAD] }],
  roles: [{ name: 'Moderator', permissions: ['manageGuild', 'manageMessages', 'manageThreads'] }],
  members: ['Ada', { name: 'Mo', roles: ['Moderator'] }],
};

/** Starts a simulator, by default without rate limits; it stops with the test. */
export async function start(options: DiscordOptions = {}): Promise<DiscordSimulator> {
  const discord = await startDiscord({ guilds: [GUILD], rateLimits: false, ...options });
  onTestFinished(() => discord.stop());
  return discord;
}

/** Logs a discord.js client in, by default without privileged intents; it is destroyed with the test. */
export async function logIn(
  discord: DiscordSimulator,
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

/** The response to a plain HTTP call. */
export interface RawResponse {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the tests check the shape
  body: any;
}

/** Calls the REST API as the bot, without a library. */
export async function call(
  discord: DiscordSimulator,
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
  // biome-ignore lint/suspicious/noExplicitAny: the tests check the shape
  d: any;
  s: number | null;
  t: string | null;
}

/** A WebSocket to the gateway, without a library. */
export class RawGateway {
  readonly received: RawPayload[] = [];
  closeCode: number | null = null;
  #socket: WebSocket;
  #checks = new Set<() => void>();

  constructor(
    address: string,
    query = '?v=10&encoding=json',
    decode = (data: Buffer) => data.toString(),
  ) {
    this.#socket = new WebSocket(`${address.replace('http', 'ws')}/${query}`);
    this.#socket.on('message', (data: Buffer) => {
      const text = decode(data);
      if (text) this.received.push(JSON.parse(text));
      this.#runChecks();
    });
    this.#socket.on('close', (code) => {
      this.closeCode = code;
      this.#runChecks();
    });
    this.#socket.on('error', () => {});
    onTestFinished(() => this.#socket.terminate());
  }

  /** Sends a payload, or raw text. */
  send(payload: unknown): void {
    this.#socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  drop(): void {
    this.#socket.terminate();
  }

  /** Resolves with the first matching payload, received already or later. */
  async waitFor(matches: (payload: RawPayload) => boolean): Promise<RawPayload> {
    return this.#until(() => this.received.find(matches));
  }

  /** Resolves with the first dispatch of an event. */
  async event(name: string): Promise<RawPayload> {
    return this.waitFor(({ t }) => t === name);
  }

  /** Resolves with the close code. */
  async closed(): Promise<number> {
    return this.#until(() => this.closeCode ?? undefined);
  }

  /** Waits for Hello, identifies, and resolves with Ready. */
  async identify(token: string, data: Record<string, unknown> = {}): Promise<RawPayload> {
    await this.waitFor(({ op }) => op === 10);
    this.send({ op: 2, d: { token, intents: 513 | 4096, properties: {}, ...data } });
    return this.event('READY');
  }

  #until<Value>(read: () => Value | undefined): Promise<Value> {
    return new Promise((resolve) => {
      const check = () => {
        const value = read();
        if (value === undefined) return;
        this.#checks.delete(check);
        resolve(value);
      };
      this.#checks.add(check);
      check();
    });
  }

  #runChecks(): void {
    for (const check of [...this.#checks]) check();
  }
}
