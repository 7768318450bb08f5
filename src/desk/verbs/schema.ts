import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../cli/usage-error.ts';
import { makeSchemas } from '../json-schemas.ts';
import { defaultFolder } from '../knowledge-folder.ts';
import type { Output } from '../output.ts';
import { parseVerb } from './verb-arguments.ts';

/** How `schema` is called. */
export const USAGE = `npm run knowledge -- schema [DIR]

Writes DIR/schema/*.json, by which editors complete and check the YAML files while you type. A file
refers to its schema in its first line:

  # yaml-language-server: $schema=../schema/facts.json`;

/** `schema [DIR]`. Returns the exit status. */
export async function run(argv: string[], { say }: Output): Promise<number> {
  const { positionals } = parseVerb(argv, USAGE, {});
  if (positionals.length > 1) throw new UsageError(USAGE);
  const folder = join(positionals[0] ?? defaultFolder(), 'schema');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(makeSchemas()))
    await writeFile(join(folder, name), text);
  say(`Wrote ${Object.keys(makeSchemas()).join(', ')} to ${folder}.`);
  return 0;
}
