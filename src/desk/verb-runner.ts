import { config as readDotenv } from 'dotenv';
import { UsageError } from '../cli/usage-error.ts';
import { ConfigError } from '../config.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { DeskError } from './desk-errors.ts';
import type { Output } from './output.ts';

/** One thing that the desk can do. */
interface Verb {
  /** How it is called, and what it does. */
  USAGE: string;
  /** Does it, and returns the exit status. */
  run(argv: string[], output: Output): Promise<number>;
}

/** What a verb needs is loaded with it: a check reads no pages, and should not wait for what does. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  add: () => import('./verbs/add.ts'),
  draft: () => import('./verbs/draft.ts'),
  check: () => import('./verbs/check.ts'),
  coverage: () => import('./verbs/coverage.ts'),
  preview: () => import('./verbs/preview.ts'),
  schema: () => import('./verbs/schema.ts'),
  suggestions: () => import('./verbs/suggestions.ts'),
};

const USAGE = `Usage: npm run knowledge -- VERB …

  add FILE|URL|-   takes an article into the knowledge folder
  draft SLUG       proposes facts for the sentences of an article that have none
  check [DIR]      finds what is wrong, with file, line and what to do
  coverage [DIR]   tells how far each article is turned into facts
  preview [DIR]    runs the bot on this machine, with the files as they are saved
  schema [DIR]     writes what editors complete and check the files by
  suggestions      shows the asks that moderators proposed, and takes them in

"npm run knowledge -- VERB --help" tells more.`;

/** Does what it is asked to. Returns the exit status: 0, 1 where it cannot be done or something is wrong, 2 for a usage error. */
export async function runDesk(argv: string[], output: Output): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h') {
    output.say(USAGE);
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (load === undefined) {
    output.note(name === undefined ? USAGE : `"${name}" is nothing the desk can do.\n\n${USAGE}`);
    return 2;
  }
  const verb = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    output.say(verb.USAGE);
    return 0;
  }
  return runVerb(verb, rest, output);
}

async function runVerb(verb: Verb, argv: string[], output: Output): Promise<number> {
  try {
    readDotenv({ quiet: true });
    return await verb.run(argv, output);
  } catch (error) {
    const isKnown =
      error instanceof DeskError ||
      error instanceof UsageError ||
      error instanceof KnowledgeError ||
      error instanceof ConfigError;
    if (!isKnown && !isRefused(error)) throw error;
    output.note(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** Whether the system would not read or write a file; its message names the file and why. */
function isRefused(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}
