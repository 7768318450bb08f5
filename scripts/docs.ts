/** `npm run docs`: regenerates the documentation of configuration, commands, metrics and mutations. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GENERATED } from './docs/generated.ts';
import { readOptions } from './harness/script-options.ts';

readOptions({});

const ROOT = join(import.meta.dirname, '..');

for (const { path, make } of GENERATED) {
  const current = await readFile(join(ROOT, path), 'utf8');
  const text = await make(current);
  if (text !== current) await writeFile(join(ROOT, path), text);
  console.log(`${path}: ${text === current ? 'unchanged' : 'updated'}`);
}
