import { config as readDotenv } from 'dotenv';
import { UsageError } from '../cli/usage-error.ts';
import { ConfigError } from '../config.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { DeskError } from './desk-errors.ts';
import type { Output } from './output.ts';
import type { Verb } from './verbs/verb.ts';

/** Each verb is imported on use, so that a check does not load the HTML parser. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  add: async () => (await import('./verbs/add.ts')).addVerb,
  update: async () => (await import('./verbs/update.ts')).updateVerb,
  draft: async () => (await import('./verbs/draft.ts')).draftVerb,
  suggest: async () => (await import('./verbs/suggest.ts')).suggestVerb,
  check: async () => (await import('./verbs/check.ts')).checkVerb,
  coverage: async () => (await import('./verbs/coverage.ts')).coverageVerb,
  preview: async () => (await import('./verbs/preview.ts')).previewVerb,
  migrate: async () => (await import('./verbs/migrate.ts')).migrateVerb,
  schema: async () => (await import('./verbs/schema.ts')).schemaVerb,
  suggestions: async () => (await import('./verbs/suggestions.ts')).suggestionsVerb,
};

const USAGE = `Usage: npm run knowledge -- VERB …

  add FILE|URL|-   imports an article into the knowledge folder
  update SLUG      imports an article again, shows what changed, and moves its facts' quotes
  draft SLUG       proposes facts for an article's sentences that have none
  suggest SLUG     proposes statements and asks, by rules or by a model of your choice
  check [DIR]      reports problems, with file, line and how to fix them
  coverage [DIR]   shows how much of each article the facts cover
  preview [DIR]    runs the bot locally and reloads files as they are saved
  migrate [SLUG]   rewrites articles in the old format as Markdown documents
  schema [DIR]     writes JSON Schemas for completion and validation in editors
  suggestions      lists, applies or drops what moderators or "suggest" proposed

See "npm run knowledge -- VERB --help" for details.`;

/** Runs a verb and returns the exit status: 0 for success, 1 for a failure or errors found, 2 for wrong usage. */
export async function runDesk(argv: string[], output: Output): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h') {
    output.print(USAGE);
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (load === undefined) {
    output.printError(name === undefined ? USAGE : `Unknown verb "${name}".\n\n${USAGE}`);
    return 2;
  }
  let verb: Verb;
  try {
    verb = await load();
  } catch (error) {
    if (!isMissingPackage(error)) throw error;
    return printMissingPackage(error, output);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    output.print(verb.usage);
    return 0;
  }
  return runVerb(verb, rest, output);
}

async function runVerb(verb: Verb, argv: string[], output: Output): Promise<number> {
  try {
    readDotenv({ quiet: true });
    return await verb.run(argv, output);
  } catch (error) {
    if (isMissingPackage(error)) return printMissingPackage(error, output);
    const isExpected =
      error instanceof DeskError ||
      error instanceof UsageError ||
      error instanceof KnowledgeError ||
      error instanceof ConfigError;
    if (!isExpected && !isFileError(error)) throw error;
    output.printError(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

function isMissingPackage(error: unknown): error is NodeJS.ErrnoException {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}

/** A production install has the packages of the bot alone. */
function printMissingPackage({ message }: Error, { printError }: Output): number {
  printError(
    `${message.split('\n')[0]}: install the packages of the desk, too, with npm ci without --omit=dev`,
  );
  return 1;
}

/** Whether a file could not be read or written; the message names the file and the reason. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}
