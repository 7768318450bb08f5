import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Each worker loads the modules once rather than for every file, which is half of the work in most. What a test
    // changes of its process is changed back.
    isolate: false,
    unstubEnvs: true,
    restoreMocks: true,
    // For the scripts that tests run, each with hundreds of modules; the bot does so by itself.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
    // Vitest leaves one processor idle, which on two of them is half of all.
    maxWorkers: '100%',
  },
});
