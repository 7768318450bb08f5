import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import { GatewayConnection } from '../gateway/connection.ts';
import type { Application } from '../model/entities.ts';
import type { RestRateLimiter } from '../rest/rate-limits.ts';
import { createRestApi } from '../rest/rest-api.ts';
import type { ServerEnvironment } from './environment.ts';

/** Maximum bytes of a WebSocket message; beyond it the socket is closed without reading the message. */
const MAX_FRAME = 1024 * 1024;

/** An attachment is whatever was uploaded: it must not run as a page of this address. */
const ATTACHMENT_HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

/** Creates the web application and its server, not yet listening. */
export function createApp(
  discord: ServerEnvironment,
  limits: RestRateLimiter,
): { app: Hono; server: Server; close: () => Promise<void> } {
  const app = new Hono();
  app.use('*', async (context, next) => {
    // Against DNS rebinding: a foreign page's host name may resolve to this machine.
    if (!isLoopback(context.req.header('host')) || isForeign(context.req.header('origin'), discord))
      return context.text('the local Discord serves this machine only', 403);
    return next();
  });
  const { traffic, faults, gateway } = discord;
  const services = {
    store: discord.store,
    events: discord.events,
    messages: discord.messages,
    threads: discord.threads,
    commands: discord.commands,
    interactions: discord.interactions,
    emoji: discord.emoji,
    invites: discord.invites,
    reactions: discord.reactions,
    pins: discord.pins,
    roles: discord.roles,
    members: discord.members,
    channels: discord.channels,
    webhooks: discord.webhooks,
    gatewayAddress: () => discord.address.replace('http', 'ws'),
    startInformation: (application: Application) => ({
      shards: gateway.recommendShards(application),
      session_start_limit: gateway.startsOf(application).limit,
    }),
  };
  app.route('/api', createRestApi({ services, traffic, faults, limits }));
  app.get('/attachments/:channel_id/:attachment_id/:filename', (context) => {
    const { channel_id: channelId, attachment_id: id } = context.req.param();
    const all = discord.store.listMessages(channelId).flatMap(({ attachments }) => attachments);
    const file = all.find((attachment) => attachment.id === id);
    if (!file) return context.notFound();
    return context.body(new Uint8Array(file.bytes), 200, {
      ...ATTACHMENT_HEADERS,
      'content-type': file.contentType,
    });
  });
  // The bot may run in this process: it must see Node's own globals.
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME });
  server.on('upgrade', (request, socket, head) =>
    handleUpgrade(discord, sockets, request, socket, head),
  );
  return { app, server, close: () => close(server, sockets) };
}

/** Listens on loopback and returns the port. @throws {Error} EADDRINUSE, with the port, when it is taken. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return address.port;
}

/** Accepts a gateway connection. https://discord.com/developers/docs/events/gateway#connecting */
function handleUpgrade(
  discord: ServerEnvironment,
  sockets: WebSocketServer,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const url = new URL(request.url ?? '/', discord.address);
  const { host, origin } = request.headers;
  if (!isLoopback(host) || isForeign(origin, discord) || url.pathname !== '/') {
    socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    return;
  }
  sockets.handleUpgrade(request, socket, head, (webSocket) => {
    const version = url.searchParams.get('v') ?? '10';
    const encoding = url.searchParams.get('encoding') ?? 'json';
    const compression = url.searchParams.get('compress');
    if (version !== '10') return webSocket.close(4012, 'Invalid API version.');
    const isSupported =
      compression === null || compression === 'zlib-stream' || compression === 'zstd-stream';
    if (encoding !== 'json' || !isSupported) {
      const what = `encoding=${encoding} compress=${compression}: only json with zlib-stream, zstd-stream or no compression is supported`;
      const page = 'https://discord.com/developers/docs/events/gateway#connecting';
      const violation = {
        kind: 'unsupported',
        where: 'gateway',
        what,
        page,
        sent: undefined,
      } as const;
      discord.traffic.reportViolation(violation);
      return webSocket.close(4002, 'Error while decoding payload.');
    }
    discord.gateway.addConnection(new GatewayConnection(webSocket, discord.gateway, compression));
  });
}

function isLoopback(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? '');
}

/** Whether a browser sends a request for another page; what is no browser sends no origin. */
function isForeign(origin: string | undefined, { address }: ServerEnvironment): boolean {
  if (origin === undefined) return false;
  const { port } = new URL(address);
  const own = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}:${port}`);
  return !own.includes(origin);
}

async function close(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  sockets.close();
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
