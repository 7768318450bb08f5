import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { fetchPage } from '../../../src/desk/import/page-fetcher.ts';
import { isPrivateAddress } from '../../../src/desk/import/private-addresses.ts';
import { usePageServer } from '../page-server.ts';

const baseUrl = usePageServer();
const portOf = (server: Server) => (server.address() as AddressInfo).port;

const options = { allowPrivate: true, timeout: 5_000 };

describe('fetching a page', () => {
  test('GIVEN five redirects THEN they are followed; GIVEN a sixth THEN the fetch fails', async () => {
    const page = await fetchPage(`${baseUrl()}/hop/4`, options);
    expect(page).toMatchObject({
      url: `${baseUrl()}/pages/news`,
      type: 'text/html',
      charset: 'utf-8',
    });
    await expect(fetchPage(`${baseUrl()}/hop/5`, options)).rejects.toThrow(
      'redirects more than 5 times',
    );
  });

  test.each([
    ['/file', /redirects to file:.*not an http or https address/],
    ['/large', /more than 5000000 bytes/],
    ['/none', /responded with status 404/],
  ])('GIVEN %s THEN the fetch fails', async (path, message) => {
    await expect(fetchPage(baseUrl() + path, options)).rejects.toThrow(message);
  });

  test('GIVEN no response THEN the fetch times out', async () => {
    await expect(fetchPage(`${baseUrl()}/slow`, { ...options, timeout: 200 })).rejects.toThrow(
      'took more than 0.2 s',
    );
  });

  test('GIVEN an address of this machine, or a name that resolves to one, THEN the fetch fails', async () => {
    const strict = { ...options, allowPrivate: false };
    await expect(fetchPage(`${baseUrl()}/pages/news`, strict)).rejects.toThrow(
      'add --allow-private',
    );
    const byName = baseUrl().replace('127.0.0.1', 'localhost');
    await expect(fetchPage(`${byName}/pages/news`, strict)).rejects.toThrow('add --allow-private');
    await expect(fetchPage('http://[::ffff:127.0.0.1]/', strict)).rejects.toThrow(
      'add --allow-private',
    );
    await expect(fetchPage('http://0x7f.1/', strict)).rejects.toThrow('add --allow-private');
  });

  test('GIVEN a public address that redirects to a private one THEN the fetch fails before it is requested', async () => {
    let requests = 0;
    const target = createServer((_request, response) => {
      requests += 1;
      response.end('secret');
    });
    const redirector = createServer(({ url = '' }, response) => {
      const host = url === '/name' ? 'localhost' : '127.0.0.1';
      response.writeHead(302, { location: `http://${host}:${portOf(target)}/` }).end();
    });
    await Promise.all([
      new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve)),
      new Promise<void>((resolve) => redirector.listen(0, '127.0.0.2', resolve)),
    ]);
    // The first address counts as public here; everything else is judged as ever.
    const isPrivate = (address: string) => address !== '127.0.0.2' && isPrivateAddress(address);
    const strict = { ...options, allowPrivate: false, isPrivate };
    for (const path of ['/address', '/name']) {
      const url = `http://127.0.0.2:${portOf(redirector)}${path}`;
      await expect(fetchPage(url, strict)).rejects.toThrow('add --allow-private');
    }
    expect(requests).toBe(0);
    target.close();
    redirector.close();
  });

  test('addresses outside the public internet are private', () => {
    const privateAddresses = [
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '192.0.0.8',
      '198.18.0.1',
      '203.0.113.5',
      '224.0.0.1',
      '255.255.255.255',
      '::ffff:7f00:1',
      '::7f00:1',
      'fec0::1',
      'ff02::1',
      '2002:7f00:1::',
      '2001:db8::1',
      '2001::1',
      '64:ff9b:1::a00:1',
      '100::1',
      'nonsense',
    ];
    expect(privateAddresses.filter((address) => !isPrivateAddress(address))).toEqual([]);
    const publicAddresses = ['1.1.1.1', '172.32.0.1', '93.184.216.34', '2606:4700::1111'];
    expect(publicAddresses.filter(isPrivateAddress)).toEqual([]);
  });
});
