import { describe, expect, test } from 'vitest';
import { fetchPage } from '../../../src/desk/import/page-fetcher.ts';
import { isPrivateAddress } from '../../../src/desk/import/private-addresses.ts';
import { usePageServer } from '../page-server.ts';

const baseUrl = usePageServer();
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
      'nonsense',
    ];
    expect(privateAddresses.filter((address) => !isPrivateAddress(address))).toEqual([]);
    const publicAddresses = ['1.1.1.1', '172.32.0.1', '93.184.216.34', '2606:4700::1111'];
    expect(publicAddresses.filter(isPrivateAddress)).toEqual([]);
  });
});
