import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const PRODUCTION = Object.keys(dependencies).sort();

const IMPORT =
  /^\s*(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?'([^']+)'|\b(?:import|require)\(\s*'([^']+)'|createRequire\([^)]*\)\('([^']+)'\)/gm;
/** A file that runs in a process or thread of its own. */
const STARTED = /'\.?\/?([\w-]+-(?:process|worker)\.(?:ts|js))'/g;

/** Finds the packages that files import, and those that they import, in turn. */
function listPackages(entries: readonly string[], isLeftOut: RegExp): string[] {
  const packages = new Set<string>();
  const files = new Set(entries.map((entry) => join(ROOT, entry)));
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const found = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
    const started = [...text.matchAll(STARTED)].map((match) => `./${match[1]}`);
    for (const target of [...found, ...started]) {
      if (!target.startsWith('.')) {
        if (!target.startsWith('node:')) packages.add(nameOf(target));
        continue;
      }
      const path = join(dirname(file), target);
      if (/\.(?:ts|js)$/.test(path) && existsSync(path) && !isLeftOut.test(relative(ROOT, path)))
        files.add(path);
    }
  }
  return [...packages].sort();
}

const nameOf = (specifier: string) =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

describe('a production install', () => {
  test('GIVEN the bot and ask THEN it has exactly the packages that they import, but for the local Discord', () => {
    const entries = ['src/start.js', 'src/cli.ts'];
    const packages = listPackages(entries, /^src\/desk\//);
    expect(packages).toEqual([...PRODUCTION, 'discord-simulator'].sort());
  });

  test('GIVEN the verb that the container is used for THEN it needs no others', () => {
    const entries = ['src/desk/verb-runner.ts', 'src/desk/verbs/suggestions.ts'];
    const others = /^src\/desk\/verbs\/(?!suggestions|verb)/;
    const missing = listPackages(entries, others).filter((name) => !PRODUCTION.includes(name));
    expect(missing).toEqual([]);
  });

  test('GIVEN the packages of this repository THEN npm ci --omit=dev installs nothing for them that the bot does not need', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    const folders = Object.keys(packages).filter((path) => path.startsWith('packages/'));
    expect(folders.length).toBeGreaterThan(1);
    const needed = folders.flatMap((path) => Object.keys(packages[path].dependencies ?? {}));
    // npm installs the dependencies of workspaces even then, but they come with discord.js.
    expect(needed).toEqual(['discord-api-types']);
    const own = packages['node_modules/discord.js'].dependencies;
    expect(Object.keys(own)).toContain('discord-api-types');
  });
});
