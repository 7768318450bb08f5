import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashMember, makeKeys, readSecret } from '../../src/memory/secret.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'footnote-secret-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('the secret', () => {
  test('GIVEN a new folder THEN one is generated, readable only by its owner, and stays the same', async () => {
    const folder = join(directory, 'data');
    // Concurrently, as when two processes start.
    const secrets = await Promise.all([1, 2, 3].map(() => readSecret(folder)));
    expect(new Set(secrets).size).toBe(1);
    expect(await readSecret(folder)).toBe(secrets[0]);
    expect(readdirSync(folder)).toEqual(['secret.key']);
    expect(statSync(join(folder, 'secret.key')).mode & 0o077).toBe(0);
  });

  test('GIVEN an invalid file THEN it is named and not used', async () => {
    writeFileSync(join(directory, 'secret.key'), '');
    await expect(readSecret(directory)).rejects.toThrow(/secret\.key does not hold a secret/);
  });

  test('GIVEN two purposes or two secrets THEN the keys and hashes differ', () => {
    const one = makeKeys('one');
    expect(one.members.equals(one.components)).toBe(false);
    expect(one.members.equals(makeKeys('two').members)).toBe(false);
    expect(one.members.equals(makeKeys('one').members)).toBe(true);
    expect(hashMember(one.members, '1')).toBe(hashMember(one.members, '1'));
    expect(hashMember(one.members, '1')).not.toBe(hashMember(one.components, '1'));
    expect(hashMember(one.members, '1')).not.toBe(hashMember(one.members, '2'));
  });
});
