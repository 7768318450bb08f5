import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeCredentials } from '../../src/config/database-url.ts';

test.each([
  ['postgres://me:pa#ss@host/db', 'postgres://me:pa%23ss@host/db'],
  ['postgres://me:12#34@host:5432/db', 'postgres://me:12%2334@host:5432/db'],
  ['postgres://me:pa?ss@host/db', 'postgres://me:pa%3Fss@host/db'],
  ['postgres://me:12?34@host/db', 'postgres://me:12%3F34@host/db'],
  ['postgres://me:p/4#a@host/db', 'postgres://me:p%2F4%23a@host/db'],
  [
    'postgresql://me:p@#:ss@host/db?sslmode=require',
    'postgresql://me:p%40%23%3Ass@host/db?sslmode=require',
  ],
  ['postgres://me:100%@host/db', 'postgres://me:100%25@host/db'],
  ['postgres://m#e@host/db', 'postgres://m%23e@host/db'],
])('GIVEN %s THEN the password is encoded', (url, encoded) => {
  expect(encodeCredentials(url)).toBe(encoded);
});

test.each([
  'postgres://me:pa%23ss@host/db',
  'postgres://me@host:5432/db?application_name=a@b',
  'postgres://host/db?application_name=a@b',
  'postgres://me:word@[::1]:5432/db',
  'postgres://me:word@/db?host=/var/run/postgresql',
  'mysql://me:pa#ss@host/db',
  'nonsense',
])('GIVEN %s THEN it stays as it is', (url) => {
  expect(encodeCredentials(url)).toBe(url);
});

test('GIVEN any password with a # or ? THEN the URL has it, and the same host', () => {
  const password = fc
    .tuple(fc.string(), fc.constantFrom('#', '?'), fc.string())
    .map((parts) => parts.join(''))
    // What is encoded already is taken for that; with `@`, `/` and `?` in this order, nothing tells what is meant.
    .filter((text) => !/%[0-9a-f]{2}|@/i.test(text));
  fc.assert(
    fc.property(password, (text) => {
      const url = new URL(encodeCredentials(`postgres://me:${text}@host:5432/db`));
      expect([decodeURIComponent(url.password), url.username]).toEqual([text, 'me']);
      expect([url.host, url.pathname]).toEqual(['host:5432', '/db']);
    }),
    { numRuns: 1000 },
  );
});
