/**
 * `npm start`: keeps compiled code from start to start. In JavaScript, as this file is read before anything is kept:
 * of TypeScript, the compiler would have to be loaded for it alone each time.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./main.ts');
