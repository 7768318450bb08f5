/** `npm run ask`: the bot in a terminal. */
import { enableCompileCache } from 'node:module';

// A reader that has seen enough ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
// Before anything is imported that it could be of use to.
enableCompileCache();
const { runAsk } = await import('./cli/ask-runner.ts');
process.exitCode = await runAsk(process.argv.slice(2));
