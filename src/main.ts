/** `npm start`: runs the bot until it is told to stop. */
import { runFromCommandLine } from './main/entry-point.ts';

/** What still holds the process when all is closed gets this long to let go, in milliseconds. */
const LINGER_MS = 500;

process.exitCode = await runFromCommandLine(process.argv.slice(2));
setTimeout(() => process.exit(), LINGER_MS).unref();
