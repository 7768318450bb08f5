/** `npm start`: joins the wings and runs the bot until it is told to stop. */
import { config as readDotenv } from 'dotenv';
import { loadConfig } from './config.ts';
import { welcome } from './main/playground.ts';
import { run, runLocally } from './main/run.ts';
import { openShelf } from './main/shelf.ts';

/** What whoever runs the bot can mend: the message says how, and where it broke does not matter. */
const KNOWN = ['ConfigError', 'KnowledgeError', 'NewerSchemaError', 'StatusServerError'];

/** What still holds the process when all is closed gets this long to let go, in milliseconds. */
const LINGER_MS = 500;

process.exitCode = await main();
setTimeout(() => process.exit(), LINGER_MS).unref();

/** Runs until the bot has stopped. Returns the exit code; what went wrong is on standard error. */
async function main(): Promise<number> {
  readDotenv({ quiet: true });
  const drafts = readDrafts(process.argv.slice(2));
  if (drafts === null) return 2;
  try {
    const config = loadConfig(process.env);
    const shelf = await openShelf(config.knowledge, { drafts }, Date.now);
    if (config.token === null)
      return await runLocally(config, shelf, { ready: (place) => console.log(welcome(place)) });
    return await run(config, config.token, shelf);
  } catch (error) {
    const known = error instanceof Error && KNOWN.includes(error.name);
    console.error(known ? error.message : `Footnote broke: ${(error as Error).stack ?? error}`);
    return 1;
  }
}

/** Whether drafted facts are spoken, too: `--drafts`. `null` where the command line says something else. */
function readDrafts(args: string[]): boolean | null {
  const unknown = args.find((arg) => arg !== '--drafts');
  if (unknown === undefined) return args.length > 0;
  console.error(`"${unknown}" is no option. Usage: npm start [-- --drafts]`);
  return null;
}
