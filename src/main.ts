/** `npm start`: runs the bot until it is told to stop. */
import { enableCompileCache } from 'node:module';

/** What still holds the process when all is closed gets this long to let go, in milliseconds. */
const LINGER_MS = 500;

// Before anything is imported that it could be of use to.
enableCompileCache();
const { main } = await import('./main/bot.ts');
process.exitCode = await main(process.argv.slice(2));
setTimeout(() => process.exit(), LINGER_MS).unref();
