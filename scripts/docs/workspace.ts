import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A folder in which a page's commands are run. */
export interface Workspace {
  /** Its real path, without symbolic links. */
  folder: string;
  remove(): Promise<void>;
}

/** Excluded from links: npm would empty the repository's node_modules through one. */
const EXCLUDED = ['.env', '.git', 'data', 'node_modules'];

/**
 * Makes a folder with copies of the repository's files and links to its folders: fast, and enough for
 * pages that only create files. Linked code resolves its packages in the repository.
 */
export async function linkWorkspace(root: string): Promise<Workspace> {
  const folder = await makeFolder();
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const [from, to] = [join(root, entry.name), join(folder, entry.name)];
    if (EXCLUDED.includes(entry.name)) continue;
    if (entry.isDirectory()) await symlink(from, to);
    else await cp(from, to);
  }
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/**
 * Makes a clone of the repository, including uncommitted changes, and installs its packages, as after
 * `git clone` and `npm ci`. `reset` undoes what a page's commands changed, except for packages and what `npm ci` builds.
 *
 * @throws Error with the output of git or npm if one fails.
 */
export async function cloneWorkspace(
  root: string,
): Promise<Workspace & { reset(): Promise<void> }> {
  const folder = await makeFolder();
  const git = (...args: string[]) => run('git', args, { cwd: folder });
  const { stdout } = await run('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: root });
  for (const path of stdout.split('\0').filter((name) => name !== '')) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    // Deleted files are listed until the deletion is committed.
    await cp(join(root, path), join(folder, path)).catch(ignoreMissing);
  }
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'Reader');
  await git('config', 'user.email', 'reader@example.org');
  await git('add', '--all');
  await git('commit', '--quiet', '--no-verify', '--message=build: initial commit');
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
  return {
    folder,
    async reset() {
      await git('checkout', '--quiet', '--force', 'main');
      await git('clean', '-fdxq', '--exclude=node_modules', '--exclude=/packages/*/dist');
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

async function makeFolder(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), 'footnote-docs-')));
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
