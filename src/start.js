/**
 * `npm start`: caches compiled code between starts. Written in JavaScript because this file runs before the
 * cache is enabled: as TypeScript it would load the compiler on every start.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./main.ts');
