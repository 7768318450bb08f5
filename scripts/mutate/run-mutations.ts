import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killGroup } from '../harness/kill-group.ts';
import type { Mutation } from './mutations.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The longest that a check may take, in milliseconds. */
const CHECK_TIMEOUT_MS = 300_000;

/** What a check says of a mutation. */
export type Verdict =
  /** It fails with the mutation, and passes without it. */
  | 'red'
  /** It passes with the mutation: it checks nothing of it. */
  | 'green'
  /** It fails without the mutation. */
  | 'red before';

/** Runs the check of each mutation in a temporary copy of the repository, where the product is broken by it. */
export async function runMutations(
  mutations: readonly Mutation[],
  report: (mutation: Mutation, verdict: Verdict, seconds: number) => void,
): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'footnote-mutate-'));
  const remove = () => rmSync(copy, { recursive: true, force: true });
  const interrupt = () => process.exit(130);
  process.once('exit', remove);
  process.once('SIGINT', interrupt);
  try {
    copyRepository(copy);
    const passes = new Map<string, boolean>();
    for (const mutation of mutations) {
      const start = performance.now();
      const { check } = mutation;
      if (!passes.has(check)) passes.set(check, await runCheck(check, copy));
      const verdict = passes.get(check) ? await judge(mutation, copy) : 'red before';
      report(mutation, verdict, (performance.now() - start) / 1000);
    }
  } finally {
    process.off('exit', remove);
    process.off('SIGINT', interrupt);
    remove();
  }
}

/** Copies the files that git knows or would add, and links the packages. */
function copyRepository(copy: string): void {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const file of files.filter(Boolean)) cpSync(join(ROOT, file), join(copy, file));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
}

async function judge({ file, from, to, check }: Mutation, copy: string): Promise<Verdict> {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, mutate(text, from, to, file));
  try {
    return (await runCheck(check, copy)) ? 'green' : 'red';
  } finally {
    writeFileSync(path, text);
  }
}

/** Replaces the one place. @throws RangeError where there is none, or are several. */
export function mutate(text: string, from: string, to: string, file: string): string {
  const parts = text.split(from);
  if (parts.length === 2) return parts.join(to);
  throw new RangeError(
    `${file} has "${from}" ${parts.length - 1} times; a mutation needs exactly one place`,
  );
}

/** Whether a check passes: a test file, or a script of package.json, with its options. */
async function runCheck(check: string, cwd: string): Promise<boolean> {
  const [command = '', ...options] = check.split(' ');
  const args = command.endsWith('.test.ts')
    ? [join('node_modules', 'vitest', 'vitest.mjs'), 'run', command, ...options]
    : [join('scripts', `${command}.ts`), ...options];
  const child = spawn(process.execPath, args, { cwd, stdio: 'ignore', detached: true });
  const endGroup = () => killGroup(child, 'SIGKILL');
  const timer = setTimeout(endGroup, CHECK_TIMEOUT_MS);
  process.once('exit', endGroup);
  const [code] = await once(child, 'exit');
  process.off('exit', endGroup);
  clearTimeout(timer);
  // A check that fails may leave the processes that it has started.
  endGroup();
  return code === 0;
}
