/** What tells one state of a knowledge folder from another, without loading it. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ARTICLE_FILES } from '../knowledge.ts';
import { readFolder, readText } from './files.ts';

/** The files that loading reads, in the folder itself and in a document's. */
const NAMES = new Set([
  'topics.yaml',
  'synonyms.yaml',
  'facts.yaml',
  'gaps.yaml',
  ...ARTICLE_FILES,
]);

/** Computes the digest of all that loading a folder reads, or of why it cannot be read. Never rejects for that. */
export async function digestFolder(directory: string): Promise<string> {
  const hash = createHash('sha256');
  const add = (...parts: string[]) => hash.update(`${JSON.stringify(parts)}\n`);
  const addListed = async (folder: string) => {
    const listing = await readFolder(directory, folder);
    if (listing.problem !== null) {
      add(folder, listing.problem);
      return;
    }
    for (const name of listing.files.filter((file) => NAMES.has(file))) {
      const { text, problem } = await readText(directory, join(folder, name));
      add(folder, name, text ?? '', problem ?? '');
    }
    // Only documents have folders of their own.
    if (folder === '.') for (const inner of listing.folders) await addListed(inner);
    else add(folder);
  };
  await addListed('.');
  return hash.digest('hex');
}

/**
 * Identifies the very folders that stand at a knowledge folder's path, itself (`.`) and its documents', by name. A watch
 * loses them where they are replaced: moved away, removed and made again, or reached by a link that now leads elsewhere.
 */
export async function identifyFolders(directory: string): Promise<ReadonlyMap<string, string>> {
  const listing = await readFolder(directory, '.');
  const folders = listing.problem === null ? ['.', ...listing.folders] : ['.'];
  const ids = folders.map(async (folder) => [folder, await identify(join(directory, folder))]);
  return new Map((await Promise.all(ids)) as [string, string][]);
}

async function identify(path: string): Promise<string> {
  try {
    const { dev, ino, birthtimeMs } = await stat(path);
    return `${dev} ${ino} ${birthtimeMs}`;
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}
