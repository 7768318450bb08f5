import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../src');

async function listImports(folder = FOLDER): Promise<{ file: string; target: string }[]> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const lists = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(resolve(folder, file), 'utf8');
      const found = text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
      return [...found].map(([, target = '']) => ({ file, target }));
    }),
  );
  return lists.flat();
}

test.each([
  ['sources', FOLDER, FOLDER],
  ['tests', import.meta.dirname, resolve(FOLDER, '..')],
])(
  'GIVEN its %s WHEN their imports are read THEN they stay within it, except for packages',
  async (_, folder, limit) => {
    const imports = await listImports(folder);
    expect(imports.length).toBeGreaterThan(30);
    const strays = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return target.startsWith('/') || target.startsWith('#');
      return relative(limit, resolve(folder, dirname(file), target)).startsWith('..');
    });
    expect(strays).toEqual([]);
  },
);

test('GIVEN the local Discord WHEN its imports are followed THEN there are no circles', async () => {
  const remaining = Map.groupBy(
    (await listImports()).filter(({ target }) => target.startsWith('.')),
    ({ file }) => file,
  );
  const isFree = (imports: { file: string; target: string }[]) =>
    imports.every(({ file, target }) => !remaining.has(join(dirname(file), target)));
  for (let size = -1; size !== remaining.size; ) {
    size = remaining.size;
    for (const [file, imports] of remaining) if (isFree(imports)) remaining.delete(file);
  }
  expect([...remaining.keys()]).toEqual([]);
});

test('GIVEN the local Discord WHEN its packages are listed THEN discord.js is not among them', async () => {
  const packages = (await listImports())
    .filter(({ target }) => !/^(\.|node:)/.test(target))
    .map(({ target }) => target);
  expect(packages).toContain('ws');
  expect(packages.filter((name) => /^(discord\.js|@discordjs\/)/.test(name))).toEqual([]);
});
