import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../cli/usage-error.ts';
import { generateJsonSchemas } from '../json-schemas.ts';
import { defaultKnowledgeFolder } from '../knowledge-folder.ts';
import { parseVerbArguments, type Verb } from './verb.ts';

const USAGE = `npm run knowledge -- schema [DIR]

Writes DIR/schema/*.json, with which editors complete and validate the YAML files as you type. A
file refers to its schema in its first line:

  # yaml-language-server: $schema=../schema/facts.json`;

/** `schema [DIR]`. */
export const schemaVerb: Verb = {
  usage: USAGE,
  async run(argv, { print }) {
    const { positionals } = parseVerbArguments(argv, USAGE, {});
    if (positionals.length > 1) throw new UsageError(USAGE);
    const folder = join(positionals[0] ?? defaultKnowledgeFolder(), 'schema');
    const schemas = generateJsonSchemas();
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(schemas)) await writeFile(join(folder, name), text);
    print(`Wrote ${Object.keys(schemas).join(', ')} to ${folder}.`);
    return 0;
  },
};
