import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Prometheus } from './prometheus.ts';

/** The server cannot listen where it should. */
export class StatusServerError extends Error {
  override readonly name = 'StatusServerError';
}

/** What the server tells. */
export interface StatusSource {
  metrics: Prometheus;
  isReady(): boolean;
}

/** Where it listens. */
export interface Address {
  host: string;
  port: number;
}

/** A server that tells how the bot is. */
export interface StatusServer {
  /** The port it listens on. */
  port: number;
  close(): Promise<void>;
}

/**
 * Serves `/healthz` (the process lives), `/readyz` (it answers: 503 while it does not) and `/metrics`.
 *
 * @throws StatusServerError that names the address where it cannot listen there.
 */
export async function startStatusServer(
  { host, port }: Address,
  { metrics, isReady }: StatusSource,
): Promise<StatusServer> {
  const pages: Record<string, (response: ServerResponse) => Promise<void> | void> = {
    '/healthz': (response) => send(response, 200, 'ok\n'),
    '/readyz': (response) =>
      isReady() ? send(response, 200, 'ready\n') : send(response, 503, 'not ready\n'),
    '/metrics': async (response) => {
      const { type, text } = await metrics.show();
      send(response, 200, text, type);
    },
  };
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '';
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (!page) return send(response, 404, 'There are /healthz, /readyz and /metrics.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'Only GET.\n');
    Promise.resolve(page(response)).catch(() => response.destroy());
  });
  await listen(server, host, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ message }) =>
      reject(
        new StatusServerError(
          `cannot listen on METRICS_HOST=${host}, METRICS_PORT=${port}: ${message}`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
}
