/** Entry point of `npm run knowledge`, the curator's command line. */
import { CONSOLE } from './desk/output.ts';
import { runDesk } from './desk/verb-runner.ts';

// A closed pipe ("| head") is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await runDesk(process.argv.slice(2), CONSOLE);
