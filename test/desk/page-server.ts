import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** The folder of HTML pages that articles are imported from. */
export const PAGES = join(import.meta.dirname, '..', 'fixtures', 'pages');

/** The folder of PDF and Word documents that are imported. */
const FILES = join(import.meta.dirname, '..', 'fixtures', 'import');

/** Reads a page of that folder. */
export const readPage = (name: string) => readFileSync(join(PAGES, `${name}.html`), 'utf8');

/**
 * Serves the pages, redirects and faulty responses on a local address while a test file runs.
 *
 * @returns a function that returns the server's base URL.
 */
export function usePageServer(): () => string {
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const name = /^\/pages\/(\w+)$/.exec(url)?.[1];
    if (name !== undefined)
      return response.setHeader('content-type', 'text/html; charset=utf-8').end(readPage(name));
    if (url === '/hop/0') return response.writeHead(302, { location: '/pages/news' }).end();
    const hop = /^\/hop\/(\d+)$/.exec(url)?.[1];
    if (hop !== undefined)
      return response.writeHead(302, { location: `/hop/${Number(hop) - 1}` }).end();
    if (url === '/file') return response.writeHead(302, { location: 'file:///etc/hostname' }).end();
    if (url === '/large')
      return response.setHeader('content-type', 'text/html').end('x'.repeat(5_000_001));
    const file = /^\/files\/([\w.-]+)$/.exec(url)?.[1];
    if (file !== undefined)
      return response
        .setHeader('content-type', 'application/octet-stream')
        .end(readFileSync(join(FILES, file)));
    if (url === '/constructor')
      return response.setHeader('content-type', 'constructor').end('<p>x</p>');
    if (url === '/image') return response.setHeader('content-type', 'image/png').end('x');
    if (url === '/latin') {
      response.setHeader('content-type', 'text/plain; charset=iso-8859-1');
      return response.end(Buffer.from('Der Fluß steigt weiter.', 'latin1'));
    }
    // /slow never responds, for the timeout.
    if (url !== '/slow') response.writeHead(404).end();
    return response;
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
