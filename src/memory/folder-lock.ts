import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The file in `DATA_DIR` that is locked as long as a bot uses the folder. */
const FILE = 'lock';

/** Another process uses the folder. */
class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/**
 * Locks a folder for this process. SQLite's lock is the operating system's own: it ends with the process,
 * however that ends.
 *
 * @returns unlocks it.
 * @throws FolderInUseError if another process has locked it; an Error if the folder is unusable.
 */
export async function lockFolder(directory: string): Promise<() => void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, FILE);
  const database = new DatabaseSync(file);
  try {
    await chmod(file, 0o600);
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new FolderInUseError(
      `another process uses DATA_DIR=${directory}: stop it, or choose another folder for this one`,
      { cause },
    );
  }
  return () => database.close();
}
