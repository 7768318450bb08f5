/** `npm run knowledge`: the curator's desk, from an article to checked facts. */
import { CONSOLE } from './desk/output.ts';
import { runDesk } from './desk/verb-runner.ts';

// A reader that has seen enough ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await runDesk(process.argv.slice(2), CONSOLE);
