import { readdir, readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const HOUSE = resolve(import.meta.dirname, '../../src/local-discord');

async function listImports(): Promise<{ file: string; target: string }[]> {
  const files = (await readdir(HOUSE, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const lists = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(resolve(HOUSE, file), 'utf8');
      const found = text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
      return [...found].map(([, target = '']) => ({ file, target }));
    }),
  );
  return lists.flat();
}

test('GIVEN the local Discord WHEN its imports are read THEN none leads out of its folder, but to packages', async () => {
  const imports = await listImports();
  expect(imports.length).toBeGreaterThan(100);
  const strays = imports.filter(({ file, target }) => {
    if (!target.startsWith('.')) return target.startsWith('/') || target.startsWith('#');
    return relative(HOUSE, resolve(HOUSE, dirname(file), target)).startsWith('..');
  });
  expect(strays).toEqual([]);
});

test('GIVEN the local Discord WHEN it is a stand-in THEN it does not use the client it stands in front of', async () => {
  const packages = (await listImports())
    .filter(({ target }) => !/^(\.|node:)/.test(target))
    .map(({ target }) => target);
  expect(packages).toContain('ws');
  expect(packages.filter((name) => /^(discord\.js|@discordjs\/)/.test(name))).toEqual([]);
});
