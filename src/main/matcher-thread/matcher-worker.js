/** Starts a matcher's thread, with compiled code cached between starts as in `src/start.js`. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./thread-functions.ts');
