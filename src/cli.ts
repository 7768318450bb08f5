/** `npm run ask`: the bot in a terminal. */
import { enableCompileCache } from 'node:module';

// A reader that has seen enough ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
// Before anything is imported that it could be of use to.
enableCompileCache();
const { main } = await import('./cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
