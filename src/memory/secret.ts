import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of the secret: as many as the digest has. */
const LENGTH = 32;

/** The file that keeps it, in `DATA_DIR`. */
const FILE = 'secret.key';

/** The keys made of the one secret, so that none of them gives away another. */
export interface Keys {
  /** Hashes members, in the memory. */
  members: KeyObject;
  /** Signs the state of buttons and menus. */
  components: KeyObject;
}

/** Makes the keys out of any text that nobody can guess. */
export function makeKeys(secret: string | Buffer): Keys {
  // A key object is made ready once; bytes would be with each of some six hashes an answer.
  const derive = (use: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `footnote ${use}`, LENGTH)));
  return { members: derive('members'), components: derive('components') };
}

/** A secret that is gone with the process. */
export function makeSecret(): Buffer {
  return randomBytes(LENGTH);
}

/**
 * The secret of a folder; made, readable to its owner alone, where there is none yet.
 *
 * @throws Error where the folder cannot be used, or its file holds something else.
 */
export async function readSecret(directory: string): Promise<string> {
  const path = join(directory, FILE);
  try {
    return check(await readFile(path, 'utf8'), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const making = join(directory, `.${FILE}-${makeSecret().toString('hex')}`);
  await writeFile(making, `${makeSecret().toString('base64url')}\n`, { mode: 0o600 });
  await chmod(making, 0o600);
  try {
    // Whole or not at all, and never over one that somebody else has made meanwhile.
    await link(making, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(making, { force: true });
  }
  return check(await readFile(path, 'utf8'), path);
}

function check(text: string, path: string): string {
  const secret = text.trim();
  if (/^[\w-]{43}$/.test(secret)) return secret;
  throw new Error(
    `${path} does not hold a secret as Footnote made it; restore it, or delete it and lose who has voted`,
  );
}

/** Hashes a member's id with a key, without which the id cannot be found by trying all of them. */
export function hashMember(key: KeyObject, member: string): string {
  return createHmac('sha256', key).update(member).digest('base64url').slice(0, 22);
}
