/** `npm start`: runs the bot until it is stopped. */
import { runFromCommandLine } from './main/entry-point.ts';

/** Milliseconds after which the process exits even if open handles remain. */
const EXIT_TIMEOUT_MS = 500;

process.exitCode = await runFromCommandLine(process.argv.slice(2));
setTimeout(() => process.exit(), EXIT_TIMEOUT_MS).unref();
