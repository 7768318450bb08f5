/** `npm run knowledge`: the curator's desk, from an article to checked facts. */
import { config as readDotenv } from 'dotenv';
import { ConfigError } from './config.ts';
import * as add from './desk/add.ts';
import * as check from './desk/check.ts';
import * as draft from './desk/draft.ts';
import { DeskError, UsageError } from './desk/errors.ts';
import { CONSOLE, type Output } from './desk/output.ts';
import { KnowledgeError } from './knowledge/problem.ts';

/** One thing that the desk can do. */
interface Verb {
  /** How it is called, and what it does. */
  USAGE: string;
  /** Does it, and returns the exit status. */
  run(argv: string[], output: Output): Promise<number>;
}

const VERBS: Readonly<Record<string, Verb>> = { add, draft, check };

const USAGE = `Usage: npm run knowledge -- VERB …

  add FILE|URL|-   takes an article into the knowledge folder
  draft SLUG       proposes facts for the sentences of an article that have none
  check [DIR]      finds what is wrong, with file, line and what to do

"npm run knowledge -- VERB --help" tells more.`;

// A reader that has seen enough ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2), CONSOLE);

/** Does what it is asked to. Returns the exit status: 0, 1 where it cannot be done or something is wrong, 2 for a usage error. */
async function main(argv: string[], output: Output): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h') {
    output.say(USAGE);
    return 0;
  }
  const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb === undefined) {
    output.note(name === undefined ? USAGE : `"${name}" is nothing the desk can do.\n\n${USAGE}`);
    return 2;
  }
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
    if (!isKnown) throw error;
    output.note(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}
