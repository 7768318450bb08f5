import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type DecodedText, decodeText } from './text-decoding.ts';

/** Largest file read from a knowledge folder, in bytes; enough for the facts of a long report. */
const FILE_LIMIT = 40_000_000;

/** A file's text, or a one-line description of why it cannot be read. */
export type FileText = DecodedText;

/** A folder's contents, or a one-line description of why they cannot be listed. */
export type FolderListing =
  | { files: string[]; folders: string[]; problem: null }
  | { problem: string };

/**
 * Reads a text file below `root`, see `decodeText`. Refuses links that leave `root`, anything but a regular file, more
 * than `limit` bytes, and what is no text; returns a problem for these instead of throwing.
 */
export async function readText(root: string, file: string, limit = FILE_LIMIT): Promise<FileText> {
  try {
    const path = await realpath(join(root, file));
    if (!isInside(path, await realpath(root)))
      return refuse(`is a link out of the folder, to ${path}`);
    const status = await stat(path);
    // Reading a pipe would block.
    if (!status.isFile()) return refuse('is not a regular file');
    if (status.size > limit) {
      return refuse(
        `has ${status.size} bytes, but the limit is ${limit}; split it into several articles`,
      );
    }
    return decodeText(await readFile(path));
  } catch (error) {
    return refuse(describeSystemError(error));
  }
}

/**
 * Lists the files and folders in `folder` below `root`, sorted, except names that start with `.` or `_`.
 * Follows links, but not out of `root`.
 */
export async function readFolder(root: string, folder: string): Promise<FolderListing> {
  try {
    const path = await realpath(join(root, folder));
    if (!isInside(path, await realpath(root)))
      return { problem: `is a link out of the folder, to ${path}` };
    if (!(await stat(path)).isDirectory()) return { problem: 'is not a folder' };
    const entries = (await readdir(path, { withFileTypes: true })).filter(
      ({ name }) => !/^[._]/.test(name),
    );
    const files: string[] = [];
    const folders: string[] = [];
    for (const entry of entries) {
      // A broken link counts as a file, so that reading it reports the problem.
      const isFolder = entry.isSymbolicLink()
        ? await leadsToFolder(join(path, entry.name))
        : entry.isDirectory();
      (isFolder ? folders : files).push(entry.name);
    }
    return { files: files.sort(), folders: folders.sort(), problem: null };
  } catch (error) {
    return { problem: describeSystemError(error) };
  }
}

async function leadsToFolder(link: string): Promise<boolean> {
  return stat(link).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

function refuse(problem: string): FileText {
  return { text: null, problem };
}

function isInside(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'is not a folder',
  EACCES: 'cannot be read: check its permissions',
  EPERM: 'cannot be read: check its permissions',
  ELOOP: 'is a link to itself',
};

function describeSystemError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  return `${SYSTEM_ERRORS[code] ?? 'cannot be read'} (${code})`;
}
