import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A folder in which the commands of a page are run, as a reader would. */
export interface Workplace {
  /** Its path, without links in it. */
  folder: string;
  /** Takes back what the commands of a page have left, but for the packages. */
  reset(): Promise<void>;
  remove(): Promise<void>;
}

/** Not wanted in a folder that commands run in: npm empties the folder of packages, also through a link. */
const LEFT_OUT = ['.env', '.git', 'data', 'node_modules'];

/**
 * Makes a folder with the files of the repository and links to its folders: quickly made, and for pages
 * that only make files of their own. There are no packages in it; what is linked finds those of the
 * repository.
 */
export async function linkWorkplace(root: string): Promise<Workplace> {
  const folder = await makeFolder();
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const [from, to] = [join(root, entry.name), join(folder, entry.name)];
    if (LEFT_OUT.includes(entry.name)) continue;
    if (entry.isDirectory()) await symlink(from, to);
    else await cp(from, to);
  }
  return { folder, async reset() {}, remove: () => rm(folder, { recursive: true }) };
}

/**
 * Makes a clone of the repository with what is not committed yet, and installs its packages: what a
 * reader has after `git clone` and `npm ci`.
 *
 * @throws Error where git or npm fails; its message has what they said.
 */
export async function copyWorkplace(root: string): Promise<Workplace> {
  const folder = await makeFolder();
  const git = (...args: string[]) => run('git', args, { cwd: folder });
  const { stdout } = await run('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: root });
  for (const path of stdout.split('\0').filter((name) => name !== '')) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    // A file that is deleted and not yet committed is listed all the same.
    await cp(join(root, path), join(folder, path)).catch(ignoreMissing);
  }
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'Reader');
  await git('config', 'user.email', 'reader@example.org');
  await git('add', '--all');
  await git('commit', '--quiet', '--no-verify', '--message=build: begin');
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
  return {
    folder,
    async reset() {
      await git('checkout', '--quiet', '--force', 'main');
      await git('clean', '-fdxq', '--exclude=node_modules');
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
