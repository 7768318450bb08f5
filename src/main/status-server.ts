import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Prometheus } from './prometheus.ts';

/** The server cannot listen on its address. */
class StatusServerError extends Error {
  override readonly name = 'StatusServerError';
}

/** What the server reports. */
export interface StatusSource {
  metrics: Prometheus;
  isReady(): boolean;
  /** Says what is down and how questions are read: "questions are read by letters and meaning". */
  describe(): string[];
}

/** The address the server listens on. */
export interface Address {
  host: string;
  port: number;
}

/** A running status server. */
export interface StatusServer {
  close(): Promise<void>;
}

/**
 * Where it listens on this machine alone, requests for another host name are refused: a foreign page's name may
 * resolve to this machine (DNS rebinding).
 *
 * Serves `/healthz` (the process is alive), `/readyz` (503 unless the bot can answer) and `/metrics`.
 *
 * @throws StatusServerError naming the address if it cannot listen there.
 */
export async function startStatusServer(
  { host, port }: Address,
  { metrics, isReady, describe }: StatusSource,
): Promise<StatusServer> {
  const pages: Record<string, (response: ServerResponse) => Promise<void> | void> = {
    '/healthz': (response) => send(response, 200, 'ok\n'),
    '/readyz': (response) =>
      isReady()
        ? send(response, 200, `${['ready', ...describe()].join('; ')}\n`)
        : send(response, 503, `${['not ready', ...describe()].join('; ')}\n`),
    '/metrics': async (response) => {
      const { registry } = metrics;
      send(response, 200, await registry.metrics(), registry.contentType);
    },
  };
  const server = createServer((request, response) => {
    if (isLoopback(host) && !isLoopback(hostName(request.headers.host)))
      return send(response, 403, 'This address serves this machine only.\n');
    const path = request.url?.split('?', 1)[0] ?? '';
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (!page) return send(response, 404, 'Not found. Try /healthz, /readyz or /metrics.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'Method not allowed.\n');
    Promise.resolve(page(response)).catch(() => response.destroy());
  });
  await listen(server, host, port);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The host of a `Host` header, without its port and brackets. */
function hostName(header = ''): string {
  return URL.parse(`http://${header}`)?.hostname.replace(/^\[|\]$/g, '') ?? '';
}

function isLoopback(host: string): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|localhost|::1)$/.test(host);
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
