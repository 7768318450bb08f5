/** `npm run ask`: answers questions in a terminal. */
import { enableCompileCache } from 'node:module';

// A reader that closes the pipe ("| head") is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
// Enabled before the imports that benefit from it.
enableCompileCache();
const [{ CONSOLE }, { runAsk }] = await Promise.all([
  import('./desk/output.ts'),
  import('./cli/ask-runner.ts'),
]);
process.exitCode = await runAsk(process.argv.slice(2), Date.now, CONSOLE);
