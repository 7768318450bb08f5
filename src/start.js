/**
 * `npm start`: caches compiled code between starts. Written in JavaScript because this file runs before the
 * cache is enabled: as TypeScript it would load the compiler on every start.
 */
import './check-install.js';

// Imported late: an older Node.js does not have it.
const { enableCompileCache } = await import('node:module');
enableCompileCache();
await import('./main.ts');
